using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>Every date from one to another, both included; a single date is a range of one.</summary>
internal sealed record DateRangeRule(DateInterval Dates) : HolidayRule
{
    private readonly int first = DayNumber.Of(Dates.Start);
    private readonly int last = DayNumber.Of(Dates.End);

    internal override int MostInAYear => Math.Min(last - first + 1, 366);

    public override string ToString() =>
        first == last ? HolidayText.Date(Dates.Start) : HolidayText.Date(Dates.Start) + " to " + HolidayText.Date(Dates.End);

    internal override void AddDays(int year, List<int> days)
    {
        if (year < Dates.Start.Year || year > Dates.End.Year)
        {
            return;
        }

        (int from, int to) = DayNumber.BoundsOf(year);
        for (int day = Math.Max(first, from); day <= Math.Min(last, to); day++)
        {
            days.Add(day);
        }
    }
}
