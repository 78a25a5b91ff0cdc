using Helpdesk.Calendars;
using NodaTime;

namespace ReplayLog.Input;

/// <summary>Reads a holiday from JSON: a name, exactly one rule, and the years in which it holds.</summary>
internal static class HolidayReader
{
    private static readonly Dictionary<string, Func<JsonPart, HolidayRule>> Rules = new(StringComparer.Ordinal)
    {
        ["fixedDate"] = FixedDate,
        ["easter"] = rule => HolidayRule.Easter(rule.WholeNumber()),
        ["nthWeekday"] = NthWeekday,
        ["on"] = rule => HolidayRule.On(rule.Date()),
        ["range"] = Range,
    };

    public static Holiday Read(JsonPart holiday)
    {
        holiday.WithOnly(["name", .. Rules.Keys, "fromYear", "untilYear"]);
        (string Name, JsonPart Value)[] said = [.. holiday.Properties().Where(each => Rules.ContainsKey(each.Name))];
        if (said.Length != 1)
        {
            throw holiday.Fail($"must have exactly one of {string.Join(", ", Rules.Keys)}.");
        }

        JsonPart value = said[0].Value;
        HolidayRule rule = value.Make(() => Rules[said[0].Name](value));
        if (holiday.Optional("fromYear") is { } first)
        {
            rule = first.Make(() => rule.FromYear(first.WholeNumber()));
        }

        if (holiday.Optional("untilYear") is { } last)
        {
            rule = last.Make(() => rule.UntilYear(last.WholeNumber()));
        }

        return holiday.Required("name").Parse(name => new Holiday(name, rule));
    }

    private static HolidayRule FixedDate(JsonPart rule)
    {
        rule.WithOnly("month", "day");
        return HolidayRule.FixedDate(rule.Required("month").WholeNumber(), rule.Required("day").WholeNumber());
    }

    private static HolidayRule NthWeekday(JsonPart rule)
    {
        rule.WithOnly("nth", "weekday", "month");
        return HolidayRule.NthWeekday(rule.Required("nth").WholeNumber(), Weekday(rule.Required("weekday")), rule.Required("month").WholeNumber());
    }

    private static HolidayRule Range(JsonPart rule)
    {
        rule.WithOnly("first", "last");
        return HolidayRule.Range(new DateInterval(rule.Required("first").Date(), rule.Required("last").Date()));
    }

    private static IsoDayOfWeek Weekday(JsonPart part)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (string.Equals(part.Text(), day.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        throw part.Unlike("a weekday such as Monday");
    }
}
