using System.Collections.Immutable;

namespace Helpdesk.Tickets.Events;

/// <summary>The ticket gained tags, lost tags, or both.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TagsChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="added">The tags gained, each a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="removed">The tags lost.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a tag is invalid.</exception>
    public TagsChanged(EventHeader header, IEnumerable<string> added, IEnumerable<string> removed)
        : base(header)
    {
        Added = Names.Tags(Guard.NotNull(added));
        Removed = Names.Tags(Guard.NotNull(removed));
    }

    /// <summary>The tags gained.</summary>
    public ImmutableSortedSet<string> Added { get; }

    /// <summary>The tags lost.</summary>
    public ImmutableSortedSet<string> Removed { get; }

    /// <summary>Whether two events say the same.</summary>
    /// <param name="other">The other event.</param>
    public bool Equals(TagsChanged? other) => base.Equals(other) && Sequences.Same(Added, other.Added) && Sequences.Same(Removed, other.Removed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Added.Count, Removed.Count);

    internal override void ApplyTo(Ticket draft)
    {
        ImmutableSortedSet<string> tags = draft.Tags.Except(Removed).Union(Added);
        Bound(tags.Count, TicketLimits.Tags, "tags");
        draft.Extras = draft.Extras with { Tags = tags };
    }
}
