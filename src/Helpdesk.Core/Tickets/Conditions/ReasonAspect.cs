using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about why the requester of a ticket got in touch, made by <see cref="Where.Reason"/>.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class ReasonAspect
{
    private readonly Func<string, TicketCondition> within;

    internal ReasonAspect(PresenceSource presence, Func<string, TicketCondition> within)
    {
        this.within = within;
        Exists = new PresenceCondition(presence, Exists: true);
        IsMissing = new PresenceCondition(presence, Exists: false);
    }

    /// <summary>Matches when a reason is known.</summary>
    public TicketCondition Exists { get; }

    /// <summary>Matches when no reason is known.</summary>
    public TicketCondition IsMissing { get; }

    /// <summary>Matches when the reason is this one or lies below it (see <see cref="ContactReason.IsWithin"/>): <c>Delivery/Late</c> is within <c>Delivery</c>.</summary>
    /// <param name="path">The path in the host's taxonomy, of the form that <see cref="ContactReason"/> asks for.</param>
    /// <exception cref="ArgumentException">The path, or a part of it, is none.</exception>
    public TicketCondition IsWithin(string path) => within(path);
}
