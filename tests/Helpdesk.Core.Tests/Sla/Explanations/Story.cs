using Helpdesk.Channels;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Explanations;

/// <summary>A ticket's history, told event by event; each moment is written with its offset, as <see cref="Given.At"/> reads it.</summary>
internal sealed class Story
{
    public static readonly TeamId FirstLine = new("first-line");

    public static readonly AgentId Ada = new("ada");

    private static readonly TicketId Ticket = new("INC-7");

    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private readonly List<TicketEvent> events = [];

    private Story()
    {
    }

    public TicketHistory History => TicketHistory.Of(events);

    public static Story Opened(string at, Priority? priority = null)
    {
        var story = new Story();
        story.events.Add(new TicketOpened(story.Header(at), "No dial tone", new RequesterId("rita"), Mail) { Message = "The line is dead.", Priority = priority ?? Priority.Normal });
        return story;
    }

    public Story Replied(string at) => With(new PublicReplySent(Header(at), "Is the cable in?", Mail));

    public Story Wrote(string at) => With(new RequesterMessageReceived(Header(at), "It is.", Mail));

    public Story Set(string at, TicketStatus status) => With(new StatusChanged(Header(at), status, StatusCause.Command, resolution: null, wakesAt: null));

    public Story Given(string at, Assignment? assignment) => With(new AssignmentChanged(Header(at), assignment));

    public Story Prioritised(string at, Priority priority) => With(new PriorityChanged(Header(at), priority, impact: null, urgency: null));

    public SlaEvaluation Evaluate(SlaPolicy policy, string asOf, params Helpdesk.Calendars.BusinessCalendar[] calendars) =>
        SlaEngine.Evaluate(History, new SlaPolicyBookBuilder("book").Add(policy).Build(), CalendarBook.Of(calendars), At(asOf));

    private static Instant At(string text) => Calendars.Given.At(text);

    private Story With(TicketEvent next)
    {
        events.Add(next);
        return this;
    }

    private EventHeader Header(string at) => new(Ticket, events.Count + 1, At(at), At(at), Author.System);
}
