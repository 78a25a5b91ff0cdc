using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on a property whose values are only compared with others.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed class KeyConditions<T> : PropertyConditions<T>
{
    public KeyConditions(TicketProperty property, Func<T, string> name)
        : base(property, name)
    {
    }
}
