
namespace Helpdesk.Calendars.Rules;

/// <summary>Each date of a rule and the days that follow it, at most a year in all; a day that two of them reach comes once.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record LastingRule(HolidayRule Rule, int Days) : HolidayRule
{
    internal override int Depth { get; } = Rule.Depth + 1;

    internal override int Size => Rule.Size;

    internal override int MaxPerYear { get; } = Math.Min(Days * Rule.MaxPerYear, 366);

    internal override long YearlyWork { get; } = Rule.YearlyWork + 1 + Math.Min(Days * Rule.MaxPerYear, 366);

    internal override long Work { get; } = WorkAround(Rule, Rule.YearlyWork + 1 + Math.Min(Days * Rule.MaxPerYear, 366));

    // Never one: a rule that lasts a day is that rule.
    public override string ToString() => FormattableString.Invariant($"{Days} days from {Rule}");

    internal override void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter)
    {
        // What lasts 366 days from 1 January reaches no further than 1 January of the next year, so one year before is enough.
        var starts = new List<int>();
        Rule.AddDays(firstYear - 1, lastYear, starts, meter);
        starts.Sort();
        int before = days.Count;
        int next = DayNumber.Of(firstYear, 1, 1);
        int last = DayNumber.Of(lastYear, 12, 31);
        foreach (int start in starts)
        {
            for (next = Math.Max(next, start); next < start + Days && next <= last; next++)
            {
                days.Add(next);
            }
        }

        meter.Count(1 + starts.Count + days.Count - before);
    }
}
