using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A ticket of the first week of March 2026, of which the second is a Monday, at a desk that is open from nine to five on weekdays, in UTC. Its events come from commands.</summary>
internal sealed class PlainTicket
{
    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private readonly TicketDesk desk = new();
    private readonly TicketId id;

    private PlainTicket(TicketId id) => this.id = id;

    public static CalendarBook Calendars { get; } = CalendarBook.Of(new BusinessCalendarBuilder("office", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").Build());

    public TicketHistory History => desk[id];

    public static Instant On(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 3, day, hour, minute);

    public static PlainTicket OpenedOn(int day, int hour, Priority? priority = null, string id = "T-1")
    {
        var ticket = new PlainTicket(new TicketId(id));
        ticket.desk.Open(On(day, hour), new OpenTicket(ticket.id, "No dial tone", new RequesterId("anna"), Mail) { Message = "Where is it?", Priority = priority });
        return ticket;
    }

    public PlainTicket Status(Instant at, TicketStatus to) => Do(at, new ChangeStatus(to, Author.System));

    public PlainTicket Given(Instant at, Priority priority) => Do(at, new ChangePriority(priority, Author.System));

    public PlainTicket Do(Instant at, TicketCommand command)
    {
        desk.Do(at, id, command);
        return this;
    }

    /// <summary>An event of another system.</summary>
    public PlainTicket Imported(Instant at, Func<EventHeader, TicketEvent> make)
    {
        desk.Import(at, id, make);
        return this;
    }

    /// <summary>The header of an event that comes next.</summary>
    public EventHeader Next(Instant at, bool isImported = false) => new(id, History.Events.Count + 1, at, at, Author.System, isImported);

    /// <summary>The latest cycle of a metric, by a policy that applies to all.</summary>
    public SlaCycle Cycle(SlaMetric metric, Instant asOf, Action<SlaPolicyBuilder> describe) =>
        SlaEngine.Evaluate(History, new SlaPolicyBookBuilder("book").Add("all", policy => describe(policy.OnCalendar("office"))).Build(), Calendars, asOf).Clock(metric)!.Latest;
}
