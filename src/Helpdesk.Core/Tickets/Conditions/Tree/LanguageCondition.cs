using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A language covers that of the ticket.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record LanguageCondition(Language Language) : TicketCondition
{
    public static TicketCondition Of(Language language) => language.IsUnknown
        ? throw new ArgumentException("A language that is not known covers none.", nameof(language))
        : new LanguageCondition(language);

    internal override TicketParts Reads => TicketParts.Head;

    internal override bool Holds(Ticket ticket) => Language.Covers(ticket.Language);

    internal override void Write(StringBuilder text) => text.Append("language within ").AppendName(Language.Tag);
}
