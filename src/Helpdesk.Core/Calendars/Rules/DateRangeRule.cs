using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>Every date from one to another, both included; a single date is a range of one.</summary>
internal sealed record DateRangeRule(DateInterval Dates) : HolidayRule
{
    private readonly int first = DayNumber.Of(Dates.Start);
    private readonly int last = DayNumber.Of(Dates.End);

    public override string ToString() =>
        first == last ? HolidayText.Date(Dates.Start) : HolidayText.Date(Dates.Start) + " to " + HolidayText.Date(Dates.End);

    internal override void AddDays(int year, List<int> days)
    {
        if (year < Dates.Start.Year || year > Dates.End.Year)
        {
            return;
        }

        int from = Math.Max(first, DayNumber.Of(year, 1, 1));
        int to = Math.Min(last, DayNumber.Of(year, 12, 31));
        for (int day = from; day <= to; day++)
        {
            days.Add(day);
        }
    }
}
