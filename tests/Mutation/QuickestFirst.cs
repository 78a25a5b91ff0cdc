using Helpdesk.Core.Tests.Mutation;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(QuickestFirst))]

namespace Helpdesk.Core.Tests.Mutation;

/// <summary>Puts generated tests and outside cases last: a run ends at the first failure, which an example often is sooner.</summary>
public sealed class QuickestFirst : ITestCollectionOrderer
{
    // Examples that take a tenth of a second or more; all others together take less than a second.
    private static readonly string[] SlowExamples = ["AlgebraTests", "CalendarChangesTests", "ComposedRuleTests", "MomentCalendarTests", "TwoSetTests", "WhatIfStreamTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(each => Slowness(each.TestCollectionDisplayName)).ThenBy(each => each.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Slowness(string collection) =>
        collection.Contains(".Cases.", StringComparison.Ordinal) ? 3
        : collection.Contains("Properties", StringComparison.Ordinal) ? 2
        : SlowExamples.Any(each => collection.Contains(each, StringComparison.Ordinal)) ? 1
        : 0;
}
