using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Serialization.Ics;

/// <summary>
/// UNTIL as a local date. RFC 5545 has it in UTC where the start is at a local time, so that its date may be the day before or after the one that is meant.
/// </summary>
internal static class IcsUntil
{
    // Beyond the supported years, what a day more or less does is not seen.
    private const int FirstYear = SupportedYears.First - 1;
    private const int LastYear = SupportedYears.Last + 1;

    private static readonly LocalDatePattern DateText = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>A rule whose UNTIL, if it was in UTC and the start is at a local time, is the last local date on which an instance may begin.</summary>
    /// <param name="start">The start, whose instances begin at local midnight when it has a time.</param>
    /// <param name="zoneId">The start's TZID; empty for none.</param>
    /// <param name="rule">The text of the rule, which need not be one.</param>
    /// <param name="problem">Why it cannot be known which date that is; null when it is.</param>
    public static string Localise(IcsMoment start, string zoneId, string rule, out string? problem)
    {
        problem = null;
        if (!start.HasTime || !TryFind(rule, out Range value, out IcsMoment until) || until.Date.Year is < FirstYear or > LastYear)
        {
            return rule;
        }

        LocalDate last = until.Date;
        if (IcsZones.Find(zoneId) is { } zone)
        {
            last = (until.Date + until.Time!.Value).InUtc().WithZone(zone).Date;
        }
        else if (Doubtful(start.Date, rule, value, last) is { } date)
        {
            string where = zoneId.Length == 0 ? "the event names no zone" : $"the zone '{IcsText.Short(Encoding.UTF8.GetBytes(zoneId))}' is not known";
            problem = $"UNTIL '{rule[value]}' is in UTC and {where}, so that {HolidayText.Date(date)} may be one of its dates or not";
        }

        (int at, int length) = value.GetOffsetAndLength(rule.Length);
        return string.Concat(rule.AsSpan(0, at), DateText.Format(last), rule.AsSpan(at + length));
    }

    /// <summary>Finds a UTC value of the part UNTIL.</summary>
    private static bool TryFind(string rule, out Range value, out IcsMoment until)
    {
        value = default;
        until = default;
        for (int from = 0; from < rule.Length;)
        {
            int end = rule.IndexOf(';', from);
            end = end < 0 ? rule.Length : end;
            ReadOnlySpan<char> part = rule.AsSpan(from, end - from);
            int equals = part.IndexOf('=');
            if (equals > 0 && part[..equals].Trim().Equals("UNTIL", StringComparison.OrdinalIgnoreCase))
            {
                int at = from + equals + 1;
                int blanks = rule.AsSpan(at, end - at).Length - rule.AsSpan(at, end - at).TrimStart().Length;
                string text = rule[at..end].Trim();
                value = new Range(at + blanks, at + blanks + text.Length);
                return IcsMoment.TryParse(Encoding.UTF8.GetBytes(text), out until) && until.IsUtc;
            }

            from = end + 1;
        }

        return false;
    }

    /// <summary>A date of the rule, were it endless, whose local midnight may be before UNTIL in one zone and after it in another.</summary>
    private static LocalDate? Doubtful(LocalDate start, string rule, Range value, LocalDate last)
    {
        // The last supported date and more, so that no instance is cut off that is asked for here.
        (int at, int length) = value.GetOffsetAndLength(rule.Length);
        string endless = string.Concat(rule.AsSpan(0, at), "99991231", rule.AsSpan(at + length));
        if (RecurrenceParser.Parse(start, endless, out _) is not { } asked)
        {
            return null;
        }

        // Clocks are at most 18 hours from UTC, which reaches from one midnight before UNTIL to one behind it.
        var days = new List<int>();
        asked.AddDays(last.Year, last.PlusDays(1).Year, days, new WorkMeter());
        foreach (LocalDate date in new[] { last, last.PlusDays(1) })
        {
            if (days.Contains(DayNumber.Of(date)))
            {
                return date;
            }
        }

        return null;
    }
}
