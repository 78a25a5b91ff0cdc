using Helpdesk.Calendars;
using Helpdesk.Naive;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>What a generated calendar is made of, from which both the library's calendar and the naive one are built.</summary>
internal sealed record CalendarPlan(
    string ZoneId,
    (LocalDate? From, MinuteSpan[][] Week)[] Weeks,
    PlannedHoliday[] Holidays,
    (LocalDate Date, MinuteSpan[] Hours)[] Specials,
    (LocalDate Date, MinuteSpan Span)[] Breaks)
{
    public DateTimeZone Zone => ZoneCatalogue.Zone(ZoneId);

    public BusinessCalendar Build()
    {
        var builder = new BusinessCalendarBuilder("plan", ZoneId);
        foreach ((LocalDate? from, MinuteSpan[][] week) in Weeks)
        {
            WeeklyHours hours = WeeklyHours.Create(day => DayHours.Of(week[(int)day - 1].Select(each => each.ToInterval())));
            _ = from is { } date ? builder.WithHoursFrom(date, hours) : builder.WithHours(hours);
        }

        foreach (PlannedHoliday holiday in Holidays)
        {
            builder.WithHoliday(holiday.ToHoliday());
        }

        foreach ((LocalDate date, MinuteSpan[] hours) in Specials)
        {
            builder.WithSpecialHours(date, DayHours.Of(hours.Select(each => each.ToInterval())), "special");
        }

        foreach ((LocalDate date, MinuteSpan span) in Breaks)
        {
            builder.WithBreak(date, span.ToInterval(), "break");
        }

        return builder.Build();
    }

    public NaiveCalendar BuildNaive() => new(Zone, OpeningsOn, lookBack: 2);

    /// <summary>The hours of a date: those of its exception, or else those of its week within those that each holiday leaves.</summary>
    public MinuteSpan[] HoursOn(LocalDate date)
    {
        if (Specials.Any(each => each.Date == date))
        {
            return Specials.First(each => each.Date == date).Hours;
        }

        MinuteSpan[] hours = WeekOn(date)[(int)date.DayOfWeek - 1];
        foreach (PlannedHoliday holiday in Holidays.Where(each => each.IsKeptOn(date)))
        {
            hours =
            [
                .. from mine in hours
                   from left in holiday.Hours
                   let both = new MinuteSpan(Math.Max(mine.Start, left.Start), Math.Min(mine.End, left.End))
                   where both.Start < both.End
                   orderby both.Start
                   select both,
            ];
        }

        return hours;
    }

    public MinuteSpan[][] WeekOn(LocalDate date) =>
        Weeks.LastOrDefault(each => each.From is null || each.From <= date).Week ?? [[], [], [], [], [], [], []];

    public override string ToString() =>
        $"{ZoneId}\n  weeks: {string.Join(" | ", Weeks.Select(each => each.From + ": " + string.Join("; ", each.Week.Select(day => string.Join(",", day)))))}"
        + $"\n  holidays: {string.Join(" | ", (object[])Holidays)}"
        + $"\n  specials: {string.Join(" | ", Specials.Select(each => $"{each.Date}: {string.Join(",", each.Hours)}"))}"
        + $"\n  breaks: {string.Join(" | ", Breaks.Select(each => $"{each.Date}: {each.Span}"))}";

    private IEnumerable<(LocalDateTime Start, LocalDateTime End)> OpeningsOn(LocalDate date)
    {
        (LocalDateTime Start, LocalDateTime End)[] breaks = [.. Breaks.Select(each => each.Span.On(each.Date)).OrderBy(each => each.Start)];
        foreach (MinuteSpan span in HoursOn(date))
        {
            (LocalDateTime start, LocalDateTime end) = span.On(date);
            foreach ((LocalDateTime breakStart, LocalDateTime breakEnd) in breaks.Where(each => each.Start < end && each.End > start))
            {
                if (breakStart > start)
                {
                    yield return (start, breakStart);
                }

                start = LocalDateTime.Max(start, breakEnd);
            }

            if (start < end)
            {
                yield return (start, end);
            }
        }
    }
}
