using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Gives custom fields of the ticket values, and empties others.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeFields : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="values">The new values by the names of their fields, each a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="emptied">The names of the fields that have no value from now on.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">A field is given two values.</exception>
    public ChangeFields(IEnumerable<KeyValuePair<string, FieldValue>> values, IEnumerable<string> emptied, Author by)
        : base(by)
    {
        Values = Guard.NotNull(values).Select(each => KeyValuePair.Create(each.Key, Guard.NotNull(each.Value, nameof(values)))).Ordinal();
        Emptied = Guard.NotNull(emptied).Select(each => Guard.NotNull(each, nameof(emptied))).Ordinal();
    }

    /// <summary>A command that gives one field a value.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">The value.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeFields(string name, FieldValue value, Author by)
        : this([KeyValuePair.Create(Guard.NotNull(name), Guard.NotNull(value))], [], by)
    {
    }

    /// <summary>The new values by the names of their fields. Those that the ticket has already are ignored.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Values { get; }

    /// <summary>The names of the fields that have no value from now on. Those that have none already are ignored.</summary>
    public ImmutableSortedSet<string> Emptied { get; }

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(ChangeFields? other) => base.Equals(other) && Sequences.Same(Values, other.Values) && Sequences.Same(Emptied, other.Emptied);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values.Count, Emptied.Count);

    internal override TicketRefusal? Check(DecisionContext context)
    {
        (KeyValuePair<string, FieldValue>[] values, string[] emptied) = Changes(context.Before);
        ImmutableSortedDictionary<string, FieldValue> after = context.Before.Fields.RemoveRange(emptied).SetItems(values);
        return context.CheckFields(Values)
            ?? context.CheckFieldNames(Emptied)
            ?? context.CheckContradiction(Values.Keys, Emptied, "field")
            ?? context.CheckLimit(after.Count, TicketLimits.Fields, "custom fields")
            ?? (context.Before.Status.Category.IsSolved && emptied.Length > 0 ? context.CheckRequired(after) : null);
    }

    internal override void Emit(DecisionContext context)
    {
        (KeyValuePair<string, FieldValue>[] values, string[] emptied) = Changes(context.Before);
        if (values.Length + emptied.Length > 0)
        {
            context.Emit(header => new FieldsChanged(header, values, emptied));
        }
    }

    private (KeyValuePair<string, FieldValue>[] Values, string[] Emptied) Changes(Ticket ticket) =>
        ([.. Values.Where(each => !ticket.Fields.TryGetValue(each.Key, out FieldValue? old) || old != each.Value)], [.. Emptied.Where(ticket.Fields.ContainsKey)]);
}
