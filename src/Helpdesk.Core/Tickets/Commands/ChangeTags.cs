using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Adds tags to the ticket and takes tags away.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeTags : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="added">The tags to add, each a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="removed">The tags to take away.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeTags(IEnumerable<string> added, IEnumerable<string> removed, Author by)
        : base(by)
    {
        Added = Guard.NotNull(added).Select(each => Guard.NotNull(each, nameof(added))).Ordinal();
        Removed = Guard.NotNull(removed).Select(each => Guard.NotNull(each, nameof(removed))).Ordinal();
    }

    /// <summary>The tags to add, in ordinal order. Those that the ticket has already are ignored.</summary>
    public ImmutableSortedSet<string> Added { get; }

    /// <summary>The tags to take away, in ordinal order. Those that the ticket does not have are ignored.</summary>
    public ImmutableSortedSet<string> Removed { get; }

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(ChangeTags? other) => base.Equals(other) && Sequences.Same(Added, other.Added) && Sequences.Same(Removed, other.Removed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Added.Count, Removed.Count);

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckNames(Added, "tag")
        ?? context.CheckNames(Removed, "tag")
        ?? context.CheckContradiction(Added, Removed, "tag")
        ?? context.CheckLimit(context.Before.Tags.Count + NewTags(context.Before).Count - LostTags(context.Before).Count, TicketLimits.Tags, "tags");

    internal override void Emit(DecisionContext context)
    {
        ImmutableSortedSet<string> added = NewTags(context.Before);
        ImmutableSortedSet<string> removed = LostTags(context.Before);
        if (!added.IsEmpty || !removed.IsEmpty)
        {
            context.Emit(header => new TagsChanged(header, added, removed));
        }
    }

    private ImmutableSortedSet<string> NewTags(Ticket ticket) => Added.Except(ticket.Tags);

    private ImmutableSortedSet<string> LostTags(Ticket ticket) => Removed.Intersect(ticket.Tags);
}
