using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A ticket of the first week of March 2026, of which the second is a Monday, at a desk that is open from nine to five on weekdays, in UTC.</summary>
internal sealed class PlainTicket
{
    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private readonly List<TicketEvent> events = [];

    public static CalendarBook Calendars { get; } = CalendarBook.Of(new BusinessCalendarBuilder("office", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").Build());

    public TicketHistory History => TicketHistory.Of(events);

    public static Instant On(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 3, day, hour, minute);

    public static PlainTicket OpenedOn(int day, int hour, Priority? priority = null, string id = "T-1")
    {
        var ticket = new PlainTicket();
        ticket.events.Add(new TicketOpened(new EventHeader(new TicketId(id), 1, On(day, hour), On(day, hour), Author.Requester(new RequesterId("anna"))), "No dial tone", new RequesterId("anna"), Mail)
        {
            Message = "Where is it?",
            Priority = priority ?? Priority.Normal,
        });
        return ticket;
    }

    public PlainTicket Status(Instant at, TicketStatus to) => Then(at, header => new StatusChanged(header, to, StatusCause.Command, resolution: null, wakesAt: null));

    public PlainTicket Given(Instant at, Priority priority) => Then(at, header => new PriorityChanged(header, priority, impact: null, urgency: null));

    public PlainTicket Then(Instant at, Func<EventHeader, TicketEvent> make, bool isImported = false)
    {
        events.Add(make(Next(at, isImported)));
        return this;
    }

    /// <summary>The header of an event that comes next.</summary>
    public EventHeader Next(Instant at, bool isImported = false) => new(events[0].Ticket, events.Count + 1, at, at, Author.System, isImported);

    /// <summary>The latest cycle of a metric, by a policy that applies to all.</summary>
    public SlaCycle Cycle(SlaMetric metric, Instant asOf, Action<SlaPolicyBuilder> describe) =>
        SlaEngine.Evaluate(History, new SlaPolicyBookBuilder("book").Add("all", policy => describe(policy.OnCalendar("office"))).Build(), Calendars, asOf).Clock(metric)!.Latest;
}
