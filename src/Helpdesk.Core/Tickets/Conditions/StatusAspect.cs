using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about the status of a ticket, made by <see cref="Where.Status"/>.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class StatusAspect
{
    private readonly NameSource names;
    private readonly NameSource categories;

    internal StatusAspect(NameSource names, NameSource categories)
    {
        this.names = names;
        this.categories = categories;
        IsWaiting = IsIn(StatusCategory.List.Where(each => each.IsWaiting));
        IsSolved = IsIn(StatusCategory.List.Where(each => each.IsSolved));
    }

    /// <summary>Matches when the ticket waits for someone outside the desk: in <see cref="StatusCategory.Pending"/> or <see cref="StatusCategory.OnHold"/>.</summary>
    public TicketCondition IsWaiting { get; }

    /// <summary>Matches when the desk is done: in <see cref="StatusCategory.Solved"/> or <see cref="StatusCategory.Closed"/>.</summary>
    public TicketCondition IsSolved { get; }

    /// <summary>Matches when the status has one of several names, in whichever category.</summary>
    /// <param name="values">The names, at least one, each of the form of a key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">There is no name, or a text is none, or there are too many for a condition.</exception>
    public TicketCondition IsNamed(params string[] values) => IsNamed((IEnumerable<string>)values);

    /// <inheritdoc cref="IsNamed(string[])"/>
    public TicketCondition IsNamed(IEnumerable<string> values) => NameCondition.Of(names, values, static each => KeyText.Check(each));

    /// <summary>Matches when the status is in a category, whatever it is called.</summary>
    /// <param name="category">The category.</param>
    public TicketCondition Is(StatusCategory category) => IsIn([category]);

    /// <summary>Matches when the status is in one of several categories, whatever it is called.</summary>
    /// <param name="values">The categories, at least one.</param>
    /// <exception cref="ArgumentException">There is no category, or one is null.</exception>
    public TicketCondition IsIn(params StatusCategory[] values) => IsIn((IEnumerable<StatusCategory>)values);

    /// <inheritdoc cref="IsIn(StatusCategory[])"/>
    public TicketCondition IsIn(IEnumerable<StatusCategory> values) => NameCondition.Of(categories, values, static each => Guard.NotNull(each).Name);
}
