using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Serialization.Ics;

/// <summary>Writes a calendar's holidays and exceptions as one VCALENDAR.</summary>
internal sealed class IcsWriter(BusinessCalendar calendar, int firstYear, int lastYear, Instant stamp)
{
    private static readonly LocalDatePattern DateText = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly InstantPattern StampText = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    private readonly IcsFolder lines = new();
    private readonly HashSet<string> uids = new(StringComparer.Ordinal);

    public string Write()
    {
        lines.Add("BEGIN:VCALENDAR");
        lines.Add("VERSION:2.0");
        lines.Add("PRODID:-//Helpdesk.Core//Holidays//EN");
        lines.Add("CALSCALE:GREGORIAN");
        lines.Add("METHOD:PUBLISH");
        AddText("NAME", calendar.Id);
        AddText("X-WR-CALNAME", calendar.Id);
        AddText("X-WR-TIMEZONE", calendar.Zone.Id);
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{IcsNames.OwnYears}:{firstYear}/{lastYear}"));
        WriteHolidays(WriteRules());
        WriteExceptions();
        lines.Add("END:VCALENDAR");
        return lines.ToString();
    }

    /// <summary>Writes the rules that can be, and gives the numbers by which events refer to them.</summary>
    private Dictionary<Holiday, int> WriteRules()
    {
        int left = IcsRuleText.MaxTotal;
        var numbered = new List<(Holiday Holiday, int Number)>();
        for (int i = 0; i < calendar.Holidays.Length; i++)
        {
            if (IcsRuleText.Write(calendar.Holidays[i], out int bytes) is { } rule && bytes <= left)
            {
                left -= bytes;
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{IcsNames.OwnRule};{IcsNames.OwnRuleNumber}={i + 1}:{rule}"));
                numbered.Add((calendar.Holidays[i], i + 1));
            }
        }

        return IcsNumbers.Of(numbered);
    }

    private void WriteHolidays(Dictionary<Holiday, int> numbers)
    {
        IReadOnlyList<HolidayDate> dates = calendar.HolidaysIn(new DateInterval(new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31)));
        foreach (IGrouping<(Holiday Holiday, bool IsObserved), HolidayDate> group in dates.GroupBy(each => (each.Holiday, each.IsObserved)))
        {
            (Holiday holiday, bool isObserved) = group.Key;
            string name = IcsWords.OfHoliday(group.First().Name, holiday.Hours);
            foreach (DateInterval run in Runs(group.Select(each => each.Date).Distinct()))
            {
                Begin(isObserved ? "observed" : "holiday", run, name);
                if (numbers.TryGetValue(holiday, out int number))
                {
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{IcsNames.OwnNumber}:{number}"));
                }

                if (!holiday.Hours.IsClosed)
                {
                    AddText(IcsNames.OwnHours, holiday.Hours.ToString());
                }

                lines.Add("END:VEVENT");
            }
        }
    }

    private void WriteExceptions()
    {
        foreach (SpecialHours special in calendar.SpecialHours.Where(each => each.Date.Year >= firstYear && each.Date.Year <= lastYear))
        {
            Begin("exception", new DateInterval(special.Date, special.Date), IcsWords.OfException(special.Name, special.Hours));
            AddText(IcsNames.OwnException, special.Hours.ToString());
            if (special.Name is not null)
            {
                lines.Add($"{IcsNames.OwnName}:{IcsText.EscapeExact(special.Name)}");
            }

            lines.Add("END:VEVENT");
        }
    }

    private void Begin(string kind, DateInterval dates, string name)
    {
        lines.Add("BEGIN:VEVENT");
        lines.Add("UID:" + Uid(kind, dates.Start, name));
        lines.Add("DTSTAMP:" + StampText.Format(stamp));
        lines.Add("DTSTART;VALUE=DATE:" + DateText.Format(dates.Start));
        lines.Add("DTEND;VALUE=DATE:" + DateText.Format(dates.End.PlusDays(1)));
        AddText("SUMMARY", name);

        // Nobody is busy because a desk is closed.
        lines.Add("TRANSP:TRANSPARENT");
    }

    /// <summary>An identity that hangs on nothing but what the event is, so that importing a newer text updates what an older one made.</summary>
    private string Uid(string kind, LocalDate date, string name)
    {
        for (int nth = 1; ; nth++)
        {
            byte[] source = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{calendar.Id}\n{kind}\n{name}\n{nth}"));
            string uid = $"{DateText.Format(date)}-{Convert.ToHexString(SHA256.HashData(source).AsSpan(0, 12))}".ToLowerInvariant();
            if (uids.Add(uid))
            {
                return uid;
            }
        }
    }

    private void AddText(string property, string value) => lines.Add($"{property}:{IcsText.Escape(IcsText.Plain(value))}");

    /// <summary>Dates in order as ranges without a gap.</summary>
    private static IEnumerable<DateInterval> Runs(IEnumerable<LocalDate> dates)
    {
        DateInterval? run = null;
        foreach (LocalDate date in dates)
        {
            if (run is not null && run.End.PlusDays(1) == date)
            {
                run = new DateInterval(run.Start, date);
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = new DateInterval(date, date);
        }

        if (run is not null)
        {
            yield return run;
        }
    }
}
