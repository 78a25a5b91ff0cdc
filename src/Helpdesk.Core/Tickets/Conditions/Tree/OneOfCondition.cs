using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The value of a property is one of several; where the ticket has several values, at least one of them is.</summary>
/// <param name="Property">The property.</param>
/// <param name="Names">The values: distinct and in ordinal order, so that lists that say the same are equal.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record OneOfCondition(TicketProperty Property, EquatableArray<string> Names) : PropertyCondition(Property)
{
    internal override int Size => Names.Length;

    /// <summary>A condition on names that have been checked.</summary>
    public static TicketCondition Of<T>(TicketProperty property, IEnumerable<T> values, Func<T, string> name) =>
        Bounded(new OneOfCondition(property, NotEmpty<string>([.. Guard.NotNull(values).Select(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])), nameof(values));

    internal override bool Holds(Ticket ticket) => Property.HasValue is { } has ? HoldsAny(ticket, has) : Property.ReadValue!(ticket) is { } actual && Includes(actual);

    /// <summary>Whether a value is among those compared with.</summary>
    public bool Includes(string value)
    {
        foreach (string each in Names.Items)
        {
            if (string.Equals(each, value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    protected override void WriteComparison(StringBuilder text) =>
        text.AppendOneOf(Property.HasValue is null ? "is" : "contain", Property.HasValue is null ? "one" : "any", Names, static (each, to) => to.AppendName(each));

    private bool HoldsAny(Ticket ticket, Func<Ticket, string, bool> has)
    {
        foreach (string each in Names.Items)
        {
            if (has(ticket, each))
            {
                return true;
            }
        }

        return false;
    }
}
