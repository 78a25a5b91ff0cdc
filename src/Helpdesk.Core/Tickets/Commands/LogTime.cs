using System.Globalization;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Tickets.Commands;

/// <summary>Records working time that was spent on the ticket, by what it was spent on.</summary>
/// <remarks>
/// <para>A closed ticket takes the command too.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record LogTime : TicketCommand
{
    private static readonly Duration LongestInAll = Duration.FromHours(1_000_000);

    /// <summary>A command.</summary>
    /// <param name="category">What it was spent on, a valid key (see <see cref="TicketId"/>), such as <c>Research</c>.</param>
    /// <param name="spent">How long: longer than zero and at most 1,000 hours.</param>
    /// <param name="by">Who spent it.</param>
    public LogTime(string category, Duration spent, Author by)
        : base(by)
    {
        Category = Guard.NotNull(category);
        Spent = spent;
    }

    /// <summary>What it was spent on.</summary>
    public string Category { get; }

    /// <summary>How long.</summary>
    public Duration Spent { get; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context)
    {
        Duration before = context.Before.TimeSpent.GetValueOrDefault(Category);
        bool isNew = !context.Before.TimeSpent.ContainsKey(Category);
        return context.CheckName(Category, "category of time")
            ?? (Spent <= Duration.Zero || Spent > TimeLogged.LongestEntry ? context.Refuse(TicketRule.TimeOutOfRange, string.Create(CultureInfo.InvariantCulture, $"The time must be longer than zero and at most 1,000 hours, but is {Spent}.")) : null)
            ?? (before > LongestInAll - Spent ? context.Refuse(TicketRule.TimeOutOfRange, string.Create(CultureInfo.InvariantCulture, $"'{Category}' of {context.Id} may have 1,000,000 hours, has {before} and would have {Spent} more.")) : null)
            ?? context.CheckLimit(context.Before.TimeSpent.Count + (isNew ? 1 : 0), TicketLimits.TimeCategories, "categories of time");
    }

    internal override void Emit(DecisionContext context) => context.Emit(header => new TimeLogged(header, Category, Spent));
}
