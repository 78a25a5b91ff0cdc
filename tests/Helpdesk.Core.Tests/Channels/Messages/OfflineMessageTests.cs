using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Messages.Desk;

namespace Helpdesk.Core.Tests.Channels.Messages;

public class OfflineMessageTests
{
    private static readonly Instant EasterMonday = Given.At("2026-04-06 10:00+02");

    [Fact]
    public void None_is_shown_while_someone_is_there_or_where_messages_are_taken_at_any_time()
    {
        Assert.Null(OfflineMessage.For(All, Phone.Id, Given.At("2026-04-08 12:59+02")));
        Assert.NotNull(OfflineMessage.For(All, Phone.Id, Given.At("2026-04-08 13:00+02")));
        Assert.Null(OfflineMessage.For(All, Mail.Id, EasterMonday));
        Assert.Throws<KeyNotFoundException>(() => OfflineMessage.For(All, new ChannelId("fax"), EasterMonday));
        Assert.Throws<ArgumentException>("selfService", () => OfflineMessage.For(All, Phone.Id, EasterMonday, selfService: new Uri("ftp://acme.example")));
    }

    [Fact]
    public void It_says_until_when_why_and_where_to_write()
    {
        OfflineMessage message = OfflineMessage.For(All, Phone.Id, EasterMonday)!;
        Assert.Equal((Phone, EasterMonday, Given.At("2026-04-07 09:00+02")), (message.Channel, message.At, message.OpensAt!.Value));
        Assert.Equal(["Easter Monday"], message.Holidays);
        Assert.Equal((Mail, Given.At("2026-04-07 13:00+02")), (message.Instead!.Channel, message.Instead.By!.Value));
        Assert.Equal(message, OfflineMessage.For(All, Phone.Id, EasterMonday));
        Assert.NotEqual(message, OfflineMessage.For(All, Phone.Id, EasterMonday, Language.Italian));
    }

    [Fact]
    public void It_is_written_in_the_language_of_the_visitor()
    {
        var link = new Uri("https://help.acme.example/");
        RenderedMessage english = new MessageRenderer().Render(OfflineMessage.For(All, Phone.Id, EasterMonday, Language.English, selfService: link)!);
        Assert.Equal("Support line: we are closed", english.Subject);
        Assert.Equal(
            """
            Support line: we are closed at the moment. We are closed for Easter Monday on 6 April 2026. We open again on Tuesday 7 April 2026 at 09:00.

            Please use this instead: Mail, help@acme.example. You will have an answer by Tuesday 7 April 2026 at 13:00.

            Our opening hours: Monday to Friday 09:00–13:00.

            You may find the answer yourself at https://help.acme.example/
            """,
            english.Body);
        RenderedMessage italian = new MessageRenderer().Render(OfflineMessage.For(All, Chat.Id, Given.At("2026-12-08 10:00+01"), Language.Italian, NewYork)!);
        Assert.Equal("Chat: siamo chiusi", italian.Subject);
        Assert.Equal(
            """
            Chat: in questo momento siamo chiusi. Siamo chiusi l'8 dicembre 2026 (Immacolata Concezione). Riapriamo mercoledì 9 dicembre 2026 alle 03:00 (ora di New York).

            Può contattarci così: Mail, help@acme.example. Riceverà una risposta entro mercoledì 9 dicembre 2026 alle 07:00 (ora di New York).

            I nostri orari: da lunedì a venerdì 09:00–18:00, sabato 09:00–13:00 (ora di Roma).
            """,
            italian.Body);
    }

    [Fact]
    public void A_desk_without_another_channel_or_another_opening_says_so()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome").ClosedFrom(Given.Date("2026-04-01")).Build();
        var chat = new SupportChannel(new ChannelId("chat"), ChannelKind.LiveChat, "Chat", season);
        OfflineMessage message = OfflineMessage.For(new ChannelDirectory(chat), chat.Id, EasterMonday, Language.Italian)!;
        Assert.Equal((null, null), (message.OpensAt, message.Instead));
        Assert.Equal("Chat: in questo momento siamo chiusi. La data di riapertura non è ancora stabilita.", new MessageRenderer().Render(message).Body);

        SupportChannel gone = chat.WithOffered(false);
        Assert.Equal(
            """
            Chat is no longer in use, and nobody reads what arrives there.

            Please use this instead: Mail, help@acme.example. You will have an answer by Tuesday 7 April 2026 at 13:00.
            """,
            new MessageRenderer().Render(OfflineMessage.For(new ChannelDirectory(gone, Mail), gone.Id, EasterMonday)!).Body);
    }

    [Fact]
    public void The_channel_to_use_instead_speaks_the_visitors_language_where_one_does()
    {
        SupportChannel italian = new SupportChannel(new ChannelId("italian"), ChannelKind.WebForm, "Modulo", Office).WithPromise(BusinessTime.FromHours(40)).WithLanguages(Language.Italian);
        SupportChannel english = Mail.WithLanguages(Language.English);
        var post = new SupportChannel(new ChannelId("wall"), ChannelKind.SocialPost, "Wall", ChannelCoverage.Always);
        var directory = new ChannelDirectory(Chat, post.WithPromise(Duration.FromMinutes(1)), english, italian);
        Assert.Equal(italian, OfflineMessage.For(directory, Chat.Id, EasterMonday, Language.Italian)!.Instead!.Channel);
        Assert.Equal(english, OfflineMessage.For(directory, Chat.Id, EasterMonday, Language.English)!.Instead!.Channel);
        Assert.Equal(english, OfflineMessage.For(directory, Chat.Id, EasterMonday, new Language("ja"))!.Instead!.Channel);
    }

    [Fact]
    public void An_unanswered_chat_is_answered_where_messages_are_soonest()
    {
        ChatSession left = ChatSession.Begin(new ChatId("chat-1"), EasterMonday, Chat.Reference).Session.Abandon(EasterMonday).Session;
        Assert.Equal(Mail.Reference, left.AsUnanswered(All)!.AnswerOn);
        Assert.Null(left.AsUnanswered(new ChannelDirectory(Chat))!.AnswerOn);
        Assert.Null(ChatSession.Begin(new ChatId("chat-1"), EasterMonday, Chat.Reference).Session.AsUnanswered(All));
    }
}
