using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>Calendars with every layer, and questions in the first and last days of what calendars support, where zones reach into dates of the years beside it.</summary>
internal static class RangeEndCases
{
    private const int QuestionsPerCase = 15;

    public static Arbitrary<Case> All { get; } = Arb.From(
        from zone in Gen.Elements(ZoneCatalogue.All)
        from isLate in Gen.Elements(false, true)
        from plan in CaseGenerator.Plan(zone)
        from specials in Gen.Zip(Date(isLate), Gen.Elements<MinuteSpan[]>([], [new MinuteSpan(540, 720)], [new MinuteSpan(1080, 1560)])).ArrayOf(2)
        from breaks in Gen.Zip(Date(isLate), Gen.Choose(0, 1439).Select(start => new MinuteSpan(start, start + 200))).ArrayOf(2)
        from holidays in Holiday.ArrayOf(2)
        from questions in Question(isLate).ArrayOf(QuestionsPerCase)
        select new Case(
            plan with { Weeks = [plan.Weeks[0]], Holidays = holidays, Specials = [.. specials.DistinctBy(each => each.Item1)], Breaks = breaks },
            questions));

    /// <summary>Holidays on either side of the New Year that the range begins or ends with; the naive oracle knows no Easter of 2150.</summary>
    private static Gen<PlannedHoliday> Holiday =>
        from date in Gen.Elements((12, 30), (12, 31), (1, 1), (1, 2))
        from observance in Gen.Elements(Observance.OwnDay, Observance.SaturdayToFriday, Observance.SundayToMonday)
        select new PlannedHoliday("holiday", HolidayRule.FixedDate(date.Item1, date.Item2), each => (each.Month, each.Day) == date, observance, []);

    private static Gen<LocalDate> Date(bool isLate) =>
        Gen.Choose(0, 3).Select(days => isLate ? new LocalDate(2149, 12, 31).PlusDays(-days) : new LocalDate(1900, 1, 1).PlusDays(days));

    private static Gen<Question> Question(bool isLate) =>
        from at in Moment(isLate)
        from other in Moment(isLate)
        from amount in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 2000)))
        select new Question(at, other, BusinessTime.FromMinutes(amount));

    private static Gen<Instant> Moment(bool isLate) =>
        from minutes in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 100).Select(quarter => quarter * 15)), (3, Gen.Choose(0, 5 * 1440)))
        let distance = Duration.FromMinutes(minutes)
        select isLate ? SupportedRange.End - distance : SupportedRange.Start + distance;
}
