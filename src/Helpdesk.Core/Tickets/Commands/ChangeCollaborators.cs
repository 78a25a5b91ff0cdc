using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Adds people to the requester's side of the ticket and takes people away. The requester, who is on it anyway, is neither added nor taken away.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeCollaborators : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="added">The people to add.</param>
    /// <param name="removed">The people to take away.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>.</exception>
    public ChangeCollaborators(IEnumerable<RequesterId> added, IEnumerable<RequesterId> removed, Author by)
        : base(by)
    {
        Added = Names.People(Guard.NotNull(added));
        Removed = Names.People(Guard.NotNull(removed));
    }

    /// <summary>The people to add, in ordinal order of their keys. Those who are there already are of no account.</summary>
    public ImmutableArray<RequesterId> Added { get; }

    /// <summary>The people to take away, in ordinal order of their keys. Those who are not there are of no account.</summary>
    public ImmutableArray<RequesterId> Removed { get; }

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(ChangeCollaborators? other) => base.Equals(other) && Sequences.Same(Added, other.Added) && Sequences.Same(Removed, other.Removed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Added.Length, Removed.Length);

    internal override TicketRejection? Decide(Deciding on)
    {
        ImmutableArray<RequesterId> has = on.Ticket.Collaborators;
        RequesterId[] added = [.. Added.Where(each => each != on.Ticket.Requester).Except(has)];
        RequesterId[] removed = [.. Removed.Intersect(has)];
        return on.JudgeContradiction(Added, Removed, "collaborator")
            ?? on.JudgeLimit(has.Length + added.Length - removed.Length, TicketLimits.Collaborators, "collaborators")
            ?? (added.Length + removed.Length == 0 ? null : on.Record(header => new CollaboratorsChanged(header, added, removed)));
    }
}
