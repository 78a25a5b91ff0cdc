using Helpdesk.Channels;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Messages.Desk;

namespace Helpdesk.Core.Tests.Channels.Messages;

/// <summary>Whole texts, as a requester reads them.</summary>
public class AcknowledgementTextTests
{
    private static readonly Uri HelpCentre = new("https://help.acme.example/");

    [Fact]
    public void To_a_message_in_opening_hours()
    {
        ExpectedReply expected = Mail.ExpectReply(Given.At("2026-04-08 10:00+02"));
        RenderedMessage english = new MessageRenderer().Render(Acknowledgement(expected, Language.English) with { DeskName = "Acme support", SelfService = HelpCentre });
        Assert.Equal("We have received your message [INC-1042]", english.Subject);
        Assert.Equal(
            """
            Dear Carla Neri,

            Thank you for your message, which we received on 8 April 2026 at 10:00. Its reference is INC-1042.

            You will have an answer by Wednesday 8 April 2026 at 14:00.

            Our opening hours: Monday to Friday 09:00–18:00, Saturday 09:00–13:00.

            You may find the answer yourself at https://help.acme.example/

            Kind regards,
            Giulia Bianchi
            Acme support
            """,
            english.Body);

        RenderedMessage italian = new MessageRenderer().Render(Acknowledgement(expected, Language.Italian) with { DeskName = "Assistenza Acme", SelfService = HelpCentre, Subject = "Doppio addebito" });
        Assert.Equal("Abbiamo ricevuto il suo messaggio: Doppio addebito [INC-1042]", italian.Subject);
        Assert.Equal(
            """
            Gentile Carla Neri,

            grazie per il suo messaggio, che abbiamo ricevuto l'8 aprile 2026 alle 10:00. Il riferimento è INC-1042.

            Riceverà una risposta entro mercoledì 8 aprile 2026 alle 14:00.

            I nostri orari: da lunedì a venerdì 09:00–18:00, sabato 09:00–13:00.

            Può cercare da sé la risposta qui: https://help.acme.example/

            Cordiali saluti,
            Giulia Bianchi
            Assistenza Acme
            """,
            italian.Body);
    }

    [Fact]
    public void To_a_message_before_a_weekend_and_a_holiday_in_another_zone()
    {
        // Saturday afternoon in Rome, Saturday morning in New York.
        ExpectedReply expected = Mail.ExpectReply(Given.At("2026-04-04 15:30+02"));
        Assert.Equal(
            """
            Hello,

            Thank you for your message, which we received on 4 April 2026 at 09:30 (New York time). Its reference is INC-1042.

            You will have an answer by Tuesday 7 April 2026 at 07:00 (New York time). We are closed until Tuesday 7 April 2026 at 03:00 (New York time). We are closed for Easter Monday on 6 April 2026.

            Our opening hours: Monday to Friday 09:00–18:00, Saturday 09:00–13:00 (Rome time).

            Kind regards,
            Giulia Bianchi
            """,
            Body(Acknowledgement(expected, Language.English) with { RequesterName = null, Zone = NewYork }));
        Assert.Equal(
            """
            Buongiorno,

            grazie per il suo messaggio, che abbiamo ricevuto il 4 aprile 2026 alle 09:30 (ora di New York). Il riferimento è INC-1042.

            Riceverà una risposta entro martedì 7 aprile 2026 alle 07:00 (ora di New York). Siamo chiusi fino a martedì 7 aprile 2026 alle 03:00 (ora di New York). Siamo chiusi il 6 aprile 2026 (Lunedì dell'Angelo).

            I nostri orari: da lunedì a venerdì 09:00–18:00, sabato 09:00–13:00 (ora di Roma).

            Cordiali saluti,
            Giulia Bianchi
            """,
            Body(Acknowledgement(expected, Language.Italian) with { RequesterName = null, Zone = NewYork }));
    }

    [Fact]
    public void To_a_message_that_is_read_at_the_next_triage()
    {
        ExpectedReply expected = Post.ExpectReply(Given.At("2026-05-01 16:00+02"));
        Assert.Equal(
            """
            Dear Carla Neri,

            Thank you for your message, which we received on 1 May 2026 at 16:00. Its reference is INC-1042.

            We will answer as soon as we can. We next read our messages on Saturday 2 May 2026 at 09:30.

            We read our messages: Monday to Friday at 09:30 and at 15:00, Saturday at 09:30.

            Kind regards,
            Giulia Bianchi
            """,
            Body(Acknowledgement(expected, Language.English)));
        Assert.Equal(
            """
            Gentile Carla Neri,

            grazie per il suo messaggio, che abbiamo ricevuto il 1º maggio 2026 alle 16:00. Il riferimento è INC-1042.

            Le risponderemo appena possibile. La prossima lettura dei messaggi è sabato 2 maggio 2026 alle 09:30.

            Leggiamo i messaggi in questi orari: da lunedì a venerdì alle 09:30 e alle 15:00, sabato alle 09:30.

            Cordiali saluti,
            Giulia Bianchi
            """,
            Body(Acknowledgement(expected, Language.Italian)));
    }

    [Fact]
    public void To_a_message_on_a_channel_that_is_not_offered_any_more()
    {
        SupportChannel old = new SupportChannel(new ChannelId("old"), ChannelKind.Email, "Old mail", Office).WithOffered(false);
        Acknowledgement acknowledgement = Acknowledgement(old.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.English) with { UseInstead = Mail };
        Assert.Equal(
            """
            Dear Carla Neri,

            Thank you for your message, which we received on 8 April 2026 at 10:00. Its reference is INC-1042.

            Old mail is no longer in use, and nobody reads what arrives there.

            Please use this instead: Mail, help@acme.example.

            Kind regards,
            Giulia Bianchi
            """,
            Body(acknowledgement));
        Assert.Equal("Il canale «Old mail» non è più attivo e nessuno legge i messaggi che vi arrivano.", Expectation(acknowledgement.Expected, Language.Italian));
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        ExpectedReply expected = Mail.ExpectReply(Given.At("2026-04-04 15:30+02"));
        foreach (Language language in new[] { Language.English, Language.Italian })
        {
            Acknowledgement acknowledgement = Acknowledgement(expected, language) with { Zone = NewYork };
            Assert.Equal(Body(acknowledgement), HostileCulture.Run(() => Body(acknowledgement)));
        }
    }
}
