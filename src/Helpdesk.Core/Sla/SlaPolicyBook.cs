using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Sla.Policies;
using Helpdesk.Tickets;

namespace Helpdesk.Sla;

/// <summary>The policies of a desk in order: the first whose condition a ticket meets is the one that applies to it.</summary>
/// <remarks>
/// <para>A book has at most 1,000 policies, 20,000 targets and 100 metrics, and its conditions compare with at most 50,000 values; every event of a ticket may ask all of them.</para>
/// <para>A book that contradicts itself is refused. What is only likely to be wrong is among its <see cref="Warnings"/>; what depends on calendars is found by <see cref="Validate"/>.</para>
/// <para>Immutable and thread-safe. Equality compares id, version and policies.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaPolicyBook : IEquatable<SlaPolicyBook>
{
    /// <summary>A book.</summary>
    /// <param name="id">Its key, a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="policies">The policies, in order of precedence.</param>
    /// <param name="version">The version, at least 1.</param>
    /// <exception cref="ArgumentException">The key is invalid.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    /// <exception cref="SlaBookException">There are no policies, two have one key, one that applies to all stands before others, metrics of one key differ, or the book is too large.</exception>
    public SlaPolicyBook(string id, IEnumerable<SlaPolicy> policies, int version = 1)
    {
        Id = KeyText.Check(id);
        Version = Guard.InRange(version, 1, int.MaxValue);
        Policies = [.. Guard.NotNull(policies).Select(each => Guard.NotNull(each, nameof(policies)))];
        ImmutableArray<SlaProblem> problems = BookCheck.Of(Policies);
        Warnings = problems.Any(each => each.IsError) ? throw new SlaBookException(problems) : problems;
        Metrics = [.. Policies.SelectMany(each => each.Metrics).DistinctBy(each => each.Id, StringComparer.Ordinal)];
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>The version.</summary>
    public int Version { get; }

    /// <summary>The policies, in order.</summary>
    public ImmutableArray<SlaPolicy> Policies { get; }

    /// <summary>The metrics of all policies, each once, in order of first appearance: the order of clocks in results.</summary>
    public ImmutableArray<SlaMetric> Metrics { get; }

    /// <summary>What is likely to be wrong, though it can be used: unreachable policies and targets, missing priorities, no policy for the rest.</summary>
    public ImmutableArray<SlaProblem> Warnings { get; }

    /// <summary>The policy that applies to a ticket in its current state; null when none does.</summary>
    /// <param name="ticket">The ticket.</param>
    public SlaPolicy? Select(Ticket ticket)
    {
        Guard.NotNull(ticket);
        foreach (SlaPolicy each in Policies)
        {
            if (each.Condition is null || each.Condition.Holds(ticket))
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>All that is wrong, or likely to be wrong, with the book and certain calendars; errors first.</summary>
    /// <param name="calendars">The calendars.</param>
    public ImmutableArray<SlaProblem> Validate(CalendarBook calendars) => [.. Warnings.Concat(BookCheck.Of(this, Guard.NotNull(calendars))).OrderByDescending(each => each.IsError)];

    /// <summary>Whether two books say the same.</summary>
    /// <param name="other">The other book.</param>
    public bool Equals(SlaPolicyBook? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && Version == other.Version && Sequences.Same(Policies, other.Policies));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaPolicyBook);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Policies.Length);

    /// <summary>Key, version and policies, such as <c>desk version 3: vip, standard</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} version {Version}: {string.Join(", ", Policies.Select(each => each.Id))}");
}
