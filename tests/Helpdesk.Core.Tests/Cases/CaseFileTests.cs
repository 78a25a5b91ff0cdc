using System.Globalization;
using Xunit;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>What must be true of every file of cases. All its lines run at once, and each test reports all that is wrong.</summary>
[Trait("Category", "Cases")]
public abstract class CaseFileTests
{
    private protected abstract CaseRun Run { get; }

    [Fact]
    public void Every_case_holds_or_is_listed_with_a_reason()
    {
        IReadOnlySet<string> listed = ListedCases.In(Run.FileName);
        string[] failures = [.. Run.Problems.Where(each => each.Value is not null && !listed.Contains(each.Key)).Select(each => $"{each.Key}: {each.Value}")];
        Assert.True(failures.Length == 0, $"{failures.Length} cases of {Run.FileName} fail:\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void No_listed_case_holds_after_all_or_is_missing_from_the_file()
    {
        string[] stale =
        [
            .. ListedCases.In(Run.FileName)
                .Where(id => !Run.Problems.TryGetValue(id, out string? problem) || problem is null)
                .Select(id => Run.Problems.ContainsKey(id) ? $"{id} holds" : $"{id} does not exist"),
        ];
        Assert.True(stale.Length == 0, $"Listed without need for {Run.FileName}: {string.Join("; ", stale)}");
    }

    [Fact]
    public void Every_line_is_accounted_for()
    {
        int passed = Run.Problems.Count(each => each.Value is null);
        int listed = ListedCases.In(Run.FileName).Count;
        int elsewhere = Run.Lines - Run.Problems.Count;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Run.FileName}: {Run.Lines} lines, {passed} passed, {listed} listed, {elsewhere} elsewhere"));
        Assert.NotEqual(0, passed);
        Assert.Equal(Run.Lines, passed + listed + elsewhere);
    }
}
