using Helpdesk.Channels;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>Where people go who cannot use a channel: the directory and the offline message say the same.</summary>
public class ChannelAlternativeTests
{
    private static readonly Instant Thursday10 = Given.At("2026-04-23 10:00+02");

    private static readonly Instant Thursday20 = Given.At("2026-04-23 20:00+02");

    private static readonly SupportChannel Chat = Desk.Channel("chat", ChannelKind.LiveChat, Desk.Office);

    private static readonly SupportChannel WhatsApp = Desk.Channel("whatsapp", ChannelKind.Messaging, Desk.Office).WithPromise(Duration.FromMinutes(5)).WithAcceptsOnlyWhileOpen(true);

    [Theory]
    // The form answers sooner, but the desk named mail
    [InlineData(false, "mail", "mail", "mail")]
    // Named for good: a telephone too, whoever is there
    [InlineData(false, "phone", "phone", "phone")]
    [InlineData(false, "whatsapp", "whatsapp", "whatsapp")]
    // In the evening WhatsApp, which promises most, takes nothing
    [InlineData(false, null, "whatsapp", "form")]
    [InlineData(true, null, null, "form")]
    [InlineData(true, "mail", null, "mail")]
    // Closed for tonight: another closed channel is no help
    [InlineData(true, "phone", null, "form")]
    [InlineData(true, "whatsapp", null, "form")]
    public void A_closed_chat_sends_people_to(bool isOffered, string? named, string? byDay, string byNight)
    {
        SupportChannel chat = Chat.WithOffered(isOffered).WithRedirectTo(named is null ? null : Desk.Id(named));
        var directory = new ChannelDirectory(chat, Desk.Phone, Desk.Mail, Desk.Form, WhatsApp, Desk.Post);
        Assert.Equal(byDay, OfflineMessage.For(directory, chat.Id, Thursday10)?.Instead?.Channel.Id.Value);
        Assert.Equal(byNight, OfflineMessage.For(directory, chat.Id, Thursday20)!.Instead!.Channel.Id.Value);
    }

    [Fact]
    public void A_channel_that_is_not_offered_redirects_where_its_offline_message_says()
    {
        string[] ids = ["chat", "phone", "mail", "form", "whatsapp", "post"];
        foreach (string? named in ids.Skip(1).Append(null))
        {
            foreach (Instant at in new[] { Thursday10, Thursday20 })
            {
                foreach (Language language in new[] { default, Language.Italian, Language.English, new Language("ja") })
                {
                    var directory = new ChannelDirectory(
                        Chat.WithOffered(false).WithRedirectTo(named is null ? null : Desk.Id(named)),
                        Desk.Phone.WithLanguages(Language.Italian),
                        Desk.Mail.WithLanguages(Language.Italian, Language.English),
                        Desk.Form.WithLanguages(Language.English),
                        WhatsApp.WithLanguages(Language.Italian),
                        Desk.Post);
                    OfflineMessage message = OfflineMessage.For(directory, Chat.Id, at, language)!;
                    Assert.Equal(directory.RedirectFor(Chat.Id, at, language).To, message.Instead!.Channel);
                }
            }
        }
    }

    [Fact]
    public void A_closed_messenger_has_an_offline_message()
    {
        var directory = new ChannelDirectory(WhatsApp, Desk.Mail);
        Assert.Null(OfflineMessage.For(directory, WhatsApp.Id, Thursday10));
        OfflineMessage message = OfflineMessage.For(directory, WhatsApp.Id, Thursday20, Language.English)!;
        Assert.Equal((Given.At("2026-04-24 09:00+02"), Desk.Mail), (message.OpensAt!.Value, message.Instead!.Channel));
        Assert.StartsWith("whatsapp: we are closed at the moment. We open again on Friday 24 April 2026 at 09:00.", new MessageRenderer().Render(message).Body, StringComparison.Ordinal);
        Assert.Null(OfflineMessage.For(new ChannelDirectory(WhatsApp.WithAcceptsOnlyWhileOpen(false)), WhatsApp.Id, Thursday20));
    }

    [Fact]
    public void A_language_that_no_channel_serves_is_served_in_another()
    {
        var directory = new ChannelDirectory(Chat.WithOffered(false), Desk.Mail.WithLanguages(Language.Italian));
        Assert.Equal("chat to mail (Email): SoonestAnswer", directory.RedirectFor(Chat.Id, Thursday10, new Language("ja")).ToString());
        Assert.Equal("mail to mail (Email): StillOffered", directory.RedirectFor(Desk.Mail.Id, Thursday10, new Language("ja")).ToString());
    }
}
