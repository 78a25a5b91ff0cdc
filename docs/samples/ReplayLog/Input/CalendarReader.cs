using Helpdesk.Calendars;
using NodaTime.TimeZones;

namespace ReplayLog.Input;

/// <summary>Reads a <see cref="BusinessCalendar"/> from JSON: the sample's own small format, with the library's text for hours.</summary>
internal static class CalendarReader
{
    public static BusinessCalendar Read(string file)
    {
        JsonPart root = JsonPart.Load(file).WithOnly("id", "version", "zone", "hours", "hoursFrom", "holidays", "specialHours", "breaks");
        BusinessCalendarBuilder builder = Start(root);
        if (root.Optional("version") is { } version)
        {
            version.Make(() => builder.WithVersion(version.WholeNumber()));
        }

        builder.WithHours(root.Required("hours").Parse(WeeklyHours.Parse));
        foreach (JsonPart each in ItemsOf(root, "hoursFrom", "from", "hours"))
        {
            each.Make(() => builder.WithHoursFrom(each.Required("from").Date(), each.Required("hours").Parse(WeeklyHours.Parse)));
        }

        foreach (JsonPart each in root.Optional("holidays")?.Items() ?? [])
        {
            builder.WithHoliday(HolidayReader.Read(each));
        }

        foreach (JsonPart each in ItemsOf(root, "specialHours", "date", "hours", "name"))
        {
            each.Make(() => builder.WithSpecialHours(each.Required("date").Date(), each.Required("hours").Parse(DayHours.Parse), each.Optional("name")?.Text()));
        }

        foreach (JsonPart each in ItemsOf(root, "breaks", "date", "hours", "name"))
        {
            builder.WithBreak(each.Required("date").Date(), each.Required("hours").Parse(HoursInterval.Parse), each.Optional("name")?.Text());
        }

        return Build(root, builder);
    }

    private static IEnumerable<JsonPart> ItemsOf(JsonPart root, string list, params string[] properties) =>
        root.Optional(list)?.Items().Select(each => each.WithOnly(properties)) ?? [];

    private static BusinessCalendarBuilder Start(JsonPart root)
    {
        JsonPart id = root.Required("id");
        JsonPart zone = root.Required("zone");
        try
        {
            return id.Parse(text => new BusinessCalendarBuilder(text, zone.Text()));
        }
        catch (DateTimeZoneNotFoundException problem)
        {
            throw zone.Fail(problem.Message, problem);
        }
    }

    private static BusinessCalendar Build(JsonPart root, BusinessCalendarBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (CalendarNeverOpensException problem)
        {
            throw root.Fail(problem.Message, problem);
        }
    }
}
