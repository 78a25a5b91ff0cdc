using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Channels and directories as documents.</summary>
public class ChannelDocumentTests
{
    private const string Hours = """{"id":"desk","version":1,"zone":"Etc/UTC","hours":"Mon-Fri 09:00-17:00; Sat-Sun off"}""";

    internal const string Kept = $$$$"""{"format":"helpdesk-channels/1","channels":[{"id":"phone","kind":"Phone","name":"Line","coverage":{"hours":{{{{Hours}}}}},"promise":{"businessTime":"PT0S"},"languages":["it","en"],"redirectTo":"mail"},{"id":"mail","kind":"Email","name":"Mail","address":"help@example.org","coverage":{"moments":{"calendar":{{{{Hours}}}},"daily":["09:30:00","16:00:00.5"]}},"promise":{"businessDays":{"count":2,"until":"EndOfDay"}}},{"id":"form","kind":"WebForm","name":"Form","coverage":{"moments":{"calendar":{{{{Hours}}}},"weekly":[{"weekday":"Monday","times":["10:00:00"]}]}},"promise":{"businessTime":"PT8H"},"promiseCalendar":{"id":"other","version":1,"zone":"Etc/UTC","hours":"Mon-Sun 00:00-24:00"}},{"id":"post","kind":"SocialPost","name":"Posts","coverage":{"constant":"always"},"promise":{"elapsed":"PT1H30M"},"offered":false}]}""";

    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "\"kind\":\"Phone\"", "\"kind\":\"Fax\"", "$.channels[0].kind", "Must be one of Email," },
        { "\"id\":\"mail\",", "\"id\":\"phone\",", "$.channels[1].id", "Is given twice." },
        { "\"redirectTo\":\"mail\"", "\"redirectTo\":\"phone\"", "$.channels[0].redirectTo", "Channel 'phone' cannot send people to itself." },
        { "\"redirectTo\":\"mail\"", "\"redirectTo\":\"fax\"", "$.channels", "Channel 'phone' redirects to 'fax'" },
        { "[\"it\",\"en\"]", "[\"it\",\"it\"]", "$.channels[0].languages[1]", "Is given twice." },
        { "[\"it\",\"en\"]", "[\"und\"]", "$.channels[0].languages[0]", "Must be a language that is known" },
        { "\"Line\"", "\"\"", "$.channels[0].name", "Must be a text with a visible character" },
        { "\"16:00:00.5\"", "\"25:00:00\"", "$.channels[1].coverage.moments.daily[1]", "Must be a clock time such as 09:00:00" },
        { "\"16:00:00.5\"", "\"09:30:00\"", "$.channels[1].coverage.moments.daily[1]", "Is given twice." },
        { "\"Monday\"", "\"Sunday\"", "$.channels[2].coverage.moments.weekly", "Calendar 'desk' is never open" },
        { "{\"constant\":\"always\"}", "{}", "$.channels[3].coverage", "Must have exactly one of constant, hours, moments, but has none." },
        { "\"always\"", "\"never\"", "$.channels[3].coverage.constant", "Must be \"always\", but is \"never\"." },
        { "{\"elapsed\":\"PT1H30M\"}", "{\"businessTime\":\"PT1H30M\"}", "$.channels[3].promise", "Channel 'post' is covered always" },
        { "\"PT1H30M\"", "\"-PT1S\"", "$.channels[3].promise.elapsed", "Must be from PT0S to" },
        { "\"EndOfDay\"", "\"Noon\"", "$.channels[1].promise.businessDays.until", "Must be one of SameClockTime, EndOfDay" },
        { "\"until\":\"EndOfDay\"}", "\"until\":\"EndOfDay\",\"receipt\":\"Tomorrow\"}", "$.channels[1].promise.businessDays.receipt", "Must be one of AsReceived, AtNextOpening" },
        { "\"id\":\"phone\",", "\"format\":\"helpdesk-channel/1\",\"id\":\"phone\",", "$.channels[0].format", "Is said once" },
        { "\"id\":\"other\"", "\"format\":\"helpdesk-calendar/1\",\"id\":\"other\"", "$.channels[2].promiseCalendar.format", "Is said once" },
        { "\"Etc/UTC\",\"hours\":\"Mon-Sun", "\"Etc/Nowhere\",\"hours\":\"Mon-Sun", "$.channels[2].promiseCalendar.zone", "Must be a zone of" },
        { "\"redirectTo\":\"mail\"", "\"acceptsOnlyWhileOpen\":false", "$.channels[0].acceptsOnlyWhileOpen", "Channel 'phone' is synchronous" },
        { "\"name\":\"Mail\"", "\"name\":\"Mail\",\"acceptsOnlyWhileOpen\":true", "$.channels[1].acceptsOnlyWhileOpen", "Channel 'mail' is covered by moments" },
        { ",\"offered\":false", ",\"offered\":null", "$.channels[3].offered", "Must be true or false, but is null." },
    };

    [Fact]
    public void Days_that_count_from_the_next_opening_say_so()
    {
        string said = Kept.Replace("\"until\":\"EndOfDay\"}", "\"until\":\"EndOfDay\",\"receipt\":\"AtNextOpening\"}", StringComparison.Ordinal);
        ChannelDirectory directory = ChannelJson.ReadDirectory(said);
        Assert.Equal(BusinessDays.EndOfDay(2, Receipt.AtNextOpening), directory.Channels[1].Promise);
        Assert.Equal(said, ChannelJson.WriteDirectory(directory));
        Assert.Equal(ChannelJson.ReadDirectory(Kept), ChannelJson.ReadDirectory(said.Replace("AtNextOpening", "AsReceived", StringComparison.Ordinal)));
        string sameTime = said.Replace("\"EndOfDay\"", "\"SameClockTime\"", StringComparison.Ordinal);
        Assert.Equal(BusinessDays.SameClockTime(2, Receipt.AtNextOpening), ChannelJson.ReadDirectory(sameTime).Channels[1].Promise);
    }

    [Fact]
    public void Channels_are_written_as_ever_and_read_as_what_they_said()
    {
        BusinessCalendar hours = new BusinessCalendarBuilder("desk", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").Build();
        var directory = new ChannelDirectory(
            new SupportChannel(new ChannelId("phone"), ChannelKind.Phone, "Line", hours)
                .WithPromise(BusinessTime.Zero)
                .WithLanguages(Language.Italian, Language.English)
                .WithRedirectTo(new ChannelId("mail")),
            new SupportChannel(new ChannelId("mail"), ChannelKind.Email, "Mail", MomentCalendar.Daily(hours, new LocalTime(9, 30), new LocalTime(16, 0) + Period.FromMilliseconds(500)))
                .WithAddress("help@example.org")
                .WithPromise(BusinessDays.EndOfDay(2)),
            new SupportChannel(new ChannelId("form"), ChannelKind.WebForm, "Form", MomentCalendar.Weekly(hours, day => day == IsoDayOfWeek.Monday ? [new LocalTime(10, 0)] : []))
                .WithPromise(BusinessTime.FromHours(8), new BusinessCalendarBuilder("other", "Etc/UTC").WithHours("24/7").Build()),
            new SupportChannel(new ChannelId("post"), ChannelKind.SocialPost, "Posts", ChannelCoverage.Always)
                .WithPromise(Duration.FromMinutes(90))
                .WithOffered(false));
        Assert.Equal(Kept, ChannelJson.WriteDirectory(directory));
        Assert.Equal(directory, ChannelJson.ReadDirectory(Kept));
        foreach (SupportChannel channel in directory.Channels)
        {
            string json = ChannelJson.Write(channel, indented: true);
            Assert.Equal(channel, ChannelJson.Read(json));
            Assert.Contains("\"format\": \"helpdesk-channel/1\"", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_channel_that_is_offline_while_closed_says_so()
    {
        SupportChannel chat = new SupportChannel(new ChannelId("wa"), ChannelKind.Messaging, "WhatsApp", ChannelCoverage.Always).WithAcceptsOnlyWhileOpen(true);
        string json = ChannelJson.Write(chat);
        Assert.Equal("""{"format":"helpdesk-channel/1","id":"wa","kind":"Messaging","name":"WhatsApp","coverage":{"constant":"always"},"acceptsOnlyWhileOpen":true}""", json);
        Assert.Equal(chat, ChannelJson.Read(json));
        Assert.Equal(chat.WithAcceptsOnlyWhileOpen(false), ChannelJson.Read(json.Replace("true", "false", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_wrong_channel_is_refused_where_it_is_wrong(string old, string changed, string path, string message)
    {
        Assert.Contains(old, Kept, StringComparison.Ordinal);
        Assert.False(ChannelJson.TryReadDirectory(Kept.Replace(old, changed, StringComparison.Ordinal), out ChannelDirectory? directory, out DocumentProblem? problem));
        Assert.Null(directory);
        Assert.Equal(path, problem.Path);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_directory_is_one_or_has_a_problem()
    {
        for (int seed = 0; seed < 1500; seed++)
        {
            if (ChannelJson.TryReadDirectory(DocumentMutation.Change(Kept, seed), out ChannelDirectory? directory, out DocumentProblem? problem))
            {
                Assert.Equal(directory, ChannelJson.ReadDirectory(ChannelJson.WriteDirectory(directory)));
            }
            else
            {
                Assert.Equal('$', problem.Path[0]);
                Assert.DoesNotContain(problem.ToString(), char.IsControl);
            }
        }
    }
}
