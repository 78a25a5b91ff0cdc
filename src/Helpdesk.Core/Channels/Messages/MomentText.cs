using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>Dates and times as a reader in one zone is told them.</summary>
internal sealed class MomentText(PhraseBook book, DateTimeZone zone, bool isZoneNamed)
{
    private static readonly OffsetPattern HoursAndMinutes = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    /// <summary>A moment still to come. It is rounded up to the minute, so that nothing is promised for earlier than it is.</summary>
    public string Coming(Instant instant) => Words(ToMinute(instant, up: true), Phrase.Moment, Date);

    /// <summary>A moment that has been, to the minute in which it was.</summary>
    public string Past(Instant instant) => Words(ToMinute(instant, up: false), Phrase.MomentOn, DateOn);

    /// <summary>Dates on which something is: one by one, three or more in a row from the first to the last.</summary>
    public string Dates(IReadOnlyList<LocalDate> dates)
    {
        var parts = new List<string>();
        for (int first = 0, next; first < dates.Count; first = next)
        {
            next = first + 1;
            while (next < dates.Count && dates[next] == dates[next - 1].PlusDays(1))
            {
                next++;
            }

            if (next - first >= 3)
            {
                parts.Add(book.Say(Phrase.DatesFromTo, ("first", Date(dates[first])), ("last", Date(dates[next - 1]))));
            }
            else
            {
                parts.AddRange(dates.Skip(first).Take(next - first).Select(DateOn));
            }
        }

        return WordList.And(book, parts);
    }

    /// <summary>A clock time from nanoseconds since midnight, up to and including 24:00; without seconds.</summary>
    public static string Time(PhraseBook book, long nanosecondOfDay)
    {
        int minutes = (int)(nanosecondOfDay / NodaConstants.NanosecondsPerMinute);
        return book.Say(Phrase.Time, ("hour", TwoDigits(minutes / 60)), ("minute", TwoDigits(minutes % 60)));
    }

    private string Words(ZonedDateTime moment, Phrase phrase, Func<LocalDate, string> date)
    {
        string text = book.Say(phrase, ("date", date(moment.Date)), ("time", Time(book, moment.NanosecondOfDay)));
        string? name = isZoneNamed ? book.NameOfZone(zone.Id) : null;

        // A clock time that comes twice says nothing by itself.
        string? offset = zone.MapLocal(moment.LocalDateTime).Count > 1 ? "UTC" + HoursAndMinutes.Format(moment.Offset) : null;
        return name is null && offset is null
            ? text
            : book.Say(Phrase.InZone, ("text", text), ("zone", name is null || offset is null ? name ?? offset! : book.Say(Phrase.Comma, ("first", name), ("rest", offset))));
    }

    private string Date(LocalDate date) => book.Say(
        Phrase.Date,
        ("weekday", book.Dates.Weekdays[(int)date.DayOfWeek - 1]),
        ("day", book.Dates.Days[date.Day - 1]),
        ("month", book.Dates.Months[date.Month - 1]),
        ("year", PlainText.Number(date.Year)));

    private string DateOn(LocalDate date) => book.Say(
        Phrase.DateOn,
        ("day", book.Dates.Days[date.Day - 1]),
        ("dayOn", book.Dates.DaysOn[date.Day - 1]),
        ("month", book.Dates.Months[date.Month - 1]),
        ("year", PlainText.Number(date.Year)));

    private ZonedDateTime ToMinute(Instant instant, bool up)
    {
        long over = instant.InZone(zone).NanosecondOfDay % NodaConstants.NanosecondsPerMinute;
        Duration move = over == 0 ? Duration.Zero : Duration.FromNanoseconds(up ? NodaConstants.NanosecondsPerMinute - over : -over);
        return (instant + move).InZone(zone);
    }

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
