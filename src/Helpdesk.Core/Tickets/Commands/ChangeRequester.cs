using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says whose ticket it is. A collaborator who becomes the requester is no collaborator any more.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeRequester : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="to">The person who asks.</param>
    /// <param name="tier">The person's tier, a valid key (see <see cref="TicketId"/>); null for none.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ChangeRequester(RequesterId to, string? tier, Author by)
        : base(by)
    {
        To = Guard.Key(to);
        Tier = tier;
    }

    /// <summary>The person who asks.</summary>
    public RequesterId To { get; }

    /// <summary>The person's tier; null for none.</summary>
    public string? Tier { get; }

    internal override TicketRefusal? Check(DecisionContext context) => context.CheckName(Tier, "tier");

    internal override void Emit(DecisionContext context)
    {
        if (context.Before.Requester != To || !string.Equals(context.Before.RequesterTier, Tier, StringComparison.Ordinal))
        {
            context.Emit(header => new RequesterChanged(header, To, Tier));
        }

        if (context.Ticket.Collaborators.Contains(To))
        {
            context.Emit(header => new CollaboratorsChanged(header, [], [To]));
        }
    }
}
