using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The kind of the ticket's channel has a trait.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record ChannelTraitCondition(ChannelTrait Trait) : TicketCondition
{
    internal override TicketParts Reads => TicketParts.Head;

    internal override bool Holds(Ticket ticket) => Trait == ChannelTrait.Synchronous ? ticket.Channel.Kind.IsSynchronous : ticket.Channel.Kind.IsPublic;

    // No name of a channel follows without a word between.
    internal override void Write(StringBuilder text) => text.Append(Trait == ChannelTrait.Synchronous ? "synchronous channel" : "public channel");
}
