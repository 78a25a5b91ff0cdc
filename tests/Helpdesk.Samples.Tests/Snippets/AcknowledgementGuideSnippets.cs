using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Messages;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/expectations.md on acknowledgements and offline messages, in its order.</summary>
public class AcknowledgementGuideSnippets
{
    private static readonly BusinessCalendar Office = new BusinessCalendarBuilder("office", "Europe/Rome")
        .WithHours("Mon-Fri 09:00-18:00")
        .WithHolidays(HolidaySet.For("IT"))
        .Build();

    [Fact]
    public void Acknowledgements()
    {
        BusinessCalendar office = Office;
        SupportChannel mail = new SupportChannel(
                new ChannelId("support-mail"),
                ChannelKind.Email,
                "Support mail",
                MomentCalendar.Daily(office, new LocalTime(9, 30), new LocalTime(15, 0)))
            .WithPromise(BusinessTime.FromHours(9));
        Instant received = Instant.FromUtc(2026, 4, 30, 14, 0);
        KeyValuePair<string, string>[] header = [KeyValuePair.Create("From", "Carla Neri <carla@example.com>"), KeyValuePair.Create("Auto-Submitted", "no")];
        Instant[] sentBefore = [];

        AutomaticMessage? automatic = AutomaticMessage.Detect(header);                            // null: a person wrote it
        var policy = new AcknowledgementPolicy(window: Duration.FromHours(24));
        AcknowledgementDecision decision = policy.Decide(received, automatic, sentBefore);        // Send

        Assert.Null(automatic);
        Assert.True(decision.IsSent);

        var acknowledgement = new Acknowledgement
        {
            Reference = "INC-1042",
            RequesterName = "Carla Neri",
            SignedBy = "Giulia Bianchi",
            Language = Language.English,
            Expected = mail.ExpectReply(received),
            OpeningHours = office,
            SelfService = new Uri("https://help.example.com/"),
        };
        RenderedMessage message = new MessageRenderer().Render(acknowledgement);

        Shown.OnPage("expectations.md", message.Body);

        RenderedMessage italian = new MessageRenderer().Render(acknowledgement with { Language = Language.Italian, Zone = DateTimeZoneProviders.Tzdb["Europe/London"] });

        Shown.OnPage("expectations.md", italian.Body);
    }

    [Fact]
    public void Other_words()
    {
        PhraseBook ours = PhraseBook.English
            .With(Phrase.SignOff, "Yours,")
            .With(Phrase.AnswerBy, "Expect to hear from us by {moment}.")
            .With(Phrase.QueueAhead, PhraseForms.Of("{count} are ahead of you.").With(PluralCategory.One, "One is ahead of you."));
        var renderer = new MessageRenderer(ours, PhraseBook.Italian);

        Assert.Same(ours, renderer.BookFor(Language.English));

        PhraseBook friendly = PhraseBook.Italian.With(Formality.Informal)
            .With(Phrase.Greeting, "Ciao {name}!")
            .With(Phrase.AnswerBy, "Ti rispondiamo entro {moment}.");
        var both = new MessageRenderer(PhraseBook.English, PhraseBook.Italian, friendly);

        PhraseBook tu = both.BookFor(Language.Italian, Formality.Informal);      // friendly
        PhraseBook you = both.BookFor(Language.English, Formality.Informal);     // English has only the formal one here

        Assert.Same(friendly, tu);
        Assert.Same(PhraseBook.English, you);
    }

    [Fact]
    public void When_the_desk_is_closed()
    {
        BusinessCalendar office = Office;
        var phone = new SupportChannel(new ChannelId("phone"), ChannelKind.Phone, "Support line", office);
        SupportChannel mail = new SupportChannel(new ChannelId("support-mail"), ChannelKind.Email, "Support mail", office)
            .WithAddress("support@example.com")
            .WithPromise(BusinessTime.FromHours(9));
        var directory = new ChannelDirectory(phone, mail);

        Instant labourDay = Instant.FromUtc(2026, 5, 1, 8, 0);       // Friday 10:00 in Rome
        OfflineMessage? offline = OfflineMessage.For(directory, phone.Id, labourDay, Language.English);
        RenderedMessage notice = new MessageRenderer().Render(offline!);

        Shown.OnPage("expectations.md", notice.Body);
        Assert.Null(OfflineMessage.For(directory, phone.Id, Instant.FromUtc(2026, 5, 4, 8, 0)));
    }
}
