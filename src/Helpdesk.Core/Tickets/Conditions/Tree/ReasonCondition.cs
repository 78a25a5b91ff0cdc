using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The reason for contact is at a place in the host's taxonomy, or below it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record ReasonCondition(string Path) : TicketCondition
{
    // The phase is of no account here.
    public static TicketCondition Of(string path) => new ReasonCondition(new ContactReason(path, ContactPhase.PrePurchase).Path);

    internal override TicketParts Reads => TicketParts.Head;

    internal override bool Holds(Ticket ticket) => ticket.Reason is { } reason && reason.IsWithin(Path);

    internal override void Write(StringBuilder text) => text.Append("reason within ").AppendName(Path);
}
