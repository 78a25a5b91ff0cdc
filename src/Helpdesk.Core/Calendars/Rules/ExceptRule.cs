using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>The dates of a rule without some, which are in order and distinct.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record ExceptRule : HolidayRule
{
    private readonly int[] left;
    private readonly int hash;

    public ExceptRule(HolidayRule rule, ImmutableArray<LocalDate> dates)
    {
        Rule = rule;
        Dates = dates;
        left = [.. dates.Select(DayNumber.Of)];
        Depth = rule.Depth + 1;
        YearlyWork = rule.YearlyWork + 1 + rule.MaxPerYear;
        Work = WorkAround(rule, YearlyWork);
        hash = HashOf(rule, left);
    }

    public HolidayRule Rule { get; }

    public ImmutableArray<LocalDate> Dates { get; }

    internal override int Depth { get; }

    internal override int Size => Rule.Size;

    internal override int MaxPerYear => Rule.MaxPerYear;

    internal override long YearlyWork { get; }

    internal override long Work { get; }

    public bool Equals(ExceptRule? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Dates.AsSpan().SequenceEqual(other.Dates.AsSpan()) && Rule.Equals(other.Rule));

    public override int GetHashCode() => hash;

    public override string ToString() => $"{Rule}, except {HolidayText.List(Dates.Select(HolidayText.Date), Dates.Length, "and")}";

    internal override void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter)
    {
        int start = days.Count;
        Rule.AddDays(firstYear, lastYear, days, meter);
        meter.Count(1 + days.Count - start);
        int kept = start;
        for (int i = start; i < days.Count; i++)
        {
            if (Array.BinarySearch(left, days[i]) < 0)
            {
                days[kept++] = days[i];
            }
        }

        days.RemoveRange(kept, days.Count - kept);
    }

    private static int HashOf(HolidayRule rule, int[] left)
    {
        var all = default(HashCode);
        all.Add(rule);
        foreach (int day in left)
        {
            all.Add(day);
        }

        return all.ToHashCode();
    }
}
