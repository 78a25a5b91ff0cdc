using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Messages.Desk;

namespace Helpdesk.Core.Tests.Channels.Messages;

public class PhraseBookTests
{
    private static readonly ExpectedReply Easter = Mail.ExpectReply(Given.At("2026-04-04 15:30+02"), new RecentPace(new WaitingLine(2, Duration.FromSeconds(1))));

    /// <summary>All phrases of English, to be replaced one by one.</summary>
    private static Dictionary<Phrase, PhraseForms> Copy => Phrase.List.ToDictionary(each => each, each => PhraseBook.English[each]);

    [Fact]
    public void A_phrase_is_replaced_and_the_others_stay()
    {
        PhraseBook own = PhraseBook.English.With(Phrase.SignOff, "Yours,").With(Phrase.Time, "{hour}.{minute}").WithZoneName("America/New_York", "Eastern time");
        string body = new MessageRenderer(own).Render(Acknowledgement(Easter, Language.English) with { Zone = NewYork }).Body;
        Assert.Contains("\n\nYours,\nGiulia Bianchi", body, StringComparison.Ordinal);
        Assert.Contains("by Tuesday 7 April 2026 at 07.00 (Eastern time).", body, StringComparison.Ordinal);
        Assert.Equal("Kind regards,", PhraseBook.English[Phrase.SignOff].ToString());
    }

    [Fact]
    public void Braces_can_be_said()
    {
        PhraseBook own = PhraseBook.English.With(Phrase.SignOff, "{{}} yours {{name}},");
        Assert.Contains("\n\n{} yours {name},\n", new MessageRenderer(own).Render(Acknowledgement(Easter, Language.English)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("a } b")]
    [InlineData("{}")]
    [InlineData("{name")]
    [InlineData("{na{me}}")]
    [InlineData("{{name}")]
    [InlineData(" ")]
    public void A_template_that_is_none_is_refused(string template) => Assert.Throws<ArgumentException>(() => PhraseForms.Of(template));

    [Fact]
    public void A_wrong_book_is_refused_with_the_phrase()
    {
        Refuses(
            "The phrase Greeting has the placeholder {nmae} in en, but may have {name}.",
            () => PhraseBook.English.With(Phrase.Greeting, "Dear {nmae},"));
        Refuses(
            "The phrase SignOff has the placeholder {name} in en, but may have none.",
            () => PhraseBook.English.With(Phrase.SignOff, "Yours, {name}"));
        Refuses(
            "The phrase QueueAhead has templates for Other in en, but needs Other, One.",
            () => PhraseBook.English.With(Phrase.QueueAhead, "{count} ahead"));
        Refuses(
            "The phrase SignOff has templates for Other, Few in en, but needs Other.",
            () => PhraseBook.English.With(Phrase.SignOff, PhraseForms.Of("Yours,").With(PluralCategory.Few, "Yours,")));
        Refuses(
            "The phrase AnswerBy is missing in de.",
            () => new PhraseBook(new Language("de"), PluralRule.OneAndOther, PhraseBook.English.Dates, Copy.Where(each => each.Key != Phrase.AnswerBy)));
        Refuses(
            "The phrase SignOff is given twice.",
            () => new PhraseBook(new Language("de"), PluralRule.OneAndOther, PhraseBook.English.Dates, Copy.Append(KeyValuePair.Create(Phrase.SignOff, PhraseForms.Of("MfG")))));
        Refuses(
            "A book of phrases is in a language that is known.",
            () => new PhraseBook(default, PluralRule.OneAndOther, PhraseBook.English.Dates, Copy));
        Refuses("'months' must hold 12 words, but holds 1.", () => new DateVocabulary(["Nisan"], PhraseBook.English.Dates.Weekdays));
        Refuses("A renderer needs a book of phrases.", () => new MessageRenderer([]));
        Refuses("Two books of phrases are in en (Formal).", () => new MessageRenderer(PhraseBook.English, PhraseBook.English.With(Phrase.SignOff, "Yours,")));
        Assert.Throws<ArgumentOutOfRangeException>(() => PhraseForms.Of("a").With((PluralCategory)6, "b"));
        Assert.Throws<InvalidOperationException>(() => new PluralRule([], _ => PluralCategory.Few).CategoryOf(1));
    }

    [Fact]
    public void The_words_of_both_languages_are_right()
    {
        Assert.Equal("il 1º, il 2, il 3, il 4, il 5, il 6, il 7, l'8, il 9, il 10, l'11, il 12", string.Join(", ", PhraseBook.Italian.Dates.DaysOn.Take(12)));
        Assert.Equal("1º", PhraseBook.Italian.Dates.Days[0]);
        Assert.Equal(PhraseBook.English.Dates.Days, PhraseBook.English.Dates.DaysOn);
        Assert.Equal(
            new DateVocabulary(PhraseBook.Italian.Dates.Months, PhraseBook.Italian.Dates.Weekdays, PhraseBook.Italian.Dates.Days, PhraseBook.Italian.Dates.DaysOn),
            PhraseBook.Italian.Dates);
        Assert.NotEqual(PhraseBook.English.Dates, PhraseBook.Italian.Dates);
    }

    [Fact]
    public void Italian_has_a_name_for_every_national_holiday_of_these_years()
    {
        foreach (Holiday holiday in HolidaySet.For("IT").Holidays.Where(each => each.Name != "150th Anniversary of the Unification of Italy"))
        {
            Assert.NotEqual(holiday.Name, PhraseBook.Italian.NameOfHoliday(holiday.Name));
        }

        Assert.Equal("Sant'Ambrogio", PhraseBook.Italian.NameOfHoliday("Sant'Ambrogio"));
    }

    [Fact]
    public void The_book_of_a_reader_is_that_of_the_language_or_of_one_that_covers_it_or_the_first()
    {
        var renderer = new MessageRenderer();
        Assert.Same(PhraseBook.Italian, renderer.BookFor(new Language("it-CH")));
        Assert.Same(PhraseBook.English, renderer.BookFor(new Language("ja")));
        Assert.Same(PhraseBook.English, renderer.BookFor(default));
        Assert.Same(PhraseBook.Italian, new MessageRenderer(PhraseBook.Italian, PhraseBook.English).BookFor(default));
        Assert.Equal(new Language("en"), renderer.Render(Acknowledgement(Easter, new Language("ja"))).Language);
    }

    [Fact]
    public void A_zone_without_a_city_goes_by_its_id()
    {
        string body = Body(Acknowledgement(Easter, Language.English) with { Zone = DateTimeZone.Utc });
        Assert.Contains("at 13:30 (UTC).", body, StringComparison.Ordinal);
    }

    [Fact]
    public void German_is_a_book_like_another()
    {
        Dictionary<Phrase, PhraseForms> phrases = Copy;
        phrases[Phrase.AnswerBy] = "Sie erhalten bis {moment} eine Antwort.";
        phrases[Phrase.ClosedUntil] = "Wir haben bis {moment} geschlossen.";
        phrases[Phrase.ClosedForHoliday] = "{dates} ist bei uns Feiertag: {holiday}.";
        phrases[Phrase.QueueAhead] = PhraseForms.Of("Vor Ihnen sind {count} Nachrichten.").With(PluralCategory.One, "Vor Ihnen ist {count} Nachricht.");
        phrases[Phrase.Date] = "{weekday}, {day}. {month} {year}";
        phrases[Phrase.DateOn] = "Am {dayOn}. {month} {year}";
        phrases[Phrase.Moment] = "{date} um {time} Uhr";
        var german = new PhraseBook(
            new Language("de"),
            PluralRule.OneAndOther,
            new DateVocabulary(
                ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
                ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]),
            phrases);
        RenderedMessage rendered = new MessageRenderer(PhraseBook.English, german).Render(Acknowledgement(Easter, new Language("de-AT")));
        Assert.Equal(
            "Sie erhalten bis Dienstag, 7. April 2026 um 13:00 Uhr eine Antwort. Wir haben bis Dienstag, 7. April 2026 um 09:00 Uhr geschlossen. Am 6. April 2026 ist bei uns Feiertag: Easter Monday. Vor Ihnen sind 2 Nachrichten.",
            rendered.Body.Split("\n\n")[2]);
    }

    // CLDR: one for 1; few for 2-4, 22-24, 32-34 and so on but not 12-14; many for all other whole numbers.
    [Theory]
    [InlineData(1, "Przed Tobą jest 1 wiadomość.")]
    [InlineData(2, "Przed Tobą są 2 wiadomości.")]
    [InlineData(5, "Przed Tobą jest 5 wiadomości (wiele).")]
    [InlineData(12, "Przed Tobą jest 12 wiadomości (wiele).")]
    [InlineData(22, "Przed Tobą są 22 wiadomości.")]
    [InlineData(112, "Przed Tobą jest 112 wiadomości (wiele).")]
    public void Polish_counts_few_and_many(int ahead, string expected)
    {
        var rule = new PluralRule(
            [PluralCategory.One, PluralCategory.Few, PluralCategory.Many],
            count => count == 1 ? PluralCategory.One
                : count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14) ? PluralCategory.Few
                : PluralCategory.Many);
        Dictionary<Phrase, PhraseForms> phrases = Copy;
        phrases[Phrase.QueueAhead] = PhraseForms.Of("Przed Tobą jest {count} wiadomości (ułamek).")
            .With(PluralCategory.One, "Przed Tobą jest {count} wiadomość.")
            .With(PluralCategory.Few, "Przed Tobą są {count} wiadomości.")
            .With(PluralCategory.Many, "Przed Tobą jest {count} wiadomości (wiele).");
        var polish = new PhraseBook(new Language("pl"), rule, PhraseBook.English.Dates, phrases);
        ExpectedReply reply = Mail.ExpectReply(Given.At("2026-04-08 10:00+02"), new RecentPace(new WaitingLine(ahead, Duration.FromSeconds(1))));
        string body = new MessageRenderer(polish).Render(Acknowledgement(reply, new Language("pl"))).Body;
        Assert.Contains(expected, body, StringComparison.Ordinal);
    }

    private static void Refuses(string message, Func<object> code) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(code).Message, StringComparison.Ordinal);
}
