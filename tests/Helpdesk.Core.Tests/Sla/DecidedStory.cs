using Helpdesk.Channels;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A ticket's history made by commands, of a desk with two persons and a program.</summary>
internal sealed class DecidedStory
{
    public static readonly RequesterId Anna = new("anna");

    public static readonly TeamId SecondLine = new("second-line");

    public static readonly AgentId Ada = new("ada");

    public static readonly AgentId Ben = new("ben");

    public static readonly AgentId Helper = new("helper");

    public static readonly Author ByAda = Author.Agent(Ada);

    public static readonly Author ByBen = Author.Agent(Ben);

    public static readonly Author ByHelper = Author.Agent(Helper, AgentKind.Program);

    public static readonly Assignment ToHelper = Assignment.To(Helper, AgentKind.Program);

    public static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private TicketHistory history;

    private DecidedStory(TicketHistory history) => this.history = history;

    public TicketHistory History => history;

    public Ticket Ticket => history.Ticket;

    public static DecidedStory Opened(StoryTime at, Assignment? to = null) => new(TicketHistory.Of(TicketRules.Default.Open(
        new OpenTicket(new TicketId("T-1"), "No dial tone", Anna, Mail) { Message = "There is none.", Assignment = to },
        at.Instant).Events));

    public DecidedStory Do(StoryTime at, TicketCommand command)
    {
        TicketDecision decision = TicketRules.Default.Decide(history.Ticket, command, at.Instant);
        Assert.True(decision.IsAccepted, decision.Refusal?.ToString());
        foreach (TicketEvent each in decision.Events)
        {
            history = history.Append(each);
        }

        return this;
    }

    public DecidedStory Writes(StoryTime at) => Do(at, new ReceiveMessage(Anna, "Any news?", Mail));

    public DecidedStory Reply(StoryTime at, Author by, TeamId? team = null) => Do(at, new ReplyPublicly(by, "We are on it.", Mail) { ByTeam = team });

    public DecidedStory Given(StoryTime at, Assignment? to, Author by = default) => Do(at, new Assign(to, by));

    /// <summary>What the clock of a metric says as of a moment.</summary>
    public string Says(SlaMetric metric, StoryTime asOf, Action<SlaPolicyBuilder>? with = null) => ClockText.Write(ClockText.EngineOf(builder =>
    {
        builder.Promise(metric, ClockText.Plenty);
        with?.Invoke(builder);
    }).Evaluate(history, asOf.Instant).Clock(metric));
}
