using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/channels.md, in its order: one desk, of which each section asks more.</summary>
public class ChannelGuideSnippets
{
    [Fact]
    public void A_desks_channels()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-18:00")
            .WithHolidays(HolidaySet.For("IT"))
            .Build();
        BusinessCalendar mornings = new BusinessCalendarBuilder("mornings", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-13:00")
            .WithHolidays(HolidaySet.For("IT"))
            .Build();
        BusinessCalendar everyDay = new BusinessCalendarBuilder("every-day", "Europe/Rome").WithHours("Mon-Sun 08:00-22:00").Build();

        SupportChannel phone = new SupportChannel(new ChannelId("phone"), ChannelKind.Phone, "Support line", mornings)
            .WithAddress("+39 02 5550 1234")
            .WithPromise(Duration.FromMinutes(2))
            .WithLanguages(Language.Italian);

        SupportChannel mail = new SupportChannel(
                new ChannelId("support-mail"),
                ChannelKind.Email,
                "Support mail",
                MomentCalendar.Daily(office, new LocalTime(9, 30), new LocalTime(15, 0)))
            .WithAddress("support@example.com")
            .WithPromise(BusinessTime.FromHours(9))
            .WithLanguages(Language.Italian, Language.English);

        SupportChannel social = new SupportChannel(new ChannelId("social"), ChannelKind.SocialMessage, "Private messages", everyDay)
            .WithPromise(Duration.FromHours(4));

        SupportChannel whatsApp = new SupportChannel(new ChannelId("whatsapp"), ChannelKind.Messaging, "WhatsApp", office)
            .WithOffered(false)
            .WithRedirectTo(mail.Id);

        Assert.True(new Language("pt").Covers(new Language("pt-BR")));

        MomentCalendar triage = MomentCalendar.Daily(office, new LocalTime(9, 30), new LocalTime(15, 0));

        Instant thursday = Instant.FromUtc(2026, 4, 30, 14, 0);      // 16:00 in Rome, the day before Labour Day
        Instant next = triage.FirstAtOrAfter(thursday);              // Monday 4 May, 09:30

        Assert.Equal(new LocalDateTime(2026, 4, 30, 16, 0), thursday.InZone(office.Zone).LocalDateTime);
        Assert.Equal(new LocalDateTime(2026, 5, 4, 9, 30), next.InZone(office.Zone).LocalDateTime);
        Assert.Equal(IsoDayOfWeek.Monday, next.InZone(office.Zone).DayOfWeek);

        Instant evening = Instant.FromUtc(2026, 4, 29, 18, 0);       // Wednesday 20:00 in Rome

        bool someoneThere = phone.IsOpenAt(evening);                 // false
        bool canCall = phone.AcceptsAt(evening);                     // false: a call needs someone to take it
        bool canWrite = mail.AcceptsAt(evening);                     // true: a letter waits
        bool isRead = mail.IsOpenAt(evening);                        // false

        Assert.Equal((false, false, true, false), (someoneThere, canCall, canWrite, isRead));

        SupportChannel staffedChat = new SupportChannel(new ChannelId("messenger"), ChannelKind.Messaging, "Messenger", office)
            .WithAcceptsOnlyWhileOpen(true);
        bool canSend = staffedChat.AcceptsAt(evening);               // false

        Assert.False(canSend);

        var directory = new ChannelDirectory(phone, mail, social, whatsApp);

        ImmutableArray<SupportChannel> open = directory.OpenAt(evening);                          // social
        ImmutableArray<SupportChannel> accepting = directory.AcceptingAt(evening);                // support-mail, social
        ImmutableArray<SupportChannel> english = directory.Offered(new Language("en-GB"));        // support-mail, social

        Assert.Equal([social], open);
        Assert.Equal([mail, social], accepting);
        Assert.Equal([mail, social], english);

        ExpectedReply atTen = directory.SoonestAnswer(Instant.FromUtc(2026, 4, 29, 8, 0))!;       // the telephone, by 10:02
        ExpectedReply atEight = directory.SoonestAnswer(evening)!;                                // a private message, by midnight
        ExpectedReply inEnglish = directory.SoonestAnswer(evening, Language.English)!;            // the same

        Assert.Equal((phone, Instant.FromUtc(2026, 4, 29, 8, 2)), (atTen.Channel, atTen.By));
        Assert.Equal((social, Instant.FromUtc(2026, 4, 29, 22, 0)), (atEight.Channel, atEight.By));
        Assert.Equal(atEight, inEnglish);

        ChannelRedirect redirect = directory.RedirectFor(whatsApp.Id, evening);                   // whatsapp to support-mail (Email): Named
        ChannelRedirect unknown = directory.RedirectFor(new ChannelId("telex"), evening);         // telex to social (SocialMessage): SoonestAnswer

        Assert.Equal("whatsapp to support-mail (Email): Named", redirect.ToString());
        Assert.Equal("telex to social (SocialMessage): SoonestAnswer", unknown.ToString());
    }

    [Fact]
    public void The_table_of_kinds_is_theirs()
    {
        string page = File.ReadAllText(Helpdesk.Testing.Repository.PathOf("docs", "guide", "channels.md"));
        foreach (ChannelKind kind in ChannelKind.List)
        {
            string row = page.Split('\n').Single(line => line.StartsWith($"| `{kind.Name}`", StringComparison.Ordinal));
            string[] cells = [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];
            string identity = kind.Identity?.Name switch
            {
                nameof(IdentityKind.MailAddress) => "mail address",
                nameof(IdentityKind.PhoneNumber) => "telephone number",
                nameof(IdentityKind.SocialHandle) => "social handle",
                nameof(IdentityKind.ExternalId) => "account",
                _ => "nothing of itself",
            };
            Assert.Equal(
                [kind.IsSynchronous ? "yes" : "", kind.IsPublic ? "yes" : "", kind.StartedBy == ConversationStarter.Either ? "either side" : "the requester", identity],
                cells[1..]);
        }
    }
}
