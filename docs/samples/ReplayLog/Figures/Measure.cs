using Helpdesk.Calendars;
using NodaTime;

namespace ReplayLog.Figures;

/// <summary>The times from opening to one milestone, over all tickets.</summary>
/// <param name="milestone">When a ticket reached the milestone, if it did.</param>
/// <param name="calendar">The calendar of the business time.</param>
/// <param name="target">The business time allowed; null for no target.</param>
internal sealed class Measure(Func<TicketTimes, Instant?> milestone, BusinessCalendar calendar, BusinessTime? target)
{
    // All that is kept of a ticket, since percentiles are of all: its times, which are shorter than the 292 years that so many nanoseconds hold.
    private readonly List<long> elapsed = [];
    private readonly List<long> business = [];
    private int within;

    /// <summary>The tickets that reached the milestone.</summary>
    public int Reached => elapsed.Count;

    /// <summary>How many tickets did not, and are in none of the other figures.</summary>
    public int Without { get; private set; }

    /// <summary>Null without a target.</summary>
    public Attainment? Attainment => target is { } allowed ? new Attainment(allowed, within, Reached) : null;

    /// <summary>Around the clock; null when no ticket reached the milestone.</summary>
    public Spread<Duration>? Elapsed => Spread<Duration>.Of(elapsed, Duration.FromNanoseconds);

    /// <summary>In business time; null when no ticket reached the milestone.</summary>
    public Spread<BusinessTime>? Business => Spread<BusinessTime>.Of(business, each => BusinessTime.FromDuration(Duration.FromNanoseconds(each)));

    /// <summary>Adds a ticket.</summary>
    /// <returns>The time that it took; null where it did not reach the milestone.</returns>
    public TicketSpan? Add(TicketTimes ticket)
    {
        if (milestone(ticket) is not { } end)
        {
            Without++;
            return null;
        }

        var span = new TicketSpan(ticket, end, calendar.Between(ticket.Opened, end));
        elapsed.Add(span.Elapsed.ToInt64Nanoseconds());
        business.Add(span.Business.ToDuration().ToInt64Nanoseconds());
        within += span.Business <= target ? 1 : 0;
        return span;
    }
}
