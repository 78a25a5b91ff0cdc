using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Messages.Desk;

namespace Helpdesk.Core.Tests.Channels.Messages;

/// <summary>The words of messages by formality as well as by language.</summary>
public class FormalityTests
{
    private static readonly Uri HelpCentre = new("https://help.acme.example/");

    [Fact]
    public void Italian_says_tu_to_those_whom_one_knows()
    {
        RenderedMessage message = new MessageRenderer().Render(Acknowledgement(Mail.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.Italian) with { Formality = Formality.Informal, SelfService = HelpCentre, Subject = "Doppio addebito" });
        Assert.Equal("Abbiamo ricevuto il tuo messaggio: Doppio addebito [INC-1042]", message.Subject);
        Assert.Equal(
            """
            Ciao Carla Neri,

            grazie per il tuo messaggio, che abbiamo ricevuto l'8 aprile 2026 alle 10:00. Il riferimento è INC-1042.

            Riceverai una risposta entro mercoledì 8 aprile 2026 alle 14:00.

            I nostri orari: da lunedì a venerdì 09:00–18:00, sabato 09:00–13:00.

            Puoi cercare la risposta anche qui: https://help.acme.example/

            A presto,
            Giulia Bianchi
            """,
            message.Body);
    }

    [Fact]
    public void English_has_two_as_well()
    {
        RenderedMessage message = new MessageRenderer().Render(Acknowledgement(Mail.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.English) with { Formality = Formality.Informal });
        Assert.Equal("We've got your message [INC-1042]", message.Subject);
        Assert.StartsWith("Hi Carla Neri,\n\nThanks for your message, which reached us on 8 April 2026 at 10:00. Its reference is INC-1042.\n\nYou'll have an answer by", message.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void No_informal_italian_phrase_says_lei()
    {
        string[] formal = ["suo", "Le ", "Può", "riceverà", "Riceverà", "Gentile", "da sé"];
        foreach (Phrase phrase in Phrase.List)
        {
            Assert.DoesNotContain(formal, word => PhraseBook.ItalianInformal[phrase].ToString().Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Formal_is_what_nobody_asks_for_unless_the_first_book_is_another()
    {
        var renderer = new MessageRenderer();
        Assert.Same(PhraseBook.Italian, renderer.BookFor(Language.Italian));
        Assert.Same(PhraseBook.Italian, renderer.BookFor(Language.Italian, Formality.Formal));
        Assert.Same(PhraseBook.ItalianInformal, renderer.BookFor(new Language("it-CH"), Formality.Informal));
        Assert.Same(PhraseBook.EnglishInformal, renderer.BookFor(new Language("ja"), Formality.Informal));
        Assert.Same(PhraseBook.EnglishInformal, renderer.BookFor(default, Formality.Informal));

        var startUp = new MessageRenderer(PhraseBook.ItalianInformal, PhraseBook.Italian, PhraseBook.English);
        Assert.Same(PhraseBook.ItalianInformal, startUp.BookFor(default));
        Assert.Same(PhraseBook.Italian, startUp.BookFor(Language.Italian, Formality.Formal));

        // A language is never left for the sake of a formality.
        Assert.Same(PhraseBook.English, startUp.BookFor(Language.English));
    }

    [Fact]
    public void A_closer_language_wins_over_the_formality()
    {
        PhraseBook swiss = new(new Language("it-CH"), PluralRule.OneAndOther, PhraseBook.Italian.Dates, Phrase.List.Select(each => KeyValuePair.Create(each, PhraseBook.Italian[each])));
        Assert.Same(swiss, new MessageRenderer(PhraseBook.English, PhraseBook.Italian, PhraseBook.ItalianInformal, swiss).BookFor(new Language("it-CH"), Formality.Informal));
    }

    [Fact]
    public void A_host_makes_an_informal_book_of_a_formal_one()
    {
        PhraseBook ours = PhraseBook.Italian.With(Formality.Informal).With(Phrase.SignOff, "Un abbraccio,").WithZoneName("Europe/Malta", "ora di Malta");
        Assert.Equal((Formality.Informal, Language.Italian), (ours.Formality, ours.Language));
        Assert.Equal(Formality.Informal, ours.WithHolidayName("Feast", "Festa").Formality);
        Assert.Equal("phrases in it (Informal)", ours.ToString());
        Assert.Equal("Un abbraccio,", ours[Phrase.SignOff].ToString());
        var renderer = new MessageRenderer(PhraseBook.Italian, ours);
        Assert.Same(ours, renderer.BookFor(Language.Italian, Formality.Informal));
    }

    [Fact]
    public void A_book_of_a_hosts_own_says_its_formality()
    {
        PhraseBook german = new(new Language("de"), PluralRule.OneAndOther, PhraseBook.English.Dates, Phrase.List.Select(each => KeyValuePair.Create(each, PhraseBook.English[each])), Formality.Informal);
        Assert.Equal(Formality.Informal, german.Formality);
        Assert.Throws<ArgumentOutOfRangeException>(() => german.With((Formality)2));
        Assert.Throws<ArgumentException>(() => new MessageRenderer(german, german));
    }

    [Fact]
    public void An_offline_message_is_told_in_either()
    {
        OfflineMessage message = OfflineMessage.For(All, Phone.Reference.Id, Given.At("2026-04-08 20:00+02"), Language.Italian)!;
        Assert.Contains("Può contattarci", new MessageRenderer().Render(message).Body, StringComparison.Ordinal);
        Assert.Contains("Puoi contattarci", new MessageRenderer().Render(message with { Formality = Formality.Informal }).Body, StringComparison.Ordinal);
    }
}
