using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about the language of a ticket, made by <see cref="Where.Language"/>.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class LanguageAspect
{
    private readonly NameSource source;
    private readonly Func<Language, TicketCondition> within;

    internal LanguageAspect(NameSource source, Func<Language, TicketCondition> within)
    {
        this.source = source;
        this.within = within;
        IsUnknown = Is(default);
    }

    /// <summary>Matches when the language is not known: the same as being <c>default</c>.</summary>
    public TicketCondition IsUnknown { get; }

    /// <summary>Matches when the language is just this one: <c>pt</c> is not <c>pt-BR</c>.</summary>
    /// <param name="language">The language; <c>default</c> for one that is not known.</param>
    public TicketCondition Is(Language language) => IsIn([language]);

    /// <summary>Matches when the language is just one of several.</summary>
    /// <param name="languages">The languages, at least one.</param>
    /// <exception cref="ArgumentException">There is no language, or there are too many for a condition.</exception>
    public TicketCondition IsIn(params Language[] languages) => IsIn((IEnumerable<Language>)languages);

    /// <inheritdoc cref="IsIn(Language[])"/>
    public TicketCondition IsIn(IEnumerable<Language> languages) => NameCondition.Of(source, languages, static each => each.Tag);

    /// <summary>Matches when the language is this one or narrows it, so that who speaks this one serves the ticket (see <see cref="Language.Covers"/>): <c>pt-BR</c> is within <c>pt</c>.</summary>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentException">The language is not known, so that it would cover none.</exception>
    public TicketCondition IsWithin(Language language) => within(language);
}
