using Helpdesk.Channels;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Explanations;

/// <summary>A ticket's history, told command by command; each moment is written with its offset, as <see cref="Given.At"/> reads it.</summary>
internal sealed class Story
{
    public static readonly TeamId FirstLine = new("first-line");

    public static readonly AgentId Ada = new("ada");

    private static readonly TicketId Ticket = new("INC-7");

    private static readonly RequesterId Rita = new("rita");

    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private readonly TicketDesk desk = new();

    private Story()
    {
    }

    public TicketHistory History => desk[Ticket];

    public static Story Opened(string at, Priority? priority = null)
    {
        var story = new Story();
        story.desk.Open(At(at), new OpenTicket(Ticket, "No dial tone", Rita, Mail) { Message = "The line is dead.", Priority = priority });
        return story;
    }

    public Story Replied(string at) => Do(at, new ReplyPublicly(Ada, "Is the cable in?", Mail));

    public Story Wrote(string at) => Do(at, new ReceiveMessage(Rita, "It is.", Mail));

    public Story Set(string at, TicketStatus status)
    {
        desk.With(status);
        return Do(at, new ChangeStatus(status, Author.System));
    }

    public Story Given(string at, Assignment? assignment) => Do(at, new Assign(assignment, Author.System));

    public Story Prioritised(string at, Priority priority) => Do(at, new ChangePriority(priority, Author.System));

    /// <summary>The ticket is merged into another, opened at that moment.</summary>
    public Story Merged(string at)
    {
        var other = new TicketId("INC-8");
        desk.Open(At(at), new OpenTicket(other, "Phone dead", Rita, Mail));
        return Do(at, new MergeInto(other, Author.Agent(Ada)));
    }

    public Story Do(string at, TicketCommand command)
    {
        desk.Do(At(at), Ticket, command);
        return this;
    }

    public SlaEvaluation Evaluate(SlaPolicy policy, string asOf, params Helpdesk.Calendars.BusinessCalendar[] calendars) =>
        SlaEngine.Evaluate(History, new SlaPolicyBookBuilder("book").Add(policy).Build(), CalendarBook.Of(calendars), At(asOf));

    private static Instant At(string text) => Calendars.Given.At(text);
}
