using System.Text.Json.Nodes;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Tickets;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>The clocks of a ticket as documents, and what no engine can have made.</summary>
public class SlaStateDocumentTests
{
    /// <summary>As it was written once: what it says must be read for ever.</summary>
    private const string Kept = """{"format":"helpdesk-sla-state/1","book":{"id":"desk","version":1,"digest":"5932AE934DFD3263789630317F099299"},"ticket":{"id":"T-1","version":8,"subject":"No dial tone","requester":"anna","channel":{"id":"mail","kind":"Email"},"type":"Question","priority":"Urgent","status":{"category":"Open"},"counts":{"requesterMessages":2,"publicReplies":1,"reopens":1,"waits":1},"openedAt":"2026-03-02T09:00:00Z","openedBy":"requester:anna","lastEventAt":"2026-03-02T13:30:00Z","statusSince":"2026-03-02T13:30:00Z","firstPublicReplyAt":"2026-03-02T09:30:00Z","lastPublicReplyAt":"2026-03-02T09:30:00Z","lastRequesterMessageAt":"2026-03-02T12:10:00Z","awaitingReplySince":"2026-03-02T12:10:00Z"},"log":[{"at":"2026-03-02T09:00:00Z","sequence":1,"happened":["Opened","RequesterMessage"],"holds":"4","status":{"category":"New"}},{"at":"2026-03-02T09:30:00Z","sequence":2,"happened":["PublicReply"],"holds":"4","status":{"category":"New"}},{"at":"2026-03-02T10:00:00Z","sequence":3,"happened":["StatusSet"],"holds":"14","status":{"category":"Pending"}},{"at":"2026-03-02T11:00:00Z","sequence":4,"happened":["StatusSet"],"holds":"4","status":{"category":"Open"}},{"at":"2026-03-02T12:00:00Z","sequence":5,"happened":["PrioritySet"],"holds":"4","status":{"category":"Open"}},{"at":"2026-03-02T12:10:00Z","sequence":6,"happened":["RequesterMessage"],"holds":"4","status":{"category":"Open"}},{"at":"2026-03-02T12:30:00Z","sequence":7,"happened":["StatusSet"],"holds":"c","status":{"category":"Solved"}},{"at":"2026-03-02T13:30:00Z","sequence":8,"happened":["StatusSet"],"holds":"4","status":{"category":"Open"}}],"clocks":[{"metric":"work","promised":{"policy":"all","version":1,"within":{"businessTime":"PT2H"},"calendar":{"id":"desk","version":1}},"cycles":[{"startedAt":"2026-03-02T09:00:00Z","startedBy":1,"terms":{"policy":"all","version":1,"within":{"businessTime":"PT8H"},"calendar":{"id":"desk","version":1}},"pauses":[{"start":"2026-03-02T10:00:00Z","startedBy":3,"end":"2026-03-02T11:00:00Z","endedBy":4,"status":"Pending","byMetric":true},{"start":"2026-03-02T12:30:00Z","startedBy":7,"end":"2026-03-02T13:30:00Z","endedBy":8,"status":"Solved","byMetric":true}],"changes":[{"at":"2026-03-02T12:00:00Z","by":5,"kind":"Priority","mode":"CarryElapsed","to":{"policy":"all","version":1,"within":{"businessTime":"PT2H"},"calendar":{"id":"desk","version":1}}}]}]},{"metric":"answer","promised":{"policy":"all","version":1,"within":{"elapsed":"PT3H"}},"cycles":[{"startedAt":"2026-03-02T09:00:00Z","startedBy":1,"terms":{"policy":"all","version":1,"within":{"elapsed":"PT3H"}},"ending":"Stopped","endedAt":"2026-03-02T09:30:00Z","endedBy":2},{"startedAt":"2026-03-02T12:10:00Z","startedBy":6,"terms":{"policy":"all","version":1,"within":{"elapsed":"PT3H"}}}]}]}""";

    private static readonly BusinessCalendar Hours = new BusinessCalendarBuilder("desk", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").Build();

    private static readonly SlaMetric Work = new("work", "Work", When.Opened, When.Solved) { Pause = When.Holds(Where.Status.Is(StatusCategory.Pending)), Reopen = When.Reopened };

    private static readonly SlaMetric Answer = new("answer", "Answer", When.RequesterWrites, When.AgentReplies) { Recurrence = CycleRecurrence.Independent };

    private static readonly SlaEngine Engine = new(Book(8), CalendarBook.Of(Hours));

    private static readonly string Written = SlaJson.WriteState(Engine.Start(History()));

    /// <summary>Where the document is changed, to what (nothing to take it out), and where that is told in which words.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "format", "\"helpdesk-sla-state/7\"", "$.format", "\"helpdesk-sla-state/7\" is newer" },
        { "book/id", "\"other\"", "$.book", "The state is of the book \"other\" version 1, and the engine has \"desk\" version 1: fold the history anew (SlaEngine.Start)." },
        { "book/version", "2", "$.book", "The state is of the book \"desk\" version 2, and the engine has \"desk\" version 1" },
        { "book/digest", "\"0\"", "$.book.digest", "The engine's book \"desk\" version 1 does not say what the state's did: fold the history anew" },
        { "ticket/format", "\"helpdesk-ticket/1\"", "$.ticket.format", "Is said once" },
        { "ticket/solvedAt", "\"2026-03-02T12:00:00Z\"", "$.ticket.solvedAt", "Can be present only when" },
        { "ticket/version", "9", "$.log", "Must have an entry for each of the 9 events of the ticket, but has 8." },
        { "ticket/priority", "\"Low\"", "$.clocks[0].promised", "Is 2:00:00 business time on desk version 1, by all version 1, but the engine promises 8:00:00 business time" },
        { "log/0/at", "\"2026-03-02T09:00:01Z\"", "$.log[0].at", "Must be 2026-03-02T09:00:00Z, but is" },
        { "log/3/at", "\"2026-03-02T09:00:00Z\"", "$.log[3].at", "Must be not before" },
        { "log/0/sequence", "2", "$.log[0].sequence", "Must be 1, but is 2." },
        { "log/3/sequence", "9", "$.log[3].sequence", "Must be from 2 to 8 and given once, but is 9." },
        { "log/3/sequence", "3", "$.log[3].sequence", "Must be from 2 to 8 and given once, but is 3." },
        { "log/0/happened", "", "$.log[0].happened", "The first event is the opening" },
        { "log/2/happened", "[\"Opened\"]", "$.log[2].happened", "The first event is the opening" },
        { "log/2/happened", "[\"Merge\",\"Merge\"]", "$.log[2].happened[1]", "Is given twice." },
        { "log/2/by", "[\"Agent\"]", "$.log[2].by", "Can be present only where the book asks who the author is." },
        { "log/2/holds", "\"0x1\"", "$.log[2].holds", "Must be 1 to 16 hexadecimal digits" },
        { "log/7/holds", "\"ff\"", "$.log[7].holds", "Is not what the ticket is after its last event." },
        { "log/7/status/category", "\"New\"", "$.log[7].status", "Is not what the ticket is" },
        { "log/7/assignment", "{\"team\":\"x\"}", "$.log[7].assignment", "Is not what the ticket is" },
        { "log/7/at", "\"2026-03-05T09:00:00Z\"", "$.log[7].at", "Is not what the ticket is" },
        { "changedOver", "\"2026-03-02T09:00:00Z\"", "$.changedOver", "Must be not before the last event" },
        { "clocks", "", "$.clocks", "Lacks the clock of work, for which the engine promises 2:00:00 business time" },
        { "clocks/0/metric", "\"play\"", "$.clocks[0].metric", "The book has no metric \"play\"." },
        { "clocks/1/metric", "\"work\"", "$.clocks[1].metric", "Is given twice." },
        { "clocks/0/promised", "", "$.clocks[0].promised", "Is nothing, but the engine promises" },
        { "clocks/0/promised/version", "2", "$.clocks[0].promised", "Is 2:00:00 business time on desk version 1, by all version 2, but" },
        { "clocks/0/promised/within/businessTime", "\"PT0S\"", "$.clocks[0].promised.within", "Must be above zero." },
        { "clocks/0/promised/dueOn", "\"2026-03-02T09:00:00Z\"", "$.clocks[0].promised.dueOn", "Cannot stand beside 'within'." },
        { "clocks/0/promised/calendar", "", "$.clocks[0].promised", "Lacks 'calendar'" },
        { "clocks/0/promised/calendar/version", "4", "$.clocks[0].promised.calendar", "The engine has no calendar \"desk\" version 4" },
        { "clocks/0/promised/within", "{\"elapsed\":\"PT1H\"}", "$.clocks[0].promised.calendar", "Can be present only when the target is not elapsed time." },
        { "clocks/0/cycles/0/startedAt", "\"2026-03-02T08:00:00Z\"", "$.clocks[0].cycles[0].startedAt", "Must be not before the opening" },
        { "clocks/0/cycles/0/startedBy", "9", "$.clocks[0].cycles[0].startedBy", "Must be the sequence of an event, from 1 to 8, but is 9." },
        { "clocks/0/cycles/0/ending", "\"Stopped\"", "$.clocks[0].cycles[0]", "Must have all or none of ending, endedAt, endedBy." },
        { "clocks/1/cycles/0/ending", "\"None\"", "$.clocks[1].cycles[0].ending", "Must be one of Stopped," },
        { "clocks/1/cycles/0/endedAt", "\"2026-03-01T09:00:00Z\"", "$.clocks[1].cycles[0].endedAt", "Must be from" },
        { "clocks/1/cycles/0/endedAt", "\"2026-03-09T09:00:00Z\"", "$.clocks[1].cycles[0].endedAt", "Must be from" },
        { "clocks/0/cycles/0/pauses/0/start", "\"2026-03-02T08:00:00Z\"", "$.clocks[0].cycles[0].pauses[0].start", "Must be not before 2026-03-02T09:00:00Z" },
        { "clocks/0/cycles/0/pauses/0/end", "\"2026-03-02T09:00:00Z\"", "$.clocks[0].cycles[0].pauses[0].end", "Must be after" },
        { "clocks/0/cycles/0/pauses/0/end", "\"2026-03-09T09:00:00Z\"", "$.clocks[0].cycles[0].pauses[0].end", "Must be after" },
        { "clocks/0/cycles/0/pauses/0/end", "", "$.clocks[0].cycles[0].pauses[0]", "Must have both or none of end, endedBy." },
        { "clocks/0/cycles/0/pauses/1/start", "\"2026-03-02T10:30:00Z\"", "$.clocks[0].cycles[0].pauses[1].start", "Must be not before 2026-03-02T11:00:00Z" },
        { "clocks/0/cycles/0/pauses/0/status", "\"\"", "$.clocks[0].cycles[0].pauses[0].status", "A key must have 1 to 128 characters" },
        { "clocks/0/cycles/0/changes/0/at", "\"2026-03-01T09:00:00Z\"", "$.clocks[0].cycles[0].changes[0].at", "Must be from" },
        { "clocks/0/cycles/0/changes/0/mode", "\"Forward\"", "$.clocks[0].cycles[0].changes[0].mode", "Is no change of a cycle" },
        { "clocks/0/cycles/0/changes/0/to/within", "", "$.clocks[0].cycles[0].changes[0].mode", "Nothing can be carried to a date or from it." },
        { "clocks/0/cycles/0/terms/policy", "\" \"", "$.clocks[0].cycles[0].terms.policy", "A key must not begin or end" },
        { "retired", "[{\"metric\":{\"id\":\"work\",\"start\":{\"any\":[]},\"stop\":{\"any\":[]}},\"cycles\":[]}]", "$.retired[0].metric.id", "Is given twice, or a metric of the book." },
        { "retired", "[{\"metric\":{\"id\":\"old\",\"start\":{\"any\":[]},\"stop\":{\"any\":[]}},\"cycles\":[]}]", "$.retired[0].cycles", "Must have a cycle" },
    };

    [Fact]
    public void A_state_is_written_as_ever_and_read_as_what_it_said()
    {
        Assert.Equal(Kept, Written);
        SlaState state = SlaJson.ReadState(Kept, Engine);
        Instant asOf = Given.At("2026-03-06 12:00Z");
        Assert.Equal(Engine.Evaluate(History(), asOf), state.Evaluate(asOf));
        Assert.Equal(8, state.Version);
    }

    [Fact]
    public void The_unchanged_document_survives_the_way_in_which_the_others_are_changed() =>
        Assert.Equal(Written, SlaJson.WriteState(SlaJson.ReadState(Changed("book/id", "\"desk\""), Engine)));

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_no_engine_made_is_refused_where_it_is_wrong(string place, string value, string path, string message)
    {
        Assert.False(SlaJson.TryReadState(Changed(place, value), Engine, out SlaState? state, out DocumentProblem? problem));
        Assert.Null(state);
        Assert.Equal(path, problem.Path);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_can_be_open_only_last_and_while_something_is_promised()
    {
        JsonNode document = JsonNode.Parse(Written)!;
        JsonArray cycles = document["clocks"]![0]!["cycles"]!.AsArray();
        cycles.Add(cycles[0]!.DeepClone());
        Assert.False(SlaJson.TryReadState(document.ToJsonString(), Engine, out _, out DocumentProblem? problem));
        Assert.Equal("$.clocks[0].cycles[0]", problem.Path);

        cycles.RemoveAt(1);
        JsonNode retired = JsonNode.Parse("""[{"metric":{"id":"old","start":{"any":[]},"stop":{"any":[]}}}]""")!;
        retired[0]!["cycles"] = cycles.DeepClone();
        document["retired"] = retired;
        Assert.False(SlaJson.TryReadState(document.ToJsonString(), Engine, out _, out problem));
        Assert.Equal("$.retired[0].cycles[0]", problem.Path);
        Assert.StartsWith("Lacks 'ending'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_another_book_of_the_same_name_and_version_is_refused()
    {
        var other = new SlaEngine(Book(9), CalendarBook.Of(Hours));
        Assert.False(SlaJson.TryReadState(Written, other, out _, out DocumentProblem? problem));
        Assert.Equal("$.book.digest", problem.Path);
        Assert.True(SlaJson.TryReadState(Written, new SlaEngine(Book(8), CalendarBook.Of(Hours)), out _, out _));
    }

    [Fact]
    public void A_state_is_read_with_the_calendars_that_it_was_computed_with()
    {
        BusinessCalendar later = Hours.ToBuilder().WithVersion(2).WithHours("24/7").Build();
        Assert.False(SlaJson.TryReadState(Written, new SlaEngine(Book(8), CalendarBook.Of(later)), out _, out DocumentProblem? problem));
        Assert.Equal("$.clocks[0].promised.calendar", problem.Path);
        Assert.Contains("no calendar \"desk\" version 1", problem.Message, StringComparison.Ordinal);

        var both = new SlaEngine(Book(8), CalendarBook.Of(Hours, later));
        Assert.False(SlaJson.TryReadState(Written, both, out _, out problem));
        Assert.Equal("$.clocks[0].promised", problem.Path);
        Assert.Contains("SlaState.ChangeTo", problem.Message, StringComparison.Ordinal);

        SlaState gone = SlaJson.ReadState(Written, Engine).ChangeTo(both, History(), Given.At("2026-03-04 12:00Z")).State;
        SlaState read = SlaJson.ReadState(SlaJson.WriteState(gone), both);
        Assert.Equal(gone.Evaluate(Given.At("2026-03-06 12:00Z")), read.Evaluate(Given.At("2026-03-06 12:00Z")));
    }

    [Fact]
    public void A_changed_state_is_one_that_goes_on_or_has_a_problem()
    {
        int states = 0;
        for (int seed = 0; seed < 800; seed++)
        {
            if (SlaJson.TryReadState(DocumentMutation.Change(Written, seed), Engine, out SlaState? state, out DocumentProblem? problem))
            {
                states++;
                string json = SlaJson.WriteState(state);
                Assert.Equal(json, SlaJson.WriteState(SlaJson.ReadState(json, Engine)));
                GoOn(state);
            }
            else
            {
                Assert.Equal('$', problem.Path[0]);
                Assert.DoesNotContain(problem.ToString(), char.IsControl);
            }
        }

        Assert.InRange(states, 20, 780);
    }

    [Fact]
    public void A_changed_state_of_any_book_is_one_that_goes_on_or_has_a_problem()
    {
        for (int seed = 0; seed < Laws.Scaled(20); seed++)
        {
            var engine = new SlaEngine(SlaGenerator.Book(seed), SlaGenerator.Calendars);
            string json = SlaJson.WriteState(engine.Start(TicketHistory.Of(RawHistory.Make(seed, seed % 25, importsLate: seed % 2 == 0))));
            for (int change = 0; change < 40; change++)
            {
                if (SlaJson.TryReadState(DocumentMutation.Change(json, (seed * 1000) + change), engine, out SlaState? state, out DocumentProblem? problem))
                {
                    GoOn(state);
                }
                else
                {
                    Assert.Equal('$', problem.Path[0]);
                }
            }
        }
    }

    private static void GoOn(SlaState state)
    {
        Assert.NotEmpty(state.Evaluate(state.LastEventAt).ToString());
        if (state.LastEventAt < Instant.FromUtc(2149, 1, 1, 0, 0) && state.Version < int.MaxValue)
        {
            var header = new EventHeader(state.Ticket.Id, state.Version + 1, state.LastEventAt + Duration.FromHours(1), state.LastEventAt, Author.System);
            foreach (TicketEvent next in new TicketEvent[]
            {
                new StatusChanged(header, TicketStatus.Solved, StatusCause.Command, null, null),
                new StatusChanged(header, TicketStatus.Open, StatusCause.Command, null, null),
                new PriorityChanged(header, Priority.Low, null, null),
                new MarkedAsSpam(header),
            })
            {
                SlaState after = state.Apply(next);
                Assert.NotEmpty(after.Evaluate(after.LastEventAt + Duration.FromDays(20)).ToString());
            }
        }
    }

    private static SlaPolicyBook Book(int hours) => new SlaPolicyBookBuilder("desk")
        .Add("all", policy => policy
            .OnCalendar("desk")
            .Promise(Work, BusinessTime.FromHours(2), Where.Priority.Is(Priority.Urgent))
            .Promise(Work, BusinessTime.FromHours(hours))
            .Promise(Answer, Duration.FromHours(3))
            .OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed)))
        .Build();

    private static TicketHistory History()
    {
        var channel = new ChannelReference(new ChannelId("mail"), ChannelKind.Email);
        return TicketHistory.Of(
            new TicketOpened(Header(1, "09:00"), "No dial tone", new RequesterId("anna"), channel) { Message = "Help!" },
            new PublicReplySent(Header(2, "09:30"), "Which line?", channel),
            new StatusChanged(Header(3, "10:00"), TicketStatus.Pending, StatusCause.Command, null, null),
            new StatusChanged(Header(4, "11:00"), TicketStatus.Open, StatusCause.Command, null, null),
            new PriorityChanged(Header(5, "12:00"), Priority.Urgent, null, null),
            new RequesterMessageReceived(Header(6, "12:10"), "Still nothing.", channel),
            new StatusChanged(Header(7, "12:30"), TicketStatus.Solved, StatusCause.Command, "Plugged in.", null),
            new StatusChanged(Header(8, "13:30"), TicketStatus.Open, StatusCause.Command, null, null));
    }

    private static EventHeader Header(int sequence, string time) =>
        new(new TicketId("T-1"), sequence, Given.At($"2026-03-02 {time}Z"), Given.At($"2026-03-02 {time}Z"), sequence == 1 ? Author.Requester(new RequesterId("anna")) : Author.Agent(new AgentId("ada")));

    /// <summary>The document with another value, as JSON, at a place; or without what stands there.</summary>
    private static string Changed(string place, string value)
    {
        JsonNode document = JsonNode.Parse(Written)!;
        string[] steps = place.Split('/');
        JsonNode parent = steps[..^1].Aggregate(document, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (value.Length == 0)
        {
            Assert.True(parent.AsObject().Remove(steps[^1]));
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(value);
        }

        return document.ToJsonString();
    }
}
