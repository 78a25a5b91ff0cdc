using Helpdesk.Tickets;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>The author of the event is one that the condition names.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal abstract record NamedAuthorClock : ClockCondition
{
    /// <summary>Whether it is.</summary>
    /// <param name="each">The event.</param>
    /// <param name="owner">Who had the ticket before it; at the opening, who is given it.</param>
    public abstract bool IsBy(TicketEvent each, Assignment? owner);
}
