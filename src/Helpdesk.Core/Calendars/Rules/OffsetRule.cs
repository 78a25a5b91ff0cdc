namespace Helpdesk.Calendars.Rules;

/// <summary>The dates of a rule, moved by a number of days, at most a year either way.</summary>
internal sealed record OffsetRule(HolidayRule Rule, int Days) : HolidayRule
{
    public override string ToString() =>
        FormattableString.Invariant($"{Math.Abs(Days)} {(Math.Abs(Days) == 1 ? "day" : "days")} {(Days < 0 ? "before" : "after")} {Rule}");

    internal override void AddDays(int year, List<int> days)
    {
        int start = days.Count;
        Rule.AddDays(Days > 0 ? year - 1 : year + 1, days);
        Rule.AddDays(year, days);
        (int first, int last) = DayNumber.BoundsOf(year);
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
