using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Gives custom fields of the ticket values, and empties others.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeFields : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="values">The new values by the names of their fields, each of the form of a key (see <see cref="TicketId"/>).</param>
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

    /// <summary>The new values by the names of their fields. Those that the ticket has already are of no account.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Values { get; }

    /// <summary>The names of the fields that have no value from now on. Those that have none already are of no account.</summary>
    public ImmutableSortedSet<string> Emptied { get; }

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(ChangeFields? other) => base.Equals(other) && Sequences.Same(Values, other.Values) && Sequences.Same(Emptied, other.Emptied);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values.Count, Emptied.Count);

    internal override TicketRejection? Decide(Deciding on)
    {
        ImmutableSortedDictionary<string, FieldValue> has = on.Ticket.Fields;
        KeyValuePair<string, FieldValue>[] values = [.. Values.Where(each => !has.TryGetValue(each.Key, out FieldValue? old) || old != each.Value)];
        string[] emptied = [.. Emptied.Where(has.ContainsKey)];
        ImmutableSortedDictionary<string, FieldValue> after = has.RemoveRange(emptied).SetItems(values);
        return on.JudgeFields(Values)
            ?? on.JudgeFieldNames(Emptied)
            ?? on.JudgeContradiction(Values.Keys, Emptied, "field")
            ?? on.JudgeLimit(after.Count, TicketLimits.Fields, "custom fields")
            ?? (on.Ticket.Status.Category.IsSolved && emptied.Length > 0 ? on.JudgeRequired(after) : null)
            ?? (values.Length + emptied.Length == 0 ? null : on.Record(header => new FieldsChanged(header, values, emptied)));
    }
}
