using System.Globalization;
using NodaTime;

namespace Helpdesk.Tickets.Events;

/// <summary>Time was spent on the ticket.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TimeLogged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="category">What it was spent on, a valid key (see <see cref="TicketId"/>), such as <c>Research</c>.</param>
    /// <param name="spent">How long, as a person would say it: working time, longer than zero and at most 1,000 hours.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public TimeLogged(EventHeader header, string category, Duration spent)
        : base(header)
    {
        Category = KeyText.Check(category);
        Spent = spent > Duration.Zero && spent <= LongestEntry ? spent : throw new ArgumentOutOfRangeException(nameof(spent), string.Create(CultureInfo.InvariantCulture, $"'spent' must be longer than zero and at most 1,000 hours, but was {spent}."));
    }

    /// <summary>What it was spent on, a valid key (see <see cref="TicketId"/>), such as <c>Research</c>.</summary>
    public string Category { get; }

    /// <summary>How long, as a person would say it: working time, longer than zero and at most 1,000 hours.</summary>
    public Duration Spent { get; }

    internal static Duration LongestEntry { get; } = Duration.FromHours(1_000);

    internal override void ApplyTo(Ticket draft)
    {
        draft.LogTime(Category, Spent);
        Bound(draft.TimeSpent.Count, TicketLimits.TimeCategories, "categories of time");
    }
}
