using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The text of a property contains another, ignoring case.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record ContainsCondition(TicketProperty Property, string Part) : PropertyCondition(Property)
{
    public static TicketCondition Of(TicketProperty property, string text) => new ContainsCondition(property, Guard.Text(text, property.LongestSearch));

    internal override bool Holds(Ticket ticket) => Property.ReadValue!(ticket) is { } value && value.Contains(Part, StringComparison.OrdinalIgnoreCase);

    protected override void WriteComparison(StringBuilder text) => text.Append("contains ").AppendQuoted(Part);
}
