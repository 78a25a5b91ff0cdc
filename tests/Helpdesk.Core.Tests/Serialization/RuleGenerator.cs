using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Rules of every kind, nested.</summary>
internal static class RuleGenerator
{
    public static Arbitrary<HolidayRule> Rules { get; } = Gen.Choose(0, 5).SelectMany(Rule).ToArbitrary();

    private static Gen<HolidayRule> Simple => Gen.Frequency(
        (5, HolidayGenerator.Holiday(Gen.Constant<MinuteSpan[]>([])).Select(each => each.Rule)),
        (1, from day in Gen.Choose(1, 5) from interval in Gen.Choose(1, 3) select HolidayRule.Recurrence(new LocalDate(2020, 3, day), FormattableString.Invariant($"FREQ=YEARLY;INTERVAL={interval};BYMONTH=3,6;BYMONTHDAY={day},-{day}"))));

    private static Gen<HolidayRule> Rule(int depth) => depth == 0
        ? Simple
        : from inner in Rule(depth - 1)
          from other in Simple
          from kind in Gen.Choose(0, 5)
          from days in Gen.Frequency((3, Gen.Choose(-10, 10)), (1, Gen.Choose(-365, 365)))
          select Around(inner, other, kind, days);

    private static HolidayRule Around(HolidayRule inner, HolidayRule other, int kind, int days) => kind switch
    {
        0 => inner.InYears(1900, 2149),
        1 => inner.FromYear(days < 0 ? int.MinValue : 1900 - days),
        2 => inner.Lasting(Math.Abs(days) + 1),

        // Later than single dates and ranges, of which none might be left.
        3 => inner.Except(new LocalDate(2100, 5, 1).PlusDays(days), new LocalDate(2100, 1, 1)),
        4 => HolidayRule.AnyOf(inner, other, inner),
        _ => inner.PlusDays(days),
    };
}
