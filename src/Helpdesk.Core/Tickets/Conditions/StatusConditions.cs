using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on the status of a ticket, by category or by name, made by <see cref="Where.Status"/>.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class StatusConditions : PropertyConditions<StatusCategory>
{
    private readonly TicketProperty names;

    internal StatusConditions(TicketProperty categories, TicketProperty names)
        : base(categories, static each => Guard.NotNull(each).Name)
    {
        this.names = names;
        IsWaiting = IsIn(StatusCategory.List.Where(each => each.IsWaiting));
        IsSolved = IsIn(StatusCategory.List.Where(each => each.IsSolved));
    }

    /// <summary>Matches when the ticket waits for someone outside the desk: in <see cref="StatusCategory.Pending"/> or <see cref="StatusCategory.OnHold"/>.</summary>
    public TicketCondition IsWaiting { get; }

    /// <summary>Matches when the desk is done: in <see cref="StatusCategory.Solved"/> or <see cref="StatusCategory.Closed"/>.</summary>
    public TicketCondition IsSolved { get; }

    /// <summary>Matches when the status has one of several names, in any category.</summary>
    /// <param name="values">The names, at least one, each a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">There is no name, or one is invalid, or there are too many for a condition.</exception>
    public TicketCondition IsNamed(params string[] values) => IsNamed((IEnumerable<string>)values);

    /// <inheritdoc cref="IsNamed(string[])"/>
    public TicketCondition IsNamed(IEnumerable<string> values) => OneOfCondition.Of(names, values, static each => KeyText.Check(each));
}
