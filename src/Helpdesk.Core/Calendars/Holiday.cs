namespace Helpdesk.Calendars;

/// <summary>A holiday: a name, the rule of its dates, and what becomes of the opening hours on them.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Holiday
{
    /// <summary>A holiday on which the desk is closed.</summary>
    /// <param name="name">What explanations call it, such as <c>Christmas Day</c>.</param>
    /// <param name="rule">Its dates.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public Holiday(string name, HolidayRule rule)
    {
        Name = Guard.Name(name);
        Rule = Guard.NotNull(rule);
    }

    /// <summary>What explanations call the holiday.</summary>
    public string Name { get; }

    /// <summary>The holiday's own dates, before any shift.</summary>
    public HolidayRule Rule { get; }

    /// <summary>
    /// The hours within which the desk may open on the holiday: none by default, or those of a half-day. They limit the weekly hours
    /// and never open what these close.
    /// </summary>
    public DayHours Hours { get; private init; } = DayHours.Closed;

    /// <summary>When the holiday is observed that falls on a weekend; on its own day by default.</summary>
    public Observance Observance { get; private init; } = Observance.OwnDay;

    /// <summary>Whether a holiday that is observed on another day is kept on its own day too; true by default.</summary>
    public bool KeepsOwnDay { get; private init; } = true;

    /// <summary>
    /// The <see cref="HolidaySet.Code"/> of the library's set that the holiday was taken from, by which documents name it; null for a holiday of the desk's own,
    /// and for one of a set that was changed.
    /// </summary>
    public string? SetCode { get; internal init; }

    /// <summary>This holiday as a half-day.</summary>
    /// <param name="hours">The hours within which the desk may open.</param>
    /// <returns>The new holiday; this one stays as it is.</returns>
    public Holiday WithHours(DayHours hours) => this with { Hours = Guard.NotNull(hours), SetCode = null };

    /// <summary>This holiday with a rule for weekends.</summary>
    /// <param name="observance">When it is observed.</param>
    /// <param name="keepsOwnDay">Whether it is kept on its own day too when it is observed on another.</param>
    /// <returns>The new holiday; this one stays as it is.</returns>
    public Holiday WithObservance(Observance observance, bool keepsOwnDay = true) =>
        this with { Observance = Guard.NotNull(observance), KeepsOwnDay = keepsOwnDay, SetCode = null };

    /// <summary>The holiday in words, such as <c>Christmas Day: 25 December</c>; the same in every culture.</summary>
    public override string ToString() => $"{Name}: {Rule}{(Hours.IsClosed ? "" : $", open within {Hours}")}";
}
