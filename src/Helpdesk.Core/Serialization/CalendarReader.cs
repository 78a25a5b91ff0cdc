using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Calendars from documents.</summary>
internal static class CalendarReader
{
    /// <exception cref="DocumentException">The document is no calendar.</exception>
    public static BusinessCalendar Read(CalendarDocument document, CalendarReading reading, DocumentPath path)
    {
        string id = DocumentValues.Name(document.Id, path.Property("id"));
        int version = DocumentValues.Number(document.Version ?? 1, 1, int.MaxValue, path.Property("version"));
        ExpectZone(document.Zone, reading.Zones, path.Property("zone"));
        if (document.Combination is { } combination)
        {
            ExpectNoLayers(document, path);
            OpenTime openTime = OpenTimeReader.Read(combination, reading, path.Property("combination"));
            return Make(() => openTime.ToCalendar(id, document.Zone, reading.Zones, version, reading.Search), id, path);
        }

        BusinessCalendarBuilder builder = new BusinessCalendarBuilder(id, document.Zone, reading.Zones).WithVersion(version);
        if (document.Hours is { } hours)
        {
            builder.WithHours(DocumentValues.Hours(hours, WeeklyHours.Parse, path.Property("hours")));
        }

        AddHours(builder, document.HoursFrom ?? [], path.Property("hoursFrom"));
        AddHolidays(builder, document.Holidays ?? [], reading, path.Property("holidays"));
        AddSpecialHours(builder, document.SpecialHours ?? [], path.Property("specialHours"));
        AddBreaks(builder, document.Breaks ?? [], path.Property("breaks"));
        return Make(() => builder.Build(reading.Search), id, path);
    }

    /// <summary>A calendar inside another's document, which says the format for both.</summary>
    /// <exception cref="DocumentException">The document is no calendar.</exception>
    public static BusinessCalendar ReadPart(CalendarDocument document, CalendarReading reading, DocumentPath path) => document.Format is null
        ? Read(document, reading, path)
        : throw path.Property("format").Fail("Is said once, for the whole document.");

    private static void ExpectZone(string zone, IDateTimeZoneProvider zones, DocumentPath path)
    {
        if (zones.GetZoneOrNull(zone) is null)
        {
            throw path.Fail($"Must be a zone of {zones.VersionId}, but is {DocumentWords.Quote(zone)}.{ZoneIds.Hint(zone, zones)}");
        }
    }

    private static void ExpectNoLayers(CalendarDocument document, DocumentPath path)
    {
        string? layer = document.Hours is not null ? "hours"
            : document.HoursFrom is not null ? "hoursFrom"
            : document.Holidays is not null ? "holidays"
            : document.SpecialHours is not null ? "specialHours"
            : document.Breaks is not null ? "breaks"
            : null;
        if (layer is not null)
        {
            throw path.Property(layer).Fail("A combination has no layers of its own; give them to one of its calendars.");
        }
    }

    private static void AddHours(BusinessCalendarBuilder builder, HoursFromDocument[] documents, DocumentPath path)
    {
        var starts = new HashSet<LocalDate>();
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            LocalDate from = DocumentValues.Date(documents[i].From, item.Property("from"));
            ExpectNew(from, starts, item.Property("from"));
            builder.WithHoursFrom(from, DocumentValues.Hours(documents[i].Hours, WeeklyHours.Parse, item.Property("hours")));
        }
    }

    private static void AddHolidays(BusinessCalendarBuilder builder, HolidayDocument[] documents, CalendarReading reading, DocumentPath path)
    {
        // Added as they are read, so that no more is read than a calendar takes.
        HolidayReader.Read(documents, reading, path, (holidays, item) =>
        {
            try
            {
                builder.WithHolidays(holidays);
            }
            catch (ArgumentException tooMany)
            {
                throw item.Fail(DocumentWords.Reason(tooMany), tooMany);
            }
        });
    }

    private static void AddSpecialHours(BusinessCalendarBuilder builder, DatedHoursDocument[] documents, DocumentPath path)
    {
        var dates = new HashSet<LocalDate>();
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            LocalDate date = DocumentValues.SupportedDate(documents[i].Date, item.Property("date"));
            ExpectNew(date, dates, item.Property("date"));
            builder.WithSpecialHours(date, DocumentValues.Hours(documents[i].Hours, DayHours.Parse, item.Property("hours")), Name(documents[i], item));
        }
    }

    private static void AddBreaks(BusinessCalendarBuilder builder, DatedHoursDocument[] documents, DocumentPath path)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            LocalDate date = DocumentValues.SupportedDate(documents[i].Date, item.Property("date"));
            HoursInterval interval = DocumentValues.Hours(documents[i].Hours, HoursInterval.Parse, item.Property("hours"));
            string? name = Name(documents[i], item);
            try
            {
                builder.WithBreak(date, interval, name);
            }
            catch (ArgumentException tooMany)
            {
                throw item.Fail(DocumentWords.Reason(tooMany), tooMany);
            }
        }
    }

    private static string? Name(DatedHoursDocument document, DocumentPath path) =>
        document.Name is null ? null : DocumentValues.Name(document.Name, path.Property("name"));

    private static void ExpectNew(LocalDate date, HashSet<LocalDate> dates, DocumentPath path)
    {
        if (!dates.Add(date))
        {
            throw path.Fail($"Hours are given twice for {DocumentValues.Date(date)}.");
        }
    }

    private static BusinessCalendar Make(Func<BusinessCalendar> make, string id, DocumentPath path)
    {
        try
        {
            return make();
        }
        catch (CalendarNeverOpensException closed)
        {
            string subject = $"The calendar {DocumentWords.Quote(id)}";
            throw path.Fail(
                closed.IsSearchedThrough
                    ? string.Create(CultureInfo.InvariantCulture, $"{subject} never opens: it has no open time in the years {SupportedRange.FirstYear} to {SupportedRange.LastYear}.")
                    : $"{subject} is not known to open: {CalendarNeverOpensException.NotFound} of one document.",
                closed);
        }
        catch (ArgumentException tooMuch)
        {
            throw path.Fail(DocumentWords.Reason(tooMuch), tooMuch);
        }
    }
}
