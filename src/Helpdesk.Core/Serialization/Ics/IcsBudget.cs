using Helpdesk.Calendars;

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

    // Dates that push one another on do so one by one.
    private const long MaxPushes = 20_000_000;

    private const int ShortestRule = 60;

    private int bytesLeft = IcsRuleText.MaxTotal;
    private long ruleYearsLeft = MaxRuleYears;
    private long daysLeft = MaxDays;
    private long pushesLeft = MaxPushes;

    /// <summary>Whether a rule of so many bytes may be read; once one may not, none may.</summary>
    /// <param name="bytes">The length of the rule's value.</param>
    /// <param name="isFirstRefused">Whether it is the one that goes past the limit, which is then reported for all.</param>
    public bool TryRead(int bytes, out bool isFirstRefused)
    {
        // A short line that is wrong costs as much as a rule, so that none counts for less than the shortest of these.
        isFirstRefused = bytesLeft >= 0;
        bytesLeft = bytesLeft < 0 ? bytesLeft : bytesLeft - Math.Max(bytes, ShortestRule);
        isFirstRefused &= bytesLeft < 0;
        return bytesLeft >= 0;
    }

    /// <summary>Whether rules may be expanded for so many years.</summary>
    public bool TryExpand(IEnumerable<(Holiday Holiday, int Line)> rules, int years)
    {
        long size = 0;
        long days = 0;
        long pushing = 0;
        foreach ((Holiday holiday, _) in rules)
        {
            int most = holiday.Rule.MostInAYear;
            size += holiday.Rule.Size * (long)holiday.Rule.Depth;
            days += most;
            pushing += holiday.Observance == Observance.OwnDay ? 0 : most;
        }

        if (size * years > ruleYearsLeft || days * years > daysLeft || pushing * pushing * years > pushesLeft)
        {
            return false;
        }

        ruleYearsLeft -= size * years;
        daysLeft -= days * years;
        pushesLeft -= pushing * pushing * years;
        return true;
    }
}
