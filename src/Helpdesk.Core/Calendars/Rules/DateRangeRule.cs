using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>Every date from one to another, both included; a single date is a range of one.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record DateRangeRule(DateInterval Dates) : HolidayRule
{
    private readonly int first = DayNumber.Of(Dates.Start);
    private readonly int last = DayNumber.Of(Dates.End);

    internal override int MaxPerYear => Math.Min(last - first + 1, 366);

    public override string ToString() =>
        first == last ? HolidayText.Date(Dates.Start) : HolidayText.Date(Dates.Start) + " to " + HolidayText.Date(Dates.End);

    internal override void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter)
    {
        meter.Count(1);
        if (lastYear < Dates.Start.Year || firstYear > Dates.End.Year)
        {
            return;
        }

        int from = Math.Max(first, DayNumber.Of(firstYear, 1, 1));
        int to = Math.Min(last, DayNumber.Of(lastYear, 12, 31));
        for (int day = from; day <= to; day++)
        {
            days.Add(day);
        }

        meter.Count(Math.Max(0, to - from + 1));
    }
}
