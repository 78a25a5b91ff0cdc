using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>The dates of a yearly RFC 5545 recurrence rule, the first of which is the start. Equality compares start and canonical text.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record RecurrenceRule : YearlyRule
{
    // Past the last supported year, because rules around this one ask for a year more for each that is around another.
    private const int LastYearCounted = SupportedRange.LastYear + MaxDepth + 2;

    private readonly RecurrenceParts parts;
    private readonly int first;
    private readonly int last;

    public RecurrenceRule(LocalDate start, RecurrenceParts parts)
    {
        Start = start;
        Text = parts.ToString();
        this.parts = parts;
        first = DayNumber.Of(start);
        last = parts.Until is { } until ? DayNumber.Of(until) : parts.Count is { } count ? LastOf(count) : int.MaxValue;
    }

    /// <summary>The ISO date of the first instance.</summary>
    public LocalDate Start { get; }

    /// <summary>The rule, in a text that is the same for all that say the same: <c>FREQ=YEARLY;BYDAY=1MO;BYMONTH=9</c>.</summary>
    public string Text { get; }

    /// <summary>Whether the rule names the start itself; where it does not, RFC 5545 leaves open what the instances are.</summary>
    public bool NamesStart
    {
        get
        {
            var days = new List<int>();
            parts.AddDays(Start.Year, days);
            return days.Contains(first);
        }
    }

    /// <summary>As many as the BY parts name in any year of a run that holds years of both lengths.</summary>
    internal override int MaxPerYear
    {
        get
        {
            int most = 1;
            for (int year = 2000; year < 2006; year++)
            {
                most = Math.Max(most, parts.CountIn(year));
            }

            return most;
        }
    }

    // Making it takes some twenty times as long as another rule: it looks at every day of years of all kinds, and may count its dates from the year 1 on.
    internal override long YearlyWork => 20 + MaxPerYear;

    public bool Equals(RecurrenceRule? other) => other is not null && Start == other.Start && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Start, string.GetHashCode(Text, StringComparison.Ordinal));

    public override string ToString()
    {
        string how = parts.Interval == 1 ? "yearly" : FormattableString.Invariant($"every {parts.Interval} years");
        string named = parts.ByText.Length == 0 ? "" : " by " + parts.ByText[1..];
        string end = parts.Until is { } until ? " to " + HolidayText.Date(until)
            : parts.Count is { } count ? FormattableString.Invariant($", {count} {(count == 1 ? "time" : "times")}")
            : "";
        return $"{how} from {HolidayText.Date(Start)}{named}{end}";
    }

    internal override void AddDays(int year, List<int> days)
    {
        if (year < Start.Year)
        {
            return;
        }

        if (year == Start.Year)
        {
            days.Add(first);
        }

        if (((long)year - Start.Year) % parts.Interval != 0 || DayNumber.Of(year, 1, 1) > last)
        {
            return;
        }

        int from = days.Count;
        parts.AddDays(year, days);
        int kept = from;
        for (int i = from; i < days.Count; i++)
        {
            if (days[i] > first && days[i] <= last)
            {
                days[kept++] = days[i];
            }
        }

        days.RemoveRange(kept, days.Count - kept);
    }

    /// <summary>Whether it falls in a supported year at all, found without expanding every year of a rule that names no day.</summary>
    internal bool FallsInSupportedRange()
    {
        if (Start.Year is >= SupportedRange.FirstYear and <= SupportedRange.LastYear)
        {
            return true;
        }

        var days = new List<int>();
        for (int year = Start.Year; year <= SupportedRange.LastYear; year = NextYear(year))
        {
            if (year >= SupportedRange.FirstYear && DayNumber.Of(year, 1, 1) <= last && parts.CountIn(year) > 0)
            {
                days.Clear();
                AddDays(year, days);
                if (days.Count > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The day of the last of so many instances, the start being the first of them.</summary>
    private int LastOf(int count)
    {
        int left = count - 1;
        if (left == 0)
        {
            return first;
        }

        if (left > (LastYearCounted - (long)Start.Year + 1) * RecurrenceParts.HighestYearDay)
        {
            return int.MaxValue;
        }

        var days = new List<int>();
        for (int year = Start.Year; year <= LastYearCounted; year = NextYear(year))
        {
            int here = year == Start.Year ? int.MaxValue : parts.CountIn(year);
            if (here >= left)
            {
                days.Clear();
                parts.AddDays(year, days);
                days.RemoveAll(day => day <= first);
                if (days.Count >= left)
                {
                    return days[left - 1];
                }

                here = days.Count;
            }

            left -= here;
        }

        return int.MaxValue;
    }

    private int NextYear(int year) => (int)Math.Min((long)year + parts.Interval, int.MaxValue);
}
