using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Calendars.Timeline;

/// <summary>Calendars of equal open time: the same zone data, hours, holidays, exceptions and breaks, whatever these are called.</summary>
internal sealed class OpenSetComparer : IEqualityComparer<CalendarDefinition>
{
    public static OpenSetComparer Instance { get; } = new();

    public bool Equals(CalendarDefinition? x, CalendarDefinition? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null
            && x.Zone.Equals(y.Zone)
            && string.Equals(x.TimeZoneVersion, y.TimeZoneVersion, StringComparison.Ordinal)
            && x.Hours.SequenceEqual(y.Hours)
            && x.BreakSpans.AsSpan().SequenceEqual(y.BreakSpans)
            && x.SpecialHours.Length == y.SpecialHours.Length
            && x.SpecialHours.Zip(y.SpecialHours).All(pair => pair.First.Date == pair.Second.Date && pair.First.Hours.Equals(pair.Second.Hours))
            && x.Holidays.Length == y.Holidays.Length
            && x.Holidays.Zip(y.Holidays).All(pair => SameDates(pair.First, pair.Second)));

    public int GetHashCode([DisallowNull] CalendarDefinition obj)
    {
        var hash = default(HashCode);
        hash.Add(obj.Zone);
        foreach (EffectiveHours hours in obj.Hours)
        {
            hash.Add(hours);
        }

        foreach (Holiday holiday in obj.Holidays)
        {
            hash.Add(holiday.Rule);
        }

        foreach (SpecialHours special in obj.SpecialHours)
        {
            hash.Add(special.Date);
        }

        hash.Add(obj.BreakSpans.Length);
        return hash.ToHashCode();
    }

    private static bool SameDates(Holiday first, Holiday second) =>
        first.Rule.Equals(second.Rule)
        && first.Hours.Equals(second.Hours)
        && first.Observance == second.Observance
        && first.KeepsOwnDay == second.KeepsOwnDay;
}
