using System.Collections.Immutable;

namespace Helpdesk.Sla;

/// <summary>Thrown when a book of policies contradicts itself, or names calendars that are not there.</summary>
public sealed class SlaBookException : ArgumentException
{
    private const int MostTold = 5;

    internal SlaBookException(ImmutableArray<SlaProblem> problems)
        : base($"The book of policies cannot be used: {Describe([.. problems.Where(each => each.IsError)])}") => Problems = problems;

    /// <summary>All that was found, warnings included, errors first.</summary>
    public ImmutableArray<SlaProblem> Problems { get; }

    /// <summary>The first errors: a message is for reading, and a large book may have thousands.</summary>
    private static string Describe(SlaProblem[] errors) =>
        string.Join(" ", errors.Take(MostTold).Select(each => each.Message)) + (errors.Length > MostTold ? FormattableString.Invariant($" And {errors.Length - MostTold} more.") : "");
}
