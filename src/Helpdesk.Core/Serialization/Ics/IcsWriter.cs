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
    private readonly Dictionary<(string Kind, LocalDate Date, string Name), int> identities = [];

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

    /// <summary>Writes the rules that can be, and gives their numbers: the places of their holidays, counted from 1.</summary>
    private HashSet<int> WriteRules()
    {
        int left = IcsRuleText.MaxTotal;
        bool isShiftLost = false;
        var rules = new List<(int Number, string Text)>();
        for (int i = 0; i < calendar.Holidays.Length; i++)
        {
            if (IcsRuleText.Write(calendar.Holidays[i], out int bytes) is { } rule && bytes <= left)
            {
                left -= bytes;
                rules.Add((i + 1, rule));
            }
            else
            {
                isShiftLost |= Shifts(i + 1);
            }
        }

        // Where these are observed hangs on one another, so that some of them alone would say other dates than those that are listed.
        rules.RemoveAll(each => isShiftLost && Shifts(each.Number));
        foreach ((int number, string rule) in rules)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{IcsNames.OwnRule};{IcsNames.OwnRuleNumber}={number}:{rule}"));
        }

        return [.. rules.Select(each => each.Number)];
    }

    private bool Shifts(int number) => calendar.Holidays[number - 1].Observance != Observance.OwnDay;

    private void WriteHolidays(HashSet<int> withRule)
    {
        var numbers = new IcsNumbers(calendar.Holidays.Select((holiday, i) => (holiday, i + 1)));
        IReadOnlyList<HolidayDate> dates = calendar.HolidaysIn(new DateInterval(new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31)));
        foreach (IGrouping<(int Number, bool IsObserved), HolidayDate> group in dates.GroupBy(each => (numbers[each.Holiday], each.IsObserved)))
        {
            (int number, bool isObserved) = group.Key;
            HolidayDate first = group.First();
            Holiday holiday = first.Holiday;
            foreach (DateInterval run in Runs(group.Select(each => each.Date).Distinct()))
            {
                Begin(isObserved ? "observed" : "holiday", run, first.Name, IcsWords.OfHoliday(first));
                if (withRule.Contains(number))
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
            Begin("exception", new DateInterval(special.Date, special.Date), identity: "", IcsWords.OfException(special.Name, special.Hours));
            AddText(IcsNames.OwnException, special.Hours.ToString());
            if (special.Name is not null)
            {
                lines.Add($"{IcsNames.OwnName}:{IcsText.EscapeExact(special.Name)}");
            }

            lines.Add("END:VEVENT");
        }
    }

    private void Begin(string kind, DateInterval dates, string identity, string name)
    {
        lines.Add("BEGIN:VEVENT");
        lines.Add("UID:" + Uid(kind, dates.Start, identity));
        lines.Add("DTSTAMP:" + StampText.Format(stamp));
        lines.Add("LAST-MODIFIED:" + StampText.Format(stamp));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{calendar.Version}"));
        lines.Add("DTSTART;VALUE=DATE:" + DateText.Format(dates.Start));
        lines.Add("DTEND;VALUE=DATE:" + DateText.Format(dates.End.PlusDays(1)));
        AddText("SUMMARY", name);

        // Nobody is busy because a desk is closed.
        lines.Add("TRANSP:TRANSPARENT");
    }

    /// <summary>An identity that hangs on nothing but what the event is, and not on its hours, so that importing a newer text updates what an older one made.</summary>
    private string Uid(string kind, LocalDate date, string name)
    {
        int nth = identities[(kind, date, name)] = identities.GetValueOrDefault((kind, date, name)) + 1;
        byte[] source = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{calendar.Id}\n{kind}\n{name}\n{nth}"));
        return $"{DateText.Format(date)}-{Convert.ToHexString(SHA256.HashData(source).AsSpan(0, 12))}".ToLowerInvariant();
    }

    private void AddText(string property, string value) => lines.Add($"{property}:{IcsText.Escape(value)}");

    /// <summary>Dates in order as ranges without a gap, none of which is longer than one event is read.</summary>
    private static IEnumerable<DateInterval> Runs(IEnumerable<LocalDate> dates)
    {
        DateInterval? run = null;
        foreach (LocalDate date in dates)
        {
            if (run is not null && run.End.PlusDays(1) == date && run.Length < IcsEventRule.MaxDays)
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
