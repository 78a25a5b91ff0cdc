using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Helpdesk.Calendars;
using Helpdesk.ICalendar.Reading;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.ICalendar.Writing;

/// <summary>Writes a calendar's holidays and dated exceptions as one VCALENDAR.</summary>
internal sealed class HolidayWriter(BusinessCalendar calendar, DateInterval window, Instant stamp)
{
    private static readonly LocalDatePattern DateText = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly Ical.Net.Calendar document = new() { ProductId = "-//Helpdesk.Core//Holidays//EN", Scale = "GREGORIAN", Method = "PUBLISH" };
    private readonly Dictionary<(string Kind, LocalDate Date, string Name), int> identities = [];

    public string Write()
    {
        document.AddProperty("NAME", calendar.Id);
        document.AddProperty("X-WR-CALNAME", calendar.Id);
        document.AddProperty("X-WR-TIMEZONE", calendar.Zone.Id);
        AddHolidays();
        AddExceptions();

        // Ical.Net folds between the halves of a surrogate pair, so that the lines are folded again.
        var lines = new LineFolder();
        foreach (string line in new CalendarSerializer().SerializeToString(document)!.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            lines.Add(line);
        }

        return lines.ToString();
    }

    private void AddHolidays()
    {
        // Equal holidays are one, so that their order does not show.
        foreach (IGrouping<(Holiday Holiday, bool IsObserved), HolidayDate> group in calendar.HolidaysIn(window).GroupBy(each => (each.Holiday, each.IsObserved)))
        {
            DayHours hours = group.Key.Holiday.Hours;
            string name = group.First().Name;
            foreach (DateInterval run in Runs(group.Select(each => each.Date).Distinct()))
            {
                CalendarEvent added = Add(group.Key.IsObserved ? "observed" : "holiday", run, name, name);
                if (!hours.IsClosed)
                {
                    added.Description = $"Open within {hours}";
                    added.AddProperty(PropertyNames.OwnHours, hours.ToString());
                }
            }
        }
    }

    private void AddExceptions()
    {
        foreach (SpecialHours special in calendar.SpecialHours.Where(each => window.Contains(each.Date)))
        {
            CalendarEvent added = Add("exception", new DateInterval(special.Date, special.Date), identity: "", ExceptionNames.Of(special.Name, special.Hours));
            added.Description = special.Hours.IsClosed ? "Closed" : $"Open {special.Hours}";
            added.AddProperty(PropertyNames.OwnException, special.Hours.ToString());
        }
    }

    private CalendarEvent Add(string kind, DateInterval dates, string identity, string name)
    {
        var added = new CalendarEvent
        {
            Uid = Uid(kind, dates.Start, identity),
            DtStamp = ToIcal(stamp),
            LastModified = ToIcal(stamp),
            Sequence = calendar.Version,
            DtStart = new CalDateTime(dates.Start.ToDateOnly()),
            DtEnd = new CalDateTime(dates.End.PlusDays(1).ToDateOnly()),
            Summary = name,

            // Nobody is busy because a desk is closed.
            Transparency = "TRANSPARENT",
        };
        document.Events.Add(added);
        return added;
    }

    private static CalDateTime ToIcal(Instant instant)
    {
        LocalDateTime utc = instant.InUtc().LocalDateTime;
        return new CalDateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, "UTC");
    }

    /// <summary>An identity that depends on nothing but what the event is, and not on its hours, so that importing a newer text updates the events of an older one.</summary>
    private string Uid(string kind, LocalDate date, string name)
    {
        int nth = identities[(kind, date, name)] = identities.GetValueOrDefault((kind, date, name)) + 1;
        byte[] source = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{calendar.Id}\n{kind}\n{name}\n{nth}"));
        return $"{DateText.Format(date)}-{Convert.ToHexString(SHA256.HashData(source).AsSpan(0, 12))}".ToLowerInvariant();
    }

    /// <summary>Dates in order as ranges without a gap, none of which is longer than one event is read.</summary>
    private static IEnumerable<DateInterval> Runs(IEnumerable<LocalDate> dates)
    {
        DateInterval? run = null;
        foreach (LocalDate date in dates)
        {
            if (run is not null && run.End.PlusDays(1) == date && run.Length < EventDates.MaxDays)
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
