
namespace Helpdesk.Calendars.Rules;

/// <summary>The dates of a rule, moved by a number of days, at most a year either way.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record OffsetRule(HolidayRule Rule, int Days) : HolidayRule
{
    internal override int Depth { get; } = Rule.Depth + 1;

    internal override int Size => Rule.Size;

    internal override int MaxPerYear { get; } = Rule.MaxPerYear;

    internal override long YearlyWork { get; } = Rule.YearlyWork + 1 + Rule.MaxPerYear;

    internal override long Work { get; } = WorkAround(Rule, Rule.YearlyWork + 1 + Rule.MaxPerYear);

    public override string ToString() =>
        FormattableString.Invariant($"{Math.Abs(Days)} {(Math.Abs(Days) == 1 ? "day" : "days")} {(Days < 0 ? "before" : "after")} {Rule}");

    internal override void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter)
    {
        int start = days.Count;
        Rule.AddDays(Days > 0 ? firstYear - 1 : firstYear, Days < 0 ? lastYear + 1 : lastYear, days, meter);
        meter.Count(1 + days.Count - start);
        int first = DayNumber.Of(firstYear, 1, 1);
        int last = DayNumber.Of(lastYear, 12, 31);
        int kept = start;
        for (int i = start; i < days.Count; i++)
        {
            int moved = days[i] + Days;
            if (moved >= first && moved <= last)
            {
                days[kept++] = moved;
            }
        }

        days.RemoveRange(kept, days.Count - kept);
    }
}
