namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about the subject of a ticket, made by <see cref="Where.Subject"/>.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SubjectAspect
{
    private readonly Func<string, TicketCondition> contains;

    internal SubjectAspect(Func<string, TicketCondition> contains) => this.contains = contains;

    /// <summary>Matches when the subject holds a text, whatever the case of its letters (compared character by character, as no language in particular does).</summary>
    /// <param name="text">The text, with a visible character, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or cannot be written down.</exception>
    public TicketCondition Contains(string text) => contains(text);
}
