using System.Collections.Immutable;

namespace Helpdesk.Calendars.Rules;

/// <summary>The dates on which any of several rules falls, each once.</summary>
internal sealed record AnyOfRule : HolidayRule
{
    public AnyOfRule(ImmutableArray<HolidayRule> rules)
    {
        Rules = rules;
        Depth = 1 + rules.Max(rule => rule.Depth);
        Size = rules.Aggregate(0, (sum, rule) => Math.Min(sum + rule.Size, MaxSize + 1));
    }

    public ImmutableArray<HolidayRule> Rules { get; }

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override int MostInAYear => Rules.Aggregate(0, (sum, rule) => Math.Min(sum + rule.MostInAYear, 366));

    public bool Equals(AnyOfRule? other) => ReferenceEquals(this, other) || (other is not null && Rules.SequenceEqual(other.Rules));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (HolidayRule rule in Rules)
        {
            hash.Add(rule);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => HolidayText.List(Rules.Select(rule => rule is AnyOfRule ? $"({rule})" : rule.ToString()), Rules.Length, "or");

    internal override void AddDays(int year, List<int> days) => AddDays(year, year, days);

    internal override void AddDays(int firstYear, int lastYear, List<int> days)
    {
        int start = days.Count;
        foreach (HolidayRule rule in Rules)
        {
            rule.AddDays(firstYear, lastYear, days);
        }

        DayNumber.SortDistinct(days, start);
    }
}
