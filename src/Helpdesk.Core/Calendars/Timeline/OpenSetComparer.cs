using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Calendars.Timeline;

/// <summary>Sources of equal open time: the same zone data, hours, holidays, exceptions and breaks, whatever these are called, combined in the same way.</summary>
internal sealed class OpenSetComparer : IEqualityComparer<OpenTimeSource>
{
    public static OpenSetComparer Instance { get; } = new();

    public bool Equals(OpenTimeSource? x, OpenTimeSource? y) =>
        ReferenceEquals(x, y)
        || (x, y) switch
        {
            (CalendarDefinition first, CalendarDefinition second) => SameLayers(first, second),
            (CombinedSource first, CombinedSource second) =>
                first.Operation == second.Operation && Equals(first.Left, second.Left) && Equals(first.Right, second.Right),
            _ => false,
        };

    public int GetHashCode([DisallowNull] OpenTimeSource obj) => obj switch
    {
        CalendarDefinition definition => HashOf(definition),
        CombinedSource combined => HashCode.Combine(combined.Operation, GetHashCode(combined.Left), GetHashCode(combined.Right)),
        _ => 0,
    };

    private static bool SameLayers(CalendarDefinition first, CalendarDefinition second) =>
        first.Zone.Equals(second.Zone)
        && string.Equals(first.TimeZoneVersion, second.TimeZoneVersion, StringComparison.Ordinal)
        && first.Hours.SequenceEqual(second.Hours)
        && first.BreakSpans.AsSpan().SequenceEqual(second.BreakSpans)
        && first.SpecialHours.Length == second.SpecialHours.Length
        && first.SpecialHours.Zip(second.SpecialHours).All(pair => pair.First.Date == pair.Second.Date && pair.First.Hours.Equals(pair.Second.Hours))
        && first.Holidays.Length == second.Holidays.Length
        && first.Holidays.Zip(second.Holidays).All(pair => SameDates(pair.First, pair.Second));

    private static int HashOf(CalendarDefinition definition)
    {
        var hash = default(HashCode);
        hash.Add(definition.Zone);
        foreach (EffectiveHours hours in definition.Hours)
        {
            hash.Add(hours);
        }

        foreach (Holiday holiday in definition.Holidays)
        {
            hash.Add(holiday.Rule);
        }

        foreach (SpecialHours special in definition.SpecialHours)
        {
            hash.Add(special.Date);
        }

        hash.Add(definition.BreakSpans.Length);
        return hash.ToHashCode();
    }

    private static bool SameDates(Holiday first, Holiday second) =>
        first.Rule.Equals(second.Rule)
        && first.Hours.Equals(second.Hours)
        && first.Observance == second.Observance
        && first.KeepsOwnDay == second.KeepsOwnDay;
}
