using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The value of a property, a path from broad to narrow, is another or lies below it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record WithinCondition(TicketProperty Property, string Path) : PropertyCondition(Property)
{
    internal override bool Holds(Ticket ticket) =>
        Property.ReadValue!(ticket) is { } value && value.StartsWith(Path, StringComparison.Ordinal) && (value.Length == Path.Length || value[Path.Length] == Property.Separator);

    protected override void WriteComparison(StringBuilder text) => text.Append("within ").AppendName(Path);
}
