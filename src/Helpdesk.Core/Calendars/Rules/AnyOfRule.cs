using System.Collections.Immutable;

namespace Helpdesk.Calendars.Rules;

/// <summary>The dates on which any of several rules falls, each once.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record AnyOfRule : HolidayRule
{
    // Holidays and their dates are put into sets by the thousand, and a rule may hold very many others.
    private readonly int hash;

    public AnyOfRule(ImmutableArray<HolidayRule> rules)
    {
        Rules = rules;
        Depth = 1 + rules.Max(rule => rule.Depth);
        Size = rules.Aggregate(0, (sum, rule) => Math.Min(sum + rule.Size, MaxSize + 1));
        MaxPerYear = rules.Aggregate(0, (sum, rule) => Math.Min(sum + rule.MaxPerYear, 366));
        YearlyWork = 1 + MaxPerYear + rules.Sum(rule => rule.YearlyWork);
        Work = 1 + MaxPerYear + rules.Sum(rule => rule.Work);
        hash = HashOf(rules);
    }

    public ImmutableArray<HolidayRule> Rules { get; }

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override int MaxPerYear { get; }

    internal override long YearlyWork { get; }

    internal override long Work { get; }

    public bool Equals(AnyOfRule? other) => ReferenceEquals(this, other) || (other is not null && hash == other.hash && Rules.SequenceEqual(other.Rules));

    public override int GetHashCode() => hash;

    public override string ToString() => HolidayText.List(Rules.Select(rule => rule is AnyOfRule ? $"({rule})" : rule.ToString()), Rules.Length, "or");

    internal override void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter)
    {
        int start = days.Count;
        foreach (HolidayRule rule in Rules)
        {
            rule.AddDays(firstYear, lastYear, days, meter);
        }

        meter.Count(days.Count - start);
        DayNumber.SortDistinct(days, start);
    }

    private static int HashOf(ImmutableArray<HolidayRule> rules)
    {
        var all = default(HashCode);
        foreach (HolidayRule rule in rules)
        {
            all.Add(rule);
        }

        return all.ToHashCode();
    }
}
