using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>The dates of a rule without some, which are in order and distinct.</summary>
internal sealed record ExceptRule : HolidayRule
{
    private readonly int[] left;

    public ExceptRule(HolidayRule rule, ImmutableArray<LocalDate> dates)
    {
        Rule = rule;
        Dates = dates;
        left = [.. dates.Select(DayNumber.Of)];
        Depth = rule.Depth + 1;
    }

    public HolidayRule Rule { get; }

    public ImmutableArray<LocalDate> Dates { get; }

    internal override int Depth { get; }

    internal override int Size => Rule.Size;

    internal override int MostInAYear => Rule.MostInAYear;

    public bool Equals(ExceptRule? other) =>
        ReferenceEquals(this, other) || (other is not null && Dates.AsSpan().SequenceEqual(other.Dates.AsSpan()) && Rule.Equals(other.Rule));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Rule);
        foreach (int day in left)
        {
            hash.Add(day);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"{Rule}, except {HolidayText.List(Dates.Select(HolidayText.Date), Dates.Length, "and")}";

    internal override void AddDays(int year, List<int> days) => AddDays(year, year, days);

    internal override void AddDays(int firstYear, int lastYear, List<int> days)
    {
        int start = days.Count;
        Rule.AddDays(firstYear, lastYear, days);
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
}
