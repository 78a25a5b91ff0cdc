using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.Channels.Messages;

/// <summary>The phrases of one language and one formality, complete and checked: every <see cref="Phrase"/> has its templates, and no template has a placeholder that its phrase lacks.</summary>
/// <remarks>
/// <para>A host replaces a phrase by <c>PhraseBook.English.With(Phrase.SignOff, "Yours,")</c>, and adds a language by a book of its own. A formality is added by <c>PhraseBook.Italian.With(Formality.Informal)</c> and the phrases that differ.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class PhraseBook
{
    private const string FixedOffset = "Etc/GMT";

    private readonly ImmutableDictionary<Phrase, PhraseForms> phrases;
    private readonly ImmutableDictionary<string, string> zoneNames;
    private readonly ImmutableDictionary<string, string> holidayNames;

    /// <summary>A book.</summary>
    /// <param name="language">The language.</param>
    /// <param name="plurals">Which forms it has for numbers.</param>
    /// <param name="dates">Its words for dates.</param>
    /// <param name="phrases">All phrases.</param>
    /// <param name="formality">How it addresses readers; formally by default.</param>
    /// <exception cref="ArgumentException">
    /// The language is not known; or a phrase is missing or given twice, has a placeholder that it cannot have, or has other templates than the language has forms: one, or one for each category of the rule if it is counted.
    /// The message names the phrase and what is wrong.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The formality is undefined.</exception>
    public PhraseBook(Language language, PluralRule plurals, DateVocabulary dates, IEnumerable<KeyValuePair<Phrase, PhraseForms>> phrases, Formality formality = Formality.Formal)
        : this(language, Known(formality), Guard.NotNull(plurals), Guard.NotNull(dates), Collect(phrases), NoNames, NoNames)
    {
        if (language.IsUnknown)
        {
            throw new ArgumentException("A book of phrases is in a language that is known.", nameof(language));
        }

        foreach (Phrase phrase in Phrase.List.OrderBy(each => each.Value))
        {
            Check(phrase, this.phrases.GetValueOrDefault(phrase), nameof(phrases));
        }
    }

    private PhraseBook(
        Language language,
        Formality formality,
        PluralRule plurals,
        DateVocabulary dates,
        ImmutableDictionary<Phrase, PhraseForms> phrases,
        ImmutableDictionary<string, string> zoneNames,
        ImmutableDictionary<string, string> holidayNames)
    {
        Language = language;
        Formality = formality;
        Plurals = plurals;
        Dates = dates;
        this.phrases = phrases;
        this.zoneNames = zoneNames;
        this.holidayNames = holidayNames;
    }

    private static ImmutableDictionary<string, string> NoNames => ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Formal English, in British spelling.</summary>
    public static PhraseBook English { get; } = EnglishPhrases.Create();

    /// <summary>Informal English, in British spelling.</summary>
    public static PhraseBook EnglishInformal { get; } = EnglishPhrases.Informal(English);

    /// <summary>Formal Italian, which says <c>Lei</c>, with Italian names for the national holidays of <c>HolidaySet.For("IT")</c>.</summary>
    public static PhraseBook Italian { get; } = ItalianPhrases.Create();

    /// <summary>Informal Italian, which says <c>tu</c>, with the same names of holidays.</summary>
    public static PhraseBook ItalianInformal { get; } = ItalianPhrases.Informal(Italian);

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>How it addresses readers.</summary>
    public Formality Formality { get; }

    /// <summary>Which forms it has for numbers.</summary>
    public PluralRule Plurals { get; }

    /// <summary>Its words for dates.</summary>
    public DateVocabulary Dates { get; }

    /// <summary>What a phrase is in this language.</summary>
    /// <param name="phrase">The phrase.</param>
    public PhraseForms this[Phrase phrase] => phrases[Guard.NotNull(phrase)];

    /// <summary>This book with another wording of a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="forms">Its new templates; a string is enough where it counts nothing.</param>
    /// <returns>The new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The wording has a placeholder that the phrase cannot have, or other templates than the language has forms.</exception>
    public PhraseBook With(Phrase phrase, PhraseForms forms)
    {
        Check(Guard.NotNull(phrase), Guard.NotNull(forms), nameof(forms));
        return new PhraseBook(Language, Formality, Plurals, Dates, phrases.SetItem(phrase, forms), zoneNames, holidayNames);
    }

    /// <summary>This book as one of another formality, whose phrases the caller then replaces where they address the reader.</summary>
    /// <param name="formality">The formality.</param>
    /// <returns>The new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The formality is undefined.</exception>
    public PhraseBook With(Formality formality) => new(Language, Known(formality), Plurals, Dates, phrases, zoneNames, holidayNames);

    /// <summary>This book with a name for a time zone, such as <c>ora di Roma</c> for <c>Europe/Rome</c>.</summary>
    /// <param name="zoneId">The id of the zone.</param>
    /// <param name="name">What it is called; at most 200 characters.</param>
    /// <returns>The new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A text is blank, too long, or holds a control or hidden character or an unpaired surrogate.</exception>
    public PhraseBook WithZoneName(string zoneId, string name) =>
        new(Language, Formality, Plurals, Dates, phrases, zoneNames.SetItem(Guard.Name(zoneId), Guard.Name(name)), holidayNames);

    /// <summary>This book with the name that a holiday of the calendars has in this language, such as <c>Festa del Lavoro</c> for <c>Labour Day</c>. Others keep the name that the calendar gives them.</summary>
    /// <param name="holiday">The holiday's name in the calendar.</param>
    /// <param name="name">What it is called; at most 200 characters.</param>
    /// <returns>The new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A text is blank, too long, or holds a control or hidden character or an unpaired surrogate.</exception>
    public PhraseBook WithHolidayName(string holiday, string name) =>
        new(Language, Formality, Plurals, Dates, phrases, zoneNames, holidayNames.SetItem(Guard.Name(holiday), Guard.Name(name)));

    /// <summary>Language and formality, such as <c>phrases in it (Informal)</c>.</summary>
    public override string ToString() => $"phrases in {Language} ({Formality})";

    internal string Say(Phrase phrase, params ReadOnlySpan<(string Name, string Value)> values) => phrases[phrase].TemplateOf(PluralCategory.Other).Fill(values);

    internal string Count(Phrase phrase, int count) =>
        phrases[phrase].TemplateOf(Plurals.CategoryOf(count)).Fill(("count", PlainText.Number(count)));

    internal string NameOfHoliday(string holiday) => holidayNames.GetValueOrDefault(holiday, holiday);

    /// <summary>
    /// What a zone is called: by the book, or by the city in its id; zones without a city, such as <c>Etc/UTC</c>, by the end of the id. <c>Etc/GMT-5</c> is the zone five hours <em>ahead</em>, by an old
    /// convention that no reader knows, and is called <c>UTC+05:00</c>.
    /// </summary>
    internal string NameOfZone(string zoneId)
    {
        if (zoneNames.TryGetValue(zoneId, out string? name))
        {
            return name;
        }

        if (zoneId.StartsWith(FixedOffset, StringComparison.Ordinal)
            && zoneId.Length > FixedOffset.Length
            && zoneId[FixedOffset.Length] is '+' or '-'
            && int.TryParse(zoneId.AsSpan(FixedOffset.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
            && hours > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"UTC{(zoneId[FixedOffset.Length] == '-' ? '+' : '-')}{hours:00}:00");
        }

        string last = zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return zoneId.Contains('/', StringComparison.Ordinal) && !zoneId.StartsWith("Etc/", StringComparison.Ordinal) ? Say(Phrase.ZoneOf, ("city", last)) : last;
    }

    private static Formality Known(Formality formality) =>
        formality is Formality.Formal or Formality.Informal ? formality : throw Guard.Undefined(formality);

    private static ImmutableDictionary<Phrase, PhraseForms> Collect(IEnumerable<KeyValuePair<Phrase, PhraseForms>> phrases)
    {
        ImmutableDictionary<Phrase, PhraseForms>.Builder collected = ImmutableDictionary.CreateBuilder<Phrase, PhraseForms>();
        foreach ((Phrase phrase, PhraseForms forms) in Guard.NotNull(phrases))
        {
            if (!collected.TryAdd(Guard.NotNull(phrase, nameof(phrases)), Guard.NotNull(forms, nameof(phrases))))
            {
                throw new ArgumentException($"The phrase {phrase.Name} is given twice.", nameof(phrases));
            }
        }

        return collected.ToImmutable();
    }

    private void Check(Phrase phrase, PhraseForms? forms, string argument)
    {
        if (forms is null)
        {
            throw new ArgumentException($"The phrase {phrase.Name} is missing in {Language}.", argument);
        }

        if (forms.Placeholders.FirstOrDefault(each => !phrase.Placeholders.Contains(each, StringComparer.Ordinal)) is { } unknown)
        {
            string known = phrase.Placeholders.IsEmpty ? "none" : string.Join(", ", phrase.Placeholders.Select(each => $"{{{each}}}"));
            throw new ArgumentException($"The phrase {phrase.Name} has the placeholder {{{unknown}}} in {Language}, but may have {known}.", argument);
        }

        ImmutableArray<PluralCategory> wanted = phrase.IsCounted ? Plurals.Categories : [PluralCategory.Other];
        if (!forms.Categories.SequenceEqual(wanted))
        {
            throw new ArgumentException($"The phrase {phrase.Name} has templates for {string.Join(", ", forms.Categories)} in {Language}, but needs {string.Join(", ", wanted)}.", argument);
        }
    }
}
