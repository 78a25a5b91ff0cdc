using System.Globalization;
using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests;

/// <summary>What names may hold, at every door through which one comes in.</summary>
public class PlainNameTests
{
    private static readonly SupportChannel Mail = new(new ChannelId("mail"), ChannelKind.Email, "Mail", ChannelCoverage.Always);

    private static readonly SlaTarget Target = new SlaPolicyBuilder("p").Promise(SlaMetric.Resolution, Duration.FromHours(1)).Build().Targets[0];

    private static readonly Acknowledgement Acknowledgement =
        new() { Reference = "1", SignedBy = "Ada", Expected = Mail.ExpectReply(Given.At("2026-04-08 10:00+02")) };

    /// <summary>The doors at which a host's own configuration is refused.</summary>
    private static readonly Dictionary<string, Action<string>> Refusing = new(StringComparer.Ordinal)
    {
        ["ticket"] = text => _ = new TicketId(text),
        ["agent key"] = text => _ = new AgentId(text),
        ["team key"] = text => _ = new TeamId(text),
        ["channel key"] = text => _ = new ChannelId(text),
        ["requester key"] = text => _ = new RequesterId(text),
        ["chat key"] = text => _ = new ChatId(text),
        ["commitment key"] = text => _ = new CommitmentId(text),
        ["calendar"] = text => _ = new BusinessCalendarBuilder(text, "Etc/UTC"),
        ["renamed calendar"] = text => Given.Builder("24/7").WithId(text),
        ["holiday"] = text => _ = new Holiday(text, HolidayRule.Easter(0)),
        ["exception"] = text => Given.Builder("24/7").WithSpecialHours(Given.Date("2026-03-04"), "off", text),
        ["break"] = text => Given.Builder("24/7").WithBreak(Given.Date("2026-03-04"), "11:00-12:00", text),
        ["channel"] = text => _ = new SupportChannel(new ChannelId("a"), ChannelKind.Email, text, ChannelCoverage.Always),
        ["address"] = text => Mail.WithAddress(text),
        ["agent"] = text => _ = new Agent(new AgentId("a"), text, new Capacity(1)),
        ["team"] = text => _ = new Team(new TeamId("a"), text),
        ["skill"] = text => _ = new Skill(text),
        ["tier"] = text => _ = new RequesterDetails { Tier = text },
        ["zone"] = text => _ = new RequesterDetails { ZoneId = text },
        ["external id"] = text => Identity.External("crm", text),
        ["status"] = text => _ = new TicketStatus(text, StatusCategory.Open),
        ["type"] = text => _ = new TicketType(text),
        ["reason"] = text => _ = new ContactReason(text, ContactPhase.Purchase),
        ["field"] = text => FieldDefinition.Text(text),
        ["choice"] = text => FieldValue.Choice(text),
        ["tag"] = text => Where.Tags.Contain(text),
        ["program"] = text => Author.Automation(text),
        ["third party"] = text => Author.ThirdParty(text),
        ["metric"] = text => _ = SlaMetric.Resolution with { Name = text },
        ["metric key"] = text => _ = SlaMetric.Resolution with { Id = text },
        ["policy"] = text => _ = new SlaPolicy("p", [Target]) { Name = text },
        ["policy key"] = text => _ = new SlaPolicy(text, [Target]),
        ["policy's calendar"] = text => _ = new SlaPolicy("p", [Target]) { Calendar = text },
        ["target's calendar"] = text => _ = Target with { Calendar = text },
        ["book"] = text => _ = new SlaPolicyBook(text, [new SlaPolicy("p", [Target])]),
        ["reference"] = text => _ = Acknowledgement with { Reference = text },
        ["signature"] = text => _ = Acknowledgement with { SignedBy = text },
        ["desk"] = text => _ = Acknowledgement with { DeskName = text },
        ["holiday in a language"] = text => PhraseBook.English.WithHolidayName("Easter", text),
        ["zone in a language"] = text => PhraseBook.English.WithZoneName("Europe/Rome", text),
    };

    /// <summary>The doors at which what strangers and feeds bring is made a name.</summary>
    private static readonly Dictionary<string, Func<string, string?>> Losing = new(StringComparer.Ordinal)
    {
        ["sender"] = text => new Sender { Name = text }.Name,
        ["requester"] = text => new RequesterDetails { Name = text }.Name,
        ["visitor"] = text => new ChatRequested(new ChatId("c"), default, new ChannelReference(new ChannelId("chat"), ChannelKind.LiveChat), text).VisitorName,
        ["greeting"] = text => (Acknowledgement with { RequesterName = text }).RequesterName,
    };

    public static TheoryData<string> RefusingDoors => [.. Refusing.Keys];

    public static TheoryData<string> LosingDoors => [.. Losing.Keys];

    /// <summary>What no name holds, with the code by which a message names it.</summary>
    public static TheoryData<string, string> Forbidden => new()
    {
        { "a\0b", "U+0000" }, { "a\nb", "U+000A" }, { "a\r\nb", "U+000D" }, { "a\tb", "U+0009" }, { "a\u001B[31mb", "U+001B" }, { "a\u007Fb", "U+007F" }, { "a\u0085b", "U+0085" }, { "a\u009Bb", "U+009B" },
        { "a\u2028b", "U+2028" }, { "a\u2029b", "U+2029" }, { "a\u202Ab", "U+202A" }, { "a\u202Eb", "U+202E" }, { "a\u2066b", "U+2066" }, { "a\u2069b", "U+2069" }, { "a\u206Ab", "U+206A" },
        { "a\u200Bb", "U+200B" }, { "a\u2060b", "U+2060" }, { "a\uFEFFb", "U+FEFF" }, { "a\u00ADb", "U+00AD" }, { "a\uFFF9b", "U+FFF9" }, { "a\uFFFEb", "U+FFFE" }, { "a\U000E0041b", "U+E0041" },
    };

    [Theory]
    [MemberData(nameof(RefusingDoors))]
    public void A_name_of_the_hosts_is_refused_by_the_code_of_what_it_cannot_hold(string door)
    {
        foreach ((string text, string code) in Forbidden.Select(row => row.Data))
        {
            string message = Assert.ThrowsAny<ArgumentException>(() => Refusing[door](text)).Message;
            Assert.Contains(code, message, StringComparison.Ordinal);
            Assert.Null(PlainName.FindForbidden(message));
        }

        Assert.ThrowsAny<ArgumentException>(() => Refusing[door]("a\uD800b"));
        foreach (string name in new[] { "Ada", "José O'Neill", "כרמלה\u200F", "می\u200Cخواهم", "👩\u200D💻 desk", "日本語", "a\u00A0b" })
        {
            Refusing[door](name);
        }
    }

    [Theory]
    [MemberData(nameof(LosingDoors))]
    public void A_name_that_a_stranger_gives_loses_what_it_cannot_hold(string door)
    {
        foreach (string text in Forbidden.Select(row => row.Data.Item1))
        {
            string? name = Losing[door](text);
            Assert.NotNull(name);
            Assert.Null(PlainName.Problem(name));
            Assert.StartsWith("a", name, StringComparison.Ordinal);
            Assert.EndsWith("b", name, StringComparison.Ordinal);
        }

        Assert.Equal("Carla Neri", Losing[door]("Carla\u2028\u2028Neri\u202E"));
    }

    [Fact]
    public void Nothing_is_left_of_a_strangers_name_that_nobody_sees()
    {
        Assert.Null(new Sender { Name = "\u200B\u202E" }.Name);
        Assert.Null(new RequesterDetails { Name = "\u3164\u200D" }.Name);
        Assert.Null((Acknowledgement with { RequesterName = "\u0007" }).RequesterName);
    }

    [Theory]
    [InlineData("helpdesk-channel/1", "name", "Mail")]
    [InlineData("helpdesk-channel/1", "address", "help@example.org")]
    [InlineData("helpdesk-channel/1", "id", "mail")]
    [InlineData("helpdesk-calendar/1", "id", "desk")]
    [InlineData("helpdesk-calendar/1", "name", "Feast")]
    [InlineData("helpdesk-policy-book/1", "name", "Gold")]
    public void A_document_is_refused_with_the_place_and_the_code(string format, string property, string value)
    {
        string json = format switch
        {
            "helpdesk-channel/1" => ChannelJson.Write(Mail.WithAddress("help@example.org")),
            "helpdesk-calendar/1" => CalendarJson.Write(Given.Builder("24/7").WithId("desk").WithHoliday("Feast", HolidayRule.Easter(0)).Build()),
            _ => SlaJson.WriteBook(new SlaPolicyBook("book", [new SlaPolicy("p", [Target]) { Name = "Gold" }])),
        };
        string hostile = json.Replace($"\"{property}\":\"{value}\"", $"\"{property}\":\"a\\u202Eb\"", StringComparison.Ordinal);
        Assert.NotEqual(json, hostile);
        DocumentProblem problem = Assert.Throws<DocumentException>(() => _ = format switch
        {
            "helpdesk-channel/1" => (object)ChannelJson.Read(hostile),
            "helpdesk-calendar/1" => CalendarJson.Read(hostile),
            _ => SlaJson.ReadBook(hostile),
        }).Problem;
        Assert.EndsWith("." + property, problem.Path, StringComparison.Ordinal);
        Assert.Contains("must not hold control or hidden characters, but holds U+202E", problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_character_is_lost_or_kept_and_names_stay_as_they_are()
    {
        for (int code = 0; code <= 0x10FFFF; code++)
        {
            if (!Rune.IsValid(code))
            {
                continue;
            }

            var rune = new Rune(code);
            string text = $"a{rune}b";
            string without = PlainName.Without(text);
            Assert.Equal(PlainName.Problem(text) is null, string.Equals(text, without, StringComparison.Ordinal));
            Assert.Null(PlainName.Problem(without));
            bool isForbidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || code is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            Assert.True(!isForbidden || PlainName.IsForbidden(rune), $"U+{code:X4}");
        }
    }

    [Theory]
    [InlineData("a\u202Eb\n", @"'a\u202Eb\u000A'")]
    [InlineData("José 👩", "'José 👩'")]
    public void A_text_in_a_message_stands_in_one_line(string text, string quoted) => Assert.Equal(quoted, PlainName.Quote(text));

    [Fact]
    public void A_text_in_a_message_is_short_and_whole()
    {
        Assert.Equal(@"'half \uD800'", PlainName.Quote("half \uD800"));
        Assert.Equal($"'{new string('x', 60)}…'", PlainName.Quote(new string('x', 9_000_000)));
        Assert.Equal($"'{new string('x', 59)}…'", PlainName.Quote(new string('x', 59) + "👩👩"));
        Assert.InRange(Assert.Throws<ArgumentException>(() => new Language(new string('x', 9_000_000))).Message.Length, 0, 300);
        Assert.InRange(Assert.Throws<ArgumentException>(() => new TicketId(" " + new string('x', 100))).Message.Length, 0, 300);
        Assert.InRange(Assert.Throws<ArgumentException>(() => new TicketStatus(new string(' ', 9_000_000), StatusCategory.Open)).Message.Length, 0, 300);
        Assert.InRange(Assert.Throws<ArgumentException>(() => new Holiday(new string(' ', 9_000_000), HolidayRule.Easter(0))).Message.Length, 0, 300);
    }
}
