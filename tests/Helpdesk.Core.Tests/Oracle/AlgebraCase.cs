using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Naive;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>Three calendars in zones of their own, a combination of them, and spans to ask about, mostly near clock changes of one of the three.</summary>
internal sealed record AlgebraCase(CalendarPlan[] Plans, Formula Formula, Question[] Questions)
{
    /// <summary>
    /// A quarter of an hour a week that every set asked about is given besides its own, so that one without any open time may be a
    /// calendar too, and is not searched for centuries.
    /// </summary>
    public static readonly BusinessCalendar Anchor = new BusinessCalendarBuilder("anchor", "Etc/UTC").WithHours("Mon 00:00-00:15").Build();

    private static readonly NaiveCalendar NaiveAnchor = new(
        DateTimeZone.Utc,
        date => date.DayOfWeek == IsoDayOfWeek.Monday ? [(date.AtMidnight(), date.AtMidnight().PlusMinutes(15))] : [],
        lookBack: 0);

    private readonly Lazy<OpenTime[]> parts = new(() => [.. Plans.Select((plan, i) => (OpenTime)plan.Build().ToBuilder().WithId($"{(char)('a' + i)}").Build())]);

    private readonly NaiveCalendar[] naive = [.. Plans.Select(plan => plan.BuildNaive())];

    public static Arbitrary<AlgebraCase> Cases { get; } = Arb.From(
        from zones in Gen.Elements(ZoneCatalogue.All).ArrayOf(3)
        from first in CaseGenerator.Plan(zones[0])
        from second in CaseGenerator.Plan(zones[1])
        from third in CaseGenerator.Plan(zones[2])
        from formula in Formula.Any
        from questions in Gen.Elements(zones).SelectMany(CaseGenerator.Question).ArrayOf(6)
        select new AlgebraCase([first, second, third], formula, questions),
        value => value.Questions.Length > 1 ? value.Questions.Select(each => value with { Questions = [each] }) : []);

    public OpenTime[] Parts => parts.Value;

    public OpenTime A => Parts[0];

    public OpenTime B => Parts[1];

    public OpenTime C => Parts[2];

    /// <summary>A set of instants as a calendar, with the anchor.</summary>
    public static BusinessCalendar Calendar(OpenTime openTime) => openTime.Union(Anchor).ToCalendar("combined", "Etc/UTC");

    /// <summary>The spans of the questions, at most 30 days long.</summary>
    public IEnumerable<(Instant Start, Instant End)> Spans => Questions.Select(each =>
    {
        Instant end = Instant.Max(each.At, each.Other);
        return (Instant.Max(Instant.Min(each.At, each.Other), end - Duration.FromDays(30)), end);
    });

    /// <summary>
    /// What the combination and the anchor make of a span: every edge of any part's openings cuts it, and each piece is asked, part by part, whether it
    /// lies in an opening.
    /// </summary>
    public IEnumerable<(Instant Start, Instant End, bool IsOpen)> Pieces(Instant start, Instant end)
    {
        (Instant Start, Instant End)[][] openings = [.. naive.Append(NaiveAnchor).Select(each => each.OpeningsFrom(start, end.InUtc().Date.PlusDays(4)).ToArray())];
        Instant[] edges =
        [
            .. openings.SelectMany(each => each).SelectMany(each => new[] { each.Start, each.End })
                .Where(each => each > start && each < end).Append(start).Append(end).Distinct().Order(),
        ];
        return edges.Zip(edges.Skip(1), (from, until) =>
        {
            bool[] isOpen = [.. openings.Select(each => each.Any(opening => opening.Start <= from && opening.End >= until))];
            return (from, until, isOpen[^1] || Formula.Holds(isOpen));
        });
    }

    public override string ToString() => $"{Formula}\n{string.Join("\n", (object[])Plans)}\n  questions: {string.Join("\n    ", (object[])Questions)}";
}
