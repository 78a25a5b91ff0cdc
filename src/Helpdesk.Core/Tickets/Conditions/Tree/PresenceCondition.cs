using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The ticket has a property, or lacks it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record PresenceCondition(TicketProperty Property, bool Exists) : PropertyCondition(Property)
{
    /// <summary>A condition that holds always, or never, where every ticket has the property.</summary>
    public static TicketCondition Of(TicketProperty property, bool exists) => property.IsPresent is not null ? new PresenceCondition(property, exists) : exists ? Always : Never;

    internal override bool Holds(Ticket ticket) => Property.IsPresent!(ticket) == Exists;

    protected override void WriteComparison(StringBuilder text) => text.Append((Exists, Property.HasValue is not null) switch
    {
        (true, true) => "exist",
        (true, false) => "exists",
        (false, true) => "are missing",
        _ => "is missing",
    });
}
