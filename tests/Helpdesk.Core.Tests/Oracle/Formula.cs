using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>A combination of three calendars twice over: as the library says it, and as a plain question about which of them is open.</summary>
/// <param name="Text">The combination in words, the calendars as a, b and c.</param>
/// <param name="Of">Makes the library's combination.</param>
/// <param name="Holds">Whether it is open when those are.</param>
internal sealed record Formula(string Text, Func<OpenTime[], OpenTime> Of, Func<bool[], bool> Holds)
{
    public static Gen<Formula> Any { get; } = OfDepth(3);

    public override string ToString() => Text;

    private static Gen<Formula> OfDepth(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency(
            (1, Leaf),
            (2, Both(depth, "or", (x, y) => x.Union(y), (x, y) => x || y)),
            (2, Both(depth, "and", (x, y) => x.Intersect(y), (x, y) => x && y)),
            (2, Both(depth, "except", (x, y) => x.Except(y), (x, y) => x && !y)));

    private static Gen<Formula> Leaf => Gen.Frequency(
        (9, Gen.Choose(0, 2).Select(i => new Formula($"{(char)('a' + i)}", parts => parts[i], open => open[i]))),
        (1, Gen.Constant(new Formula("always", _ => OpenTime.Always, _ => true))),
        (1, Gen.Constant(new Formula("never", _ => OpenTime.Never, _ => false))));

    private static Gen<Formula> Both(int depth, string word, Func<OpenTime, OpenTime, OpenTime> combine, Func<bool, bool, bool> holds) =>
        from left in OfDepth(depth - 1)
        from right in OfDepth(depth - 1)
        select new Formula(
            $"({left} {word} {right})",
            parts => combine(left.Of(parts), right.Of(parts)),
            open => holds(left.Holds(open), right.Holds(open)));
}
