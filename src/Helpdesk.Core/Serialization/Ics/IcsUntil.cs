using System.Text;
using Helpdesk.Calendars.Rules;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Serialization.Ics;

/// <summary>
/// UNTIL as a local date. RFC 5545 has it in UTC where the start is at a local time, so that its date may be the day before or after the one that is meant. Some programs write it
/// in UTC beside a start that is a date, too, where RFC 5545 wants a date.
/// </summary>
internal static class IcsUntil
{
    // Beyond the supported years, what a day more or less does is not seen.
    private const int FirstYear = SupportedRange.FirstYear - 1;
    private const int LastYear = SupportedRange.LastYear + 1;

    private static readonly LocalDatePattern DateText = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>A rule whose UNTIL, if it was in UTC and the start is at a local time, is the last local date on which an instance may begin.</summary>
    /// <param name="start">The start, whose instances begin at local midnight when it has a time.</param>
    /// <param name="zoneId">The start's TZID; empty for none.</param>
    /// <param name="rule">The text of the rule, which need not be one.</param>
    /// <param name="problem">Why it cannot be known which date that is; null when it is.</param>
    /// <param name="note">What was decided about an UNTIL of another kind than the start; null when there is nothing to say.</param>
    public static string Localise(IcsMoment start, string zoneId, string rule, out string? problem, out string? note)
    {
        problem = null;
        note = null;
        if (!TryFind(rule, out Range value, out IcsMoment until) || until.Date.Year is < FirstYear or > LastYear)
        {
            return rule;
        }

        LocalDate last = until.Date;
        if (!start.HasTime)
        {
            LocalDate next = last.PlusDays(1);
            if (!IsLocalMidnightOfNext(until) || !IsInstance(start.Date, rule, value, next))
            {
                return rule;
            }

            // One date too many is seen, and one too few is not.
            last = next;
            note = $"UNTIL '{rule[value]}' is in UTC, but the start is a date. It is read as the local midnight that begins {HolidayText.Date(next)}, which is the last date";
        }
        else if (IcsZones.Find(zoneId) is { } zone)
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

    /// <summary>
    /// Whether a moment of UTC is a midnight somewhere east of Greenwich, where the next date begins: zones are up to 14 hours ahead, in quarters of an hour. A moment such as 22:59:59 is the end
    /// of its own date there.
    /// </summary>
    private static bool IsLocalMidnightOfNext(IcsMoment until) => until.Time is { Hour: >= 10, Second: 0 } time && time.Minute % 15 == 0;

    /// <summary>A date of the rule, were it endless, whose local midnight may be before UNTIL in one zone and after it in another.</summary>
    private static LocalDate? Doubtful(LocalDate start, string rule, Range value, LocalDate last)
    {
        // Clocks are at most 18 hours from UTC, which reaches from one midnight before UNTIL to one behind it.
        LocalDate next = last.PlusDays(1);
        return IsInstance(start, rule, value, last) ? last
            : IsInstance(start, rule, value, next) ? next
            : null;
    }

    /// <summary>Whether the rule would name a date were it endless.</summary>
    private static bool IsInstance(LocalDate start, string rule, Range value, LocalDate date)
    {
        // The last supported date and more, so that no instance is cut off that is asked for here.
        (int at, int length) = value.GetOffsetAndLength(rule.Length);
        string endless = string.Concat(rule.AsSpan(0, at), "99991231", rule.AsSpan(at + length));
        if (RecurrenceParser.Parse(start, endless, out _) is not { } asked)
        {
            return false;
        }

        var days = new List<int>();
        asked.AddDays(date.Year, date.Year, days, new WorkMeter());
        return days.Contains(DayNumber.Of(date));
    }
}
