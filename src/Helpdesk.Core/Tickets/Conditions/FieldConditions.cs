using Helpdesk.Tickets.Conditions.Tree;
using NodaTime;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on a custom field of a ticket, made by <see cref="Where.Field"/>.</summary>
/// <remarks>
/// <para>A field without a value, or with one of another kind than is compared with, never matches: a text <c>1000</c> is not the number.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class FieldConditions
{
    private readonly TicketProperty property;

    internal FieldConditions(string name) => property = TicketProperty.OfField(KeyText.Check(name));

    /// <summary>Matches when the field has a value, of any kind.</summary>
    public TicketCondition Exists => new PresenceCondition(property, Exists: true);

    /// <summary>Matches when the field has no value.</summary>
    public TicketCondition IsMissing => new PresenceCondition(property, Exists: false);

    /// <summary>Matches when the field has this value.</summary>
    /// <param name="value">The value.</param>
    public TicketCondition Is(FieldValue value) => IsIn([value]);

    /// <summary>Matches when the field has one of several values.</summary>
    /// <param name="values">The values, at least one, of any kinds.</param>
    /// <exception cref="ArgumentException">There is no value, or one is null, or there are too many for a condition.</exception>
    public TicketCondition IsIn(params FieldValue[] values) => IsIn((IEnumerable<FieldValue>)values);

    /// <inheritdoc cref="IsIn(FieldValue[])"/>
    public TicketCondition IsIn(IEnumerable<FieldValue> values) => FieldOneOfCondition.Of(property, values);

    /// <summary>Matches when the field is this number, whatever zeros it ends in.</summary>
    /// <param name="number">The number.</param>
    public TicketCondition Is(decimal number) => Is(FieldValue.Number(number));

    /// <summary>Matches when the field is this date.</summary>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <exception cref="ArgumentException">The date is of another calendar.</exception>
    public TicketCondition Is(LocalDate date) => Is(FieldValue.Date(date));

    /// <summary>Matches when the field is this flag.</summary>
    /// <param name="flag">Whether it is yes.</param>
    public TicketCondition Is(bool flag) => Is(FieldValue.Flag(flag));

    /// <summary>Matches when the field is exactly this free text.</summary>
    /// <param name="text">The text, as <see cref="FieldValue.Text"/> takes it.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or cannot be written down.</exception>
    public TicketCondition IsText(string text) => Is(FieldValue.Text(text));

    /// <summary>Matches when the field is exactly this choice of the host's list.</summary>
    /// <param name="choice">The name of the choice, as <see cref="FieldValue.Choice"/> takes it.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public TicketCondition IsChoice(string choice) => Is(FieldValue.Choice(choice));

    /// <summary>Matches when the field is a free text that contains another, ignoring case.</summary>
    /// <param name="text">The other text, as <see cref="FieldValue.Text"/> takes it.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or cannot be written down.</exception>
    public TicketCondition Contains(string text) => ContainsCondition.Of(property, text);

    /// <summary>Matches when the field is this number or a greater one.</summary>
    /// <param name="number">The number.</param>
    public TicketCondition AtLeast(decimal number) => Compare(Relation.AtLeast, number);

    /// <summary>Matches when the field is this number or a smaller one.</summary>
    /// <param name="number">The number.</param>
    public TicketCondition AtMost(decimal number) => Compare(Relation.AtMost, number);

    /// <summary>Matches when the field is a greater number than this.</summary>
    /// <param name="number">The number.</param>
    public TicketCondition MoreThan(decimal number) => Compare(Relation.MoreThan, number);

    /// <summary>Matches when the field is a smaller number than this.</summary>
    /// <param name="number">The number.</param>
    public TicketCondition LessThan(decimal number) => Compare(Relation.LessThan, number);

    /// <summary>Matches when the field is a date before this one.</summary>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <exception cref="ArgumentException">The date is of another calendar.</exception>
    public TicketCondition Before(LocalDate date) => Compare(Relation.LessThan, date);

    /// <summary>Matches when the field is a date after this one.</summary>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <exception cref="ArgumentException">The date is of another calendar.</exception>
    public TicketCondition After(LocalDate date) => Compare(Relation.MoreThan, date);

    /// <summary>Matches when the field is this date or one before it.</summary>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <exception cref="ArgumentException">The date is of another calendar.</exception>
    public TicketCondition OnOrBefore(LocalDate date) => Compare(Relation.AtMost, date);

    /// <summary>Matches when the field is this date or one after it.</summary>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <exception cref="ArgumentException">The date is of another calendar.</exception>
    public TicketCondition OnOrAfter(LocalDate date) => Compare(Relation.AtLeast, date);

    private FieldCompareCondition Compare(Relation relation, decimal number) => new(property, relation, FieldValue.Number(number));

    private FieldCompareCondition Compare(Relation relation, LocalDate date) => new(property, relation, FieldValue.Date(date));
}
