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
                first.Operation == second.Operation && first.Parts.Length == second.Parts.Length && first.OpenSetHash == second.OpenSetHash
                && first.Parts.Zip(second.Parts).All(pair => Equals(pair.First, pair.Second)),
            _ => false,
        };

    public int GetHashCode([DisallowNull] OpenTimeSource obj) => obj switch
    {
        CalendarDefinition definition => definition.OpenSetHash,
        CombinedSource combined => combined.OpenSetHash,
        _ => 0,
    };

    private static bool SameLayers(CalendarDefinition first, CalendarDefinition second) =>
        first.OpenSetHash == second.OpenSetHash
        && first.Zone.Equals(second.Zone)
        && string.Equals(first.TimeZoneVersion, second.TimeZoneVersion, StringComparison.Ordinal)
        && first.Hours.SequenceEqual(second.Hours)
        && first.BreakSpans.AsSpan().SequenceEqual(second.BreakSpans)
        && first.SpecialHours.Length == second.SpecialHours.Length
        && first.SpecialHours.Zip(second.SpecialHours).All(pair => pair.First.Date == pair.Second.Date && pair.First.Hours.Equals(pair.Second.Hours))
        && first.Holidays.Length == second.Holidays.Length
        && first.Holidays.Zip(second.Holidays).All(pair => SameDates(pair.First, pair.Second));

    /// <summary>A hash of all that counts: of calendars that differ in one thing of very many, each would otherwise be compared with every other one to the end.</summary>
    public static int HashOf(CalendarDefinition definition)
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
            hash.Add(holiday.Hours);
            hash.Add(holiday.Observance);
            hash.Add(holiday.KeepsOwnDay);
        }

        foreach (SpecialHours special in definition.SpecialHours)
        {
            hash.Add(special.Date);
            hash.Add(special.Hours);
        }

        foreach (LocalSpan span in definition.BreakSpans)
        {
            hash.Add(span);
        }

        return hash.ToHashCode();
    }

    private static bool SameDates(Holiday first, Holiday second) =>
        first.Rule.Equals(second.Rule)
        && first.Hours.Equals(second.Hours)
        && first.Observance == second.Observance
        && first.KeepsOwnDay == second.KeepsOwnDay;
}
