using Helpdesk.Calendars;
using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>What is promised by one metric, and how it counts.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Version">Its edition.</param>
/// <param name="Amount">The target; null when it is a date.</param>
/// <param name="DueOn">What the ticket's date comes to.</param>
/// <param name="Hours">The openings in which time counts; null when it always does.</param>
/// <param name="Boundary">Where a target falls due that uses up an opening.</param>
internal sealed record NaiveTerms(string Policy, int Version, TimeAmount? Amount, Instant? DueOn, NaiveHours? Hours, Boundary Boundary)
{
    public bool IsDate => Amount is null;

    /// <summary>The business days of the target, if it is of that kind.</summary>
    public BusinessDays? Days => Amount is { } amount && amount.TryGetBusinessDays(out BusinessDays days) ? days : null;

    public bool Counts(Instant at) => Hours is null || Hours.IsOpen(at);

    /// <summary>When the business days have passed after an instant: the clock time of the start, or the end of the last opening, so many working days on. Null when there are too few.</summary>
    public Instant? AfterDays(Instant received)
    {
        NaiveHours hours = Hours!;
        BusinessDays days = Days!.Value;
        if ((days.Receipt == Receipt.AtNextOpening ? hours.OpenFrom(received) : received) is not { } start)
        {
            return null;
        }

        ZonedDateTime local = start.InZone(hours.Zone);
        if (days is { Kind: BusinessDayKind.EndOfDay, Count: 0 })
        {
            return OnBoundary(hours.WorkingDaysFrom(local.Date).Select(hours.EndOf).FirstOrDefault(end => end >= start));
        }

        if (days.Count == 0)
        {
            return OnBoundary(start);
        }

        LocalDate? date = hours.WorkingDaysFrom(local.Date.PlusDays(1)).Skip(days.Count - 1).Select(each => (LocalDate?)each).FirstOrDefault();
        return date is not { } day ? null : OnBoundary(days.Kind == BusinessDayKind.EndOfDay ? hours.EndOf(day) : hours.At(OnDate(day, local, days.Receipt)));
    }

    /// <summary>
    /// The same clock time on another date. Where the clock repeats an hour and what comes later may not be due earlier, it is the one at which the clock was set back, which may be the end of the date.
    /// </summary>
    private static LocalDateTime OnDate(LocalDate date, ZonedDateTime local, Receipt receipt)
    {
        ZoneLocalMapping mapping = local.Zone.MapLocal(local.LocalDateTime);
        LocalDateTime clock = receipt == Receipt.AtNextOpening && mapping.Count == 2 && local.Offset == mapping.LateInterval.WallOffset ? mapping.EarlyInterval.IsoLocalEnd : local.LocalDateTime;
        return date.PlusDays(Period.DaysBetween(local.Date, clock.Date)) + clock.TimeOfDay;
    }

    /// <summary>Where an instant moves that uses up an opening.</summary>
    public Instant? OnBoundary(Instant? due) => due is { } at && Boundary == Boundary.NextOpening && Hours is not null ? Hours.OpenFrom(at) : due;
}
