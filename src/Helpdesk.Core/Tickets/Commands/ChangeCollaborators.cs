using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Adds people to the requester's side of the ticket and takes people away. The requester, who is on it anyway, is neither added nor taken away.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
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

    /// <summary>The people to add, in ordinal order of their keys. Those who are there already are ignored.</summary>
    public ImmutableArray<RequesterId> Added { get; }

    /// <summary>The people to take away, in ordinal order of their keys. Those who are not there are ignored.</summary>
    public ImmutableArray<RequesterId> Removed { get; }

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(ChangeCollaborators? other) => base.Equals(other) && Sequences.Same(Added, other.Added) && Sequences.Same(Removed, other.Removed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Added.Length, Removed.Length);

    internal override TicketRefusal? Check(DecisionContext context)
    {
        (RequesterId[] added, RequesterId[] removed) = Changes(context.Before);
        return context.CheckContradiction(Added, Removed, "collaborator")
            ?? context.CheckLimit(context.Before.Collaborators.Length + added.Length - removed.Length, TicketLimits.Collaborators, "collaborators");
    }

    internal override void Emit(DecisionContext context)
    {
        (RequesterId[] added, RequesterId[] removed) = Changes(context.Before);
        if (added.Length + removed.Length > 0)
        {
            context.Emit(header => new CollaboratorsChanged(header, added, removed));
        }
    }

    private (RequesterId[] Added, RequesterId[] Removed) Changes(Ticket ticket) =>
        ([.. Added.Where(each => each != ticket.Requester).Except(ticket.Collaborators)], [.. Removed.Intersect(ticket.Collaborators)]);
}
