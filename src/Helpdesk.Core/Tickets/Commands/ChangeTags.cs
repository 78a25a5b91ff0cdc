using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Adds tags to the ticket and takes tags away.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeTags : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="added">The tags to add, each of the form of a key (see <see cref="TicketId"/>).</param>
    /// <param name="removed">The tags to take away.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeTags(IEnumerable<string> added, IEnumerable<string> removed, Author by)
        : base(by)
    {
        Added = Guard.NotNull(added).Select(each => Guard.NotNull(each, nameof(added))).Ordinal();
        Removed = Guard.NotNull(removed).Select(each => Guard.NotNull(each, nameof(removed))).Ordinal();
    }

    /// <summary>The tags to add, in ordinal order. Those that the ticket has already are of no account.</summary>
    public ImmutableSortedSet<string> Added { get; }

    /// <summary>The tags to take away, in ordinal order. Those that the ticket does not have are of no account.</summary>
    public ImmutableSortedSet<string> Removed { get; }

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(ChangeTags? other) => base.Equals(other) && Sequences.Same(Added, other.Added) && Sequences.Same(Removed, other.Removed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Added.Count, Removed.Count);

    internal override TicketRejection? Decide(Deciding on)
    {
        ImmutableSortedSet<string> has = on.Ticket.Tags;
        ImmutableSortedSet<string> added = Added.Except(has);
        ImmutableSortedSet<string> removed = Removed.Intersect(has);
        return on.JudgeNames(Added, "tag")
            ?? on.JudgeNames(Removed, "tag")
            ?? on.JudgeContradiction(Added, Removed, "tag")
            ?? on.JudgeLimit(has.Count + added.Count - removed.Count, TicketLimits.Tags, "tags")
            ?? (added.IsEmpty && removed.IsEmpty ? null : on.Record(header => new TagsChanged(header, added, removed)));
    }
}
