using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>
/// What the library's own rules may cost in one document, however many calendars it spreads them over. Each rule is read once and expanded for every year whose dates
/// the calendar lists, which a few bytes of hostile text could make far more work than they are.
/// </summary>
internal sealed class IcsBudget
{
    /// <summary>The days to which the rules of a document may be expanded.</summary>
    public const int MaxDays = 2_000_000;

    private const long MaxRuleYears = 500_000;

    private const int ShortestRule = 60;

    private int bytesLeft = IcsRuleText.MaxTotal;
    private long ruleYearsLeft = MaxRuleYears;
    private long daysLeft = MaxDays;

    /// <summary>Whether a rule of so many bytes may be read; once one may not, none may.</summary>
    /// <param name="bytes">The length of the rule's value.</param>
    /// <param name="isFirstRefused">Whether it is the one that goes past the limit, which is then reported for all.</param>
    public bool TryRead(int bytes, out bool isFirstRefused)
    {
        // A short line that is wrong costs as much as a rule, so that none counts for less than the shortest of these.
        isFirstRefused = bytesLeft >= 0;
        bytesLeft = Reading.IsExhausted ? -1 : bytesLeft < 0 ? bytesLeft : bytesLeft - Math.Max(bytes, ShortestRule);
        isFirstRefused &= bytesLeft < 0;
        return bytesLeft >= 0;
    }

    /// <summary>Counts what the rules of the document that were read took to make.</summary>
    public Shapes.DocumentReading Reading { get; } = new(DateTimeZoneProviders.Tzdb);

    /// <summary>Whether rules may be expanded for so many years.</summary>
    public bool TryExpand(IEnumerable<(Holiday Holiday, int Line)> rules, int years)
    {
        long size = 0;
        long days = 0;
        var totals = default(HolidayTotals);
        foreach ((Holiday holiday, _) in rules)
        {
            int most = holiday.Rule.MostInAYear;
            size += holiday.Rule.Size * (long)holiday.Rule.Depth;
            days += most;
            if (totals.TryAdd(holiday) is not null)
            {
                return false;
            }
        }

        if (size * years > ruleYearsLeft || days * years > daysLeft)
        {
            return false;
        }

        ruleYearsLeft -= size * years;
        daysLeft -= days * years;
        return true;
    }
}
