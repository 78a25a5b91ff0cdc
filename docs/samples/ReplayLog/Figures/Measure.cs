using Helpdesk.Calendars;
using NodaTime;

namespace ReplayLog.Figures;

/// <summary>The times from opening to one milestone, over all tickets.</summary>
internal sealed record Measure
{
    private Measure()
    {
    }

    /// <summary>The tickets that reached the milestone.</summary>
    public required IReadOnlyList<TicketSpan> Spans { get; init; }

    /// <summary>How many tickets did not, and are in none of the other figures.</summary>
    public required int Without { get; init; }

    /// <summary>Around the clock; null when no ticket reached the milestone.</summary>
    public required Spread<Duration>? Elapsed { get; init; }

    /// <summary>In business time; null when no ticket reached the milestone.</summary>
    public required Spread<BusinessTime>? Business { get; init; }

    /// <summary>Null without a target.</summary>
    public required Attainment? Attainment { get; init; }

    /// <summary>Measures the tickets.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="milestone">When a ticket reached the milestone, if it did.</param>
    /// <param name="calendar">The calendar of the business time.</param>
    /// <param name="target">The business time allowed; null for no target.</param>
    public static Measure Of(IReadOnlyCollection<TicketTimes> tickets, Func<TicketTimes, Instant?> milestone, BusinessCalendar calendar, BusinessTime? target)
    {
        TicketTimes[] reached = [.. tickets.Where(each => milestone(each) is not null)];
        Instant[] starts = Array.ConvertAll(reached, each => each.Opened);
        Instant[] ends = Array.ConvertAll(reached, each => milestone(each)!.Value);
        var business = new BusinessTime[reached.Length];
        calendar.Between(starts, ends, business);

        TicketSpan[] spans = [.. reached.Select((ticket, i) => new TicketSpan(ticket, ends[i], business[i]))];
        return new Measure
        {
            Spans = spans,
            Without = tickets.Count - spans.Length,
            Elapsed = Spread<Duration>.Of(spans.Select(each => each.Elapsed)),
            Business = Spread<BusinessTime>.Of(business),
            Attainment = target is { } allowed ? new Attainment(allowed, business.Count(each => each <= allowed), spans.Length) : null,
        };
    }
}
