using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Channels.Messages;

/// <summary>The hours of a week in words, weekdays of the same hours in a row made one.</summary>
internal sealed class HoursSentences(PhraseBook book, DateTimeZone? readerZone)
{
    /// <summary>When someone is there, or looks, by the weekly hours in force at an instant; null when there are no weekly hours to tell: of a combination of calendars, or after a season.</summary>
    public string? Of(ChannelCoverage coverage, Instant at)
    {
        if (coverage.Kind == ChannelCoverageKind.Always)
        {
            return book.Say(Phrase.OpenAlways);
        }

        BusinessCalendar calendar = coverage.Calendar!;
        LocalDate today = at.InZone(calendar.Zone).Date;
        WeeklyHours? week = calendar.Hours.LastOrDefault(each => each.From is not { } from || from <= today)?.Hours;
        if (week is null)
        {
            return null;
        }

        bool isReading = coverage.Kind == ChannelCoverageKind.Moments;
        string text = Weekdays(
            day => isReading ? Readings(coverage.Moments!.TimesOn(day), week[DayBefore(day)], week[day]) : Openings(week[day]),
            isReading ? (Phrase.WeekdaysAndTimes, "times") : (Phrase.WeekdaysAndHours, "hours"));
        if (text.Length == 0)
        {
            return null;
        }

        string zoned = readerZone is null || string.Equals(readerZone.Id, calendar.Zone.Id, StringComparison.Ordinal)
            ? text
            : book.Say(Phrase.InZone, ("text", text), ("zone", book.NameOfZone(calendar.Zone.Id)));
        return isReading ? book.Say(Phrase.ReadingTimes, ("times", zoned)) : book.Say(Phrase.OpeningHours, ("hours", zoned));
    }

    private static IsoDayOfWeek DayBefore(IsoDayOfWeek day) => day == IsoDayOfWeek.Monday ? IsoDayOfWeek.Sunday : day - 1;

    private static bool IsWithin(DayHours hours, long nanosecond) =>
        hours.Intervals.Any(each => each.StartNanosecond <= nanosecond && nanosecond <= each.EndNanosecond);

    private string Weekdays(Func<IsoDayOfWeek, string> wordsOf, (Phrase Phrase, string Placeholder) form)
    {
        var parts = new List<string>();
        for (int first = 1, next; first <= 7; first = next)
        {
            string words = wordsOf((IsoDayOfWeek)first);
            next = first + 1;
            while (next <= 7 && string.Equals(wordsOf((IsoDayOfWeek)next), words, StringComparison.Ordinal))
            {
                next++;
            }

            if (words.Length > 0)
            {
                parts.Add(book.Say(form.Phrase, ("weekdays", Days(first, next - 1)), (form.Placeholder, words)));
            }
        }

        return WordList.Commas(book, parts);
    }

    private string Days(int first, int last)
    {
        string from = book.Dates.Weekdays[first - 1];
        string to = book.Dates.Weekdays[last - 1];
        return (last - first) switch
        {
            0 => from,
            1 => book.Say(Phrase.And, ("rest", from), ("last", to)),
            _ => book.Say(Phrase.WeekdaysFromTo, ("first", from), ("last", to)),
        };
    }

    private string Openings(DayHours hours) => WordList.And(book, [.. hours.Intervals.Select(each => book.Say(
        Phrase.HoursFromTo,
        ("start", MomentText.Time(book, each.StartNanosecond)),
        ("end", MomentText.Time(book, each.IsOvernight ? each.EndNanosecond - NodaConstants.NanosecondsPerDay : each.EndNanosecond))))]);

    /// <summary>The readings that the hours of the day leave, and those of the evening before that run past midnight: one at a closing is one (see <see cref="MomentCalendar"/>).</summary>
    private string Readings(IEnumerable<LocalTime> times, DayHours before, DayHours hours) => WordList.And(book, [.. times
        .Where(time => IsWithin(hours, time.NanosecondOfDay) || IsWithin(before, time.NanosecondOfDay + NodaConstants.NanosecondsPerDay))
        .Select(time => book.Say(Phrase.AtTime, ("time", MomentText.Time(book, time.NanosecondOfDay))))]);
}
