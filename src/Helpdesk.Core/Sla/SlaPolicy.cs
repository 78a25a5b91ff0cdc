using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla;

/// <summary>What a desk promises to some of its tickets, and how it counts.</summary>
/// <remarks>
/// <para>Of the targets of one metric the first holds whose condition the ticket meets, so that special ones stand before general ones. A metric without such a target promises nothing.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaPolicy
{
    /// <summary>A policy.</summary>
    /// <param name="id">Its key, a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="targets">What it promises; at least one target.</param>
    /// <exception cref="ArgumentException">The key is invalid, or there are no targets.</exception>
    public SlaPolicy(string id, IEnumerable<SlaTarget> targets)
    {
        Id = KeyText.Check(id);
        Name = id;
        Targets = [.. Guard.NotNull(targets).Select(each => Guard.NotNull(each, nameof(targets)))];
        if (Targets.IsEmpty)
        {
            throw new ArgumentException($"The policy '{id}' promises nothing: it needs a target.", nameof(targets));
        }
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>The version, at least 1; 1 by default. clocks record which they were computed with.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public int Version { get; init => field = Guard.InRange(value, 1, int.MaxValue); } = 1;

    /// <summary>The name for people; the key by default.</summary>
    /// <exception cref="ArgumentException">The name has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public string Name { get; init => field = Guard.Name(value, name: nameof(Name)); }

    /// <summary>
    /// The tickets that it applies to; null, the default, for all, which is legal in the last policy of a book only. Where no policy matches a ticket because it was solved, the one before applies until it is
    /// unsolved again, so that a policy for unsolved tickets gives the same cycles as one for all.
    /// </summary>
    public TicketCondition? Condition { get; init; }

    /// <summary>What it promises, in order.</summary>
    public ImmutableArray<SlaTarget> Targets { get; }

    /// <summary>The id of the calendar of targets that name none; null, the default, for that of the ticket's channel.</summary>
    /// <exception cref="ArgumentException">The id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public string? Calendar { get; init => field = value is null ? null : Guard.Name(value, name: nameof(Calendar)); }

    /// <summary>While this holds, clocks pause whose metric has <see cref="SlaMetric.PausesWithPolicy"/>: statuses, categories of them, or anything else; by default never.</summary>
    public TicketCondition PausesWhile { get; init => field = Guard.NotNull(value); } = TicketCondition.Never;

    /// <summary>
    /// Whether what a program answers in public is a response, as a person's answer is; false by default. It decides what <see cref="Clocks.When.AgentReplies"/>, <see cref="Clocks.When.HadResponse"/> and
    /// <see cref="Clocks.When.AwaitedResponse"/> mean, and so which answers the clocks of responses and updates go by.
    /// </summary>
    public bool CountsProgramReplies { get; init; }

    /// <summary>What becomes of clocks that solving ended when the ticket is reopened; <see cref="ReopenMode.ContinueExcludingSolved"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is undefined.</exception>
    public ReopenMode ReopenMode
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw Guard.Undefined(value);
    }

    /// <summary>What becomes of open clocks when what is promised changes; retroactive in all by default.</summary>
    public SlaChangeModes Changes { get; init => field = Guard.NotNull(value); } = SlaChangeModes.Default;

    /// <summary>Where a target falls due that uses up an opening exactly; at the closing by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The boundary is undefined.</exception>
    public Boundary Boundary
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw Guard.Undefined(value);
    }

    /// <summary>The metrics that it has targets for, each once, in order of their first target.</summary>
    public IEnumerable<SlaMetric> Metrics => Targets.Select(each => each.Metric).DistinctBy(each => each.Id, StringComparer.Ordinal);

    /// <summary>Whether two policies say the same.</summary>
    /// <param name="other">The other policy.</param>
    public bool Equals(SlaPolicy? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Id, other.Id, StringComparison.Ordinal)
            && Version == other.Version
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && Condition == other.Condition
            && Sequences.Same(Targets, other.Targets)
            && string.Equals(Calendar, other.Calendar, StringComparison.Ordinal)
            && PausesWhile == other.PausesWhile
            && CountsProgramReplies == other.CountsProgramReplies
            && ReopenMode == other.ReopenMode
            && Changes == other.Changes
            && Boundary == other.Boundary);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Targets.Length);

    /// <summary>Key, version and name, such as <c>vip version 2 (VIP customers)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} version {Version} ({Name})");
}
