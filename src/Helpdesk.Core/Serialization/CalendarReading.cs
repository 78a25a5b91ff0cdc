using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>What the calendars of one document are read with, and what reading all of them may cost, however many there are.</summary>
/// <param name="zones">Where their zones come from.</param>
internal sealed class CalendarReading(IDateTimeZoneProvider zones)
{
    /// <summary>The steps that making the rules of a document may take: those of four rules that are as large as can be.</summary>
    private const long MaxRuleWork = 4 * HolidayRule.MaxWork;

    private long ruleWork;

    public IDateTimeZoneProvider Zones => zones;

    /// <summary>Counts the steps of finding out whether the calendars ever open.</summary>
    public WorkMeter Search { get; } = new(WorkMeter.MaxSearch);

    /// <summary>Whether the rules have taken more than they may, so that no more should be read.</summary>
    public bool IsExhausted => ruleWork > MaxRuleWork;

    /// <summary>Counts what a rule took to make.</summary>
    /// <exception cref="DocumentException">The rules of the document have taken too much.</exception>
    public void Count(HolidayRule rule, DocumentPath path)
    {
        ruleWork += rule.Work;
        if (IsExhausted)
        {
            throw path.Fail(FormattableString.Invariant($"With this rule, those of the document take {ruleWork} steps to work out; the limit is {MaxRuleWork}."));
        }
    }
}
