using System.Collections.Immutable;

namespace Helpdesk.Sla;

/// <summary>Thrown when a book of policies contradicts itself, or names calendars that are not there.</summary>
public sealed class SlaBookException : ArgumentException
{
    internal SlaBookException(ImmutableArray<SlaProblem> problems)
        : base($"The book of policies cannot be used: {string.Join(" ", problems.Where(each => each.IsError).Select(each => each.Message))}") => Problems = problems;

    /// <summary>All that was found, warnings included, errors first.</summary>
    public ImmutableArray<SlaProblem> Problems { get; }
}
