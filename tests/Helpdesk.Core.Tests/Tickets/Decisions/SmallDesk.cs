using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>A few people, tickets and rules.</summary>
internal static class SmallDesk
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    public static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);
    public static readonly ChannelReference Phone = new(new ChannelId("phone"), ChannelKind.Phone);
    public static readonly RequesterId Rita = new("rita");
    public static readonly RequesterId Carl = new("carl");
    public static readonly RequesterId Zoe = new("zoe");
    public static readonly AgentId Ada = new("ada");
    public static readonly AgentId Bob = new("bob");
    public static readonly AgentId Helper = new("helper");
    public static readonly TeamId FirstLine = new("first-line");
    public static readonly TeamId SecondLine = new("second-line");
    public static readonly Author ByAda = Author.Agent(Ada);
    public static readonly TicketStatus Parts = new("Waiting for parts", StatusCategory.OnHold);
    public static readonly TicketStatus Triage = new("Triage", StatusCategory.Open);
    public static readonly ContactReason Late = new("Delivery/Late", ContactPhase.Purchase);
    public static readonly CommitmentId Call = new("call");

    /// <summary>A desk that lists all that can be listed, and closes open tickets at once.</summary>
    public static readonly TicketRules Strict = TicketRules.Default
        .WithStatuses(Triage, TicketStatus.Open, Parts)
        .WithTypes(TicketType.Question, TicketType.Incident)
        .WithReasons(Late)
        .WithFields(FieldDefinition.Text("Cause") with { IsRequiredToSolve = true }, FieldDefinition.Choice("Size", "S", "M"), FieldDefinition.Number("Amount"))
        .WithTransitions(TransitionTable.Default.Allow(StatusCategory.Open, StatusCategory.Closed).Forbid(StatusCategory.New, StatusCategory.Solved))
        .WithFutureTolerance(Duration.Zero);

    /// <summary>A desk whose closed tickets go on: by any command that changes a status, and by a message.</summary>
    public static readonly TicketRules Reopening = TicketRules.Default
        .WithTransitions(TransitionTable.Default.Allow(StatusCategory.Closed, StatusCategory.Open, StatusCategory.Pending, StatusCategory.OnHold))
        .WithReopeningOfClosed();

    public static Instant At(int minutes) => Noon + Duration.FromMinutes(minutes);

    public static OpenTicket Opening(string id = "T1") => new(new TicketId(id), "No dial tone", Rita, Mail) { Message = "It is dead." };

    /// <summary>A ticket on which commands were accepted, a minute apart from noon.</summary>
    public static Ticket Opened(params TicketCommand[] commands) => Opened(TicketRules.Default, Opening(), commands);

    public static Ticket Opened(string id, params TicketCommand[] commands) => Opened(TicketRules.Default, Opening(id), commands);

    public static Ticket Opened(TicketRules rules, OpenTicket opening, params TicketCommand[] commands)
    {
        Ticket ticket = Accepted(rules.Open(opening, Noon)).Ticket;
        int minute = 0;
        foreach (TicketCommand each in commands)
        {
            ticket = Accepted(rules.Decide(ticket, each, At(++minute), Find())).Ticket;
        }

        return ticket;
    }

    public static Ticket Solved(string id = "T1") => Opened(id, new Solve(ByAda));

    public static Ticket Closed(string id = "T1") => Opened(id, new Solve(ByAda), new Close(ByAda));

    public static Func<TicketId, Ticket?> Find(params Ticket[] tickets) => id => tickets.FirstOrDefault(each => each.Id == id);

    public static TicketDecision Accepted(TicketDecision decision) => decision.Refusal is { } refusal ? throw new InvalidOperationException(refusal.ToString()) : decision;
}
