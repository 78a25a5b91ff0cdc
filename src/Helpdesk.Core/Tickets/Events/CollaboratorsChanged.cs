using System.Collections.Immutable;

namespace Helpdesk.Tickets.Events;

/// <summary>People joined the requester's side of the ticket, or left it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record CollaboratorsChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="added">The people who joined.</param>
    /// <param name="removed">The people who left.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a key is.</exception>
    public CollaboratorsChanged(EventHeader header, IEnumerable<RequesterId> added, IEnumerable<RequesterId> removed)
        : base(header)
    {
        Added = Names.People(Guard.NotNull(added));
        Removed = Names.People(Guard.NotNull(removed));
    }

    /// <summary>The people who joined, in ordinal order of their keys.</summary>
    public ImmutableArray<RequesterId> Added { get; }

    /// <summary>The people who left, in ordinal order of their keys.</summary>
    public ImmutableArray<RequesterId> Removed { get; }

    /// <summary>Whether two events say the same.</summary>
    /// <param name="other">The other event.</param>
    public bool Equals(CollaboratorsChanged? other) => base.Equals(other) && Sequences.Same(Added, other.Added) && Sequences.Same(Removed, other.Removed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Added.Length, Removed.Length);

    internal override void ApplyTo(Ticket draft)
    {
        // Before they are sorted in, which costs the more the more they are.
        Bound(Added.Length, TicketLimits.Collaborators, "collaborators");
        ImmutableArray<RequesterId> people = Names.Changed(draft.Head.Collaborators, Added, Removed);
        Bound(people.Length, TicketLimits.Collaborators, "collaborators");
        draft.Head = draft.Head with { Collaborators = people };
    }
}
