using System.Text;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Serialization;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Documents of events, histories and tickets that are refused, each for what is wrong with it and where.</summary>
public class BadEventTests
{
    private const string Opened = """{"format":"helpdesk-event/1","kind":"ticket-opened","ticket":"INC-7","sequence":1,"happenedAt":"2026-03-02T09:00:00Z","by":"requester:kim","subject":"No tone","requester":"kim","channel":{"id":"support","kind":"Email"},"tags":["desk","phone"],"fields":[{"name":"a","number":1.50},{"name":"b","flag":true}],"assignment":{"team":"voice"},"status":{"category":"Open"}}""";

    private const string Logged = """{"format":"helpdesk-event/1","kind":"time-logged","ticket":"INC-7","sequence":2,"happenedAt":"2026-03-02T09:00:00Z","by":"agent:ada","category":"Research","spent":"PT1H"}""";

    private const string Merged = """{"format":"helpdesk-event/1","kind":"ticket-merged","ticket":"INC-7","sequence":2,"happenedAt":"2026-03-02T09:00:00Z","by":"agent:ada","into":"INC-8","status":{"category":"Closed","name":"Archived"}}""";

    public static TheoryData<string, string, string, string, string> Changes => new()
    {
        { Opened, "\"format\":\"helpdesk-event/1\",", "", "$", "Lacks 'format', which must be \"helpdesk-event/1\"." },
        { Opened, "\"kind\":\"ticket-opened\",", "", "$", "Lacks 'kind'." },
        { Opened, "\"ticket-opened\"", "7", "$.kind", "Must be a text, but is 7." },
        { Opened, "\"subject\":\"No tone\",", "", "$", "Lacks 'subject'." },
        { Opened, "\"subject\"", "\"Subject\"", "$.Subject", "Is not known here; the properties are format, kind, version, ticket, sequence, happenedAt, recordedAt, by, byTeam, imported, subject, requester, channel, message, tier, collaborators, language, type, priority, impact, urgency, status, reason, tags, fields, links, assignment." },
        { Opened, "\"No tone\"", "\" \"", "$.subject", "Must be a text with a visible character, but is \" \"." },
        { Opened, "\"No tone\"", "null", "$.subject", "Must be a text, but is null." },
        { Opened, "\"No tone\"", "[]", "$.subject", "Must be a text, but is a list." },
        { Opened, "\"No tone\"", "\"\\ud83d\"", "$.subject", "\"\\ud83d\" holds an unpaired surrogate." },
        { Opened, "\"subject\":", "\"tier\":null,\"subject\":", "$.tier", "Must be a text, but is null." },
        { Opened, "\"subject\":", "\"subject\":\"x\",\"subject\":", "$.subject", "Is given twice." },
        { Opened, "\"id\":\"support\"", "\"id\":\"support\",\"id\":\"support\"", "$.channel.id", "Is given twice." },
        { Opened, "\"sequence\":1", "\"sequence\":1,\"sequence\":1", "$.sequence", "Is given twice." },
        { Opened, "\"sequence\":1", "\"sequence\":2", "$.sequence", "Must be 1, because a ticket begins with its opening." },
        { Opened, "\"sequence\":1", "\"sequence\":1.0", "$.sequence", "Must be a whole number from 1 to 2147483647, but is 1.0." },
        { Opened, "\"sequence\":1", "\"sequence\":2147483648", "$.sequence", "Must be a whole number from 1 to 2147483647, but is 2147483648." },
        { Opened, "2026-03-02T09", "2026-02-29T09", "$.happenedAt", "Must be an instant such as 2026-03-02T09:00:00Z, but is \"2026-02-29T09:00:00Z\"." },
        { Opened, "2026-03-02T09", "2150-01-01T09", "$.happenedAt", "Must be from 1900-01-01T00:00Z to 2150-01-01T00:00Z, but is \"2150-01-01T09:00:00Z\"." },
        { Opened, "\"Email\"", "\"Pigeon\"", "$.channel.kind", "Must be one of Email, Phone, LiveChat, Messaging, SocialPost, SocialMessage, WebForm, Sms, SelfService, Api, InPerson, Video, but is \"Pigeon\"." },
        { Opened, "\"support\"", "\" support\"", "$.channel.id", "A key must not begin or end with white space, but is ' support'." },
        { Opened, "\"phone\"", "\"desk\"", "$.tags[1]", "Is given twice." },
        { Opened, "\"phone\"", "null", "$.tags[1]", "Must be a text, but is null." },
        { Opened, "1.50", "1.5e1", "$.fields[0].number", "Must be a number of at most 28 digits and without an exponent, but is 1.5e1." },
        { Opened, "1.50", "0.12345678901234567890123456789012", "$.fields[0].number", "Must be a number of at most 28 digits and without an exponent, but is 0.12345678901234567890123456789012." },
        { Opened, "1.50", "true", "$.fields[0].number", "Must be a number, but is true." },
        { Opened, "\"flag\":true", "\"flag\":true,\"text\":\"x\"", "$.fields[1]", "Must have exactly one of text, number, date, choice, flag beside the name." },
        { Opened, "\"name\":\"b\"", "\"name\":\"a\"", "$.fields[1].name", "Is given twice." },
        { Opened, "{\"name\":\"b\",\"flag\":true}", "null", "$.fields[1]", "Must be an object, but is null." },
        { Opened, "{\"team\":\"voice\"}", "{}", "$.assignment", "Must have team, agent or both." },
        { Opened, "\"requester:kim\"", "\"requester:\"", "$.by", "A key must have 1 to 128 characters, but has 0." },
        { Opened, "\"requester:kim\"", "{\"agent\":\"ada\"}", "$.by", "Must be a text, but is an object." },
        { Opened, ",\"tags\"", ",\"language\":\"english!\",\"tags\"", "$.language", "Must be a language tag such as en or pt-BR, but is \"english!\"." },
        { Opened, ",\"tags\"", ",\"reason\":{\"path\":\"a//b\",\"phase\":\"Purchase\"},\"tags\"", "$.reason.path", "A key must have 1 to 128 characters, but has 0." },
        { Opened, "\"by\"", "\"imported\":1,\"by\"", "$.imported", "Must be true or false, but is 1." },
        { Opened, "\"by\"", "\"version\":-1,\"by\"", "$.version", "Must be a whole number from 1 to 2147483647, but is -1." },
        { Logged, "PT1H", "PT1000H0.000000001S", "$.spent", "Must be longer than PT0S and at most PT1000H, but is \"PT1000H0.000000001S\"." },
        { Logged, "PT1H", "PT0S", "$.spent", "Must be longer than PT0S and at most PT1000H, but is \"PT0S\"." },
        { Logged, "PT1H", "1 hour", "$.spent", "Must be a length of time such as PT1H30M, but is \"1 hour\"." },
        { Merged, "\"Closed\"", "\"Solved\"", "$.status", "Must be of the category Closed." },
        { Merged, "\"INC-8\"", "\"INC-7\"", "$", "INC-7 cannot be merged into itself." },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_wrong_event_is_refused_where_it_is_wrong(string json, string old, string changed, string path, string message)
    {
        Assert.Contains(old, json, StringComparison.Ordinal);
        string wrong = json.Replace(old, changed, StringComparison.Ordinal);
        Assert.False(TicketJson.TryReadEvent(wrong, out TicketEvent? value, out DocumentProblem? problem));
        Assert.Null(value);
        Assert.Equal(new DocumentProblem(path, message), problem);

        Assert.Equal(
            new DocumentProblem("$.events[1]" + path[1..], message),
            Assert.Throws<DocumentException>(() => TicketJson.ReadHistory($$"""{"format":"helpdesk-history/1","events":[{{Logged}},{{wrong}}]}""")).Problem);
    }

    [Fact]
    public void A_document_cut_anywhere_is_refused()
    {
        Ticket ticket = Ticket.Replay(EventGenerator.History(39));
        var header = new EventHeader(ticket.Id, 1, ticket.LastEventAt, ticket.LastEventAt, Author.System);
        foreach (string json in new[] { Opened, Logged, UnknownEvents.Of(header, "sung").Document })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            for (int length = 0; length < bytes.Length; length++)
            {
                Assert.Equal('$', Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(bytes.AsSpan(0, length))).Problem.Path[0]);
                Assert.Equal('$', Assert.Throws<DocumentException>(() => TicketJson.ReadHistory(bytes.AsSpan(0, length))).Problem.Path[0]);
            }
        }

        byte[] snapshot = Encoding.UTF8.GetBytes(TicketJson.Write(ticket));
        for (int length = 0; length < snapshot.Length; length += 3)
        {
            Assert.Throws<DocumentException>(() => TicketJson.Read(snapshot.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_byte_that_is_no_text_is_refused_wherever_it_stands()
    {
        foreach (string json in new[] { Opened, Logged })
        {
            for (int at = 0; at < json.Length; at++)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(json);
                bytes[at] = 0xFF;
                Assert.StartsWith("$: Is not UTF-8 at byte ", Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(bytes)).Problem.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_changed_document_is_an_event_or_has_a_problem()
    {
        int read = 0;
        int refused = 0;
        Laws.Hold(
            3000,
            Gen.Choose(0, int.MaxValue).Select(seed => DocumentMutation.Change(TicketJson.WriteEvent(EventGenerator.Event(seed)), seed)).ToArbitrary(),
            json =>
            {
                if (TicketJson.TryReadEvent(json, out TicketEvent? value, out DocumentProblem? problem))
                {
                    read++;
                    Assert.Equal(value, TicketJson.ReadEvent(TicketJson.WriteEvent(value)));
                }
                else
                {
                    refused++;
                    Expect(problem);
                }
            });
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{read} read, {refused} refused"));
        Assert.True(!Laws.AreMany || (read > 100 && refused > 100), "The changes are too many or too few.");
    }

    [Fact]
    public void A_changed_history_or_ticket_is_one_or_has_a_problem() => Laws.Hold(
        600,
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var history = EventGenerator.History(seed);
            if (!TicketJson.TryReadHistory(DocumentMutation.Change(TicketJson.WriteHistory(history), seed), out _, out DocumentProblem? problem))
            {
                Expect(problem);
            }

            if (TicketJson.TryRead(DocumentMutation.Change(TicketJson.Write(Ticket.Replay(history)), seed), out Ticket? ticket, out problem))
            {
                Assert.Equal(ticket, TicketJson.Read(TicketJson.Write(ticket)));
            }
            else
            {
                Expect(problem);
            }
        });

    [Theory]
    [InlineData("", "$", "There is no text.")]
    [InlineData(" \n", "$", "There is no text.")]
    [InlineData("[]", "$", "Must be an object, but is a list.")]
    [InlineData("""{"format":"helpdesk-history/1"}""", "$", "Lacks 'events'.")]
    [InlineData("""{"format":"helpdesk-history/1","events":null}""", "$.events", "Must be a list, but is null.")]
    [InlineData("""{"format":"helpdesk-history/1","events":[],"events":[]}""", "$.events", "Is given twice.")]
    [InlineData("""{"format":"helpdesk-history/1","events":[[]]}""", "$.events[0]", "Must be an object, but is a list.")]
    [InlineData("""{"format":"helpdesk-history/1","events":[null]}""", "$.events[0]", "Must be an object, but is null.")]
    [InlineData("""{"format":"helpdesk-history/1","events":[{}]}""", "$.events[0]", "Lacks 'format', which must be \"helpdesk-event/1\".")]
    [InlineData("""{"format":"helpdesk-history/1","events":[],"more":1}""", "$.more", "Is not known here; the properties are format, events.")]
    [InlineData("""{"format":"helpdesk-history/2","events":[]}""", "$.format", "\"helpdesk-history/2\" is newer than what this library reads, which is \"helpdesk-history/1\".")]
    public void A_wrong_history_is_refused_where_it_is_wrong(string json, string path, string message)
    {
        Assert.False(TicketJson.TryReadHistory(json, out _, out DocumentProblem? problem));
        Assert.Equal(path, problem.Path);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_document()
    {
        Assert.False(TicketJson.TryReadEvent(null, out _, out DocumentProblem? problem));
        Assert.Equal("$: There is no text.", problem.ToString());
        Assert.False(TicketJson.TryRead(null, out _, out _));
        Assert.True(TicketJson.ReadHistory("""{"format":"helpdesk-history/1","events":[]}""").IsEmpty);
    }

    [Fact]
    public void Texts_are_as_long_as_events_take_them()
    {
        string json = """{"format":"helpdesk-event/1","kind":"internal-note-added","ticket":"INC-7","sequence":2,"happenedAt":"2026-03-02T09:00:00Z","by":"agent:ada","text":"x"}""";
        Assert.Equal(TicketLimits.Text, ((InternalNoteAdded)TicketJson.ReadEvent(json.Replace("\"x\"", $"\"{new string('é', TicketLimits.Text)}\"", StringComparison.Ordinal))).Text.Length);
        Assert.Equal(
            "$.text: May have 100000 characters, but has 100001.",
            Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(json.Replace("\"x\"", $"\"{new string('é', TicketLimits.Text + 1)}\"", StringComparison.Ordinal))).Problem.ToString());
        Assert.Equal(
            "$.subject: May have 500 characters, but has 501.",
            Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(Opened.Replace("No tone", new string('x', 501), StringComparison.Ordinal))).Problem.ToString());
    }

    [Fact]
    public async Task Hostile_documents_are_answered_promptly()
    {
        Assert.Equal("$", await Path(new string('[', 1_000_000)));
        Assert.Equal("$", await Path(new string('x', 100_000_000)));
        Assert.Equal("$.tags", (await Path(Opened.Replace("[\"desk\",\"phone\"]", new string('[', 1_000_000), StringComparison.Ordinal)))[..6]);
        Assert.Equal("$.tags", await Path(Opened.Replace("\"desk\",\"phone\"", string.Concat(Enumerable.Repeat("\"desk\",", 500_000)) + "\"desk\"", StringComparison.Ordinal)));
        Assert.Equal("$.tags[1]", await Path(Opened.Replace("\"desk\",\"phone\"", "\"desk\",\"desk\"", StringComparison.Ordinal)));
        Assert.Equal("$", (await Promptly.Ask(() => Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(new byte[60_000_000])))).Problem.Path);
        Assert.StartsWith("$: Is not UTF-8 at byte ", Assert.Throws<DocumentException>(() => TicketJson.ReadEvent([.. Encoding.UTF8.GetBytes(Opened).Select(each => each == (byte)'N' ? (byte)0xFF : each)])).Problem.ToString(), StringComparison.Ordinal);
    }

    private static Task<string> Path(string json) => Promptly.Ask(() => Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(json)).Problem.Path);

    private static void Expect(DocumentProblem problem)
    {
        Assert.Equal('$', problem.Path[0]);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(problem.ToString(), char.IsControl);
        Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Scalar", problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Message.Length, 10, 1100);
    }
}
