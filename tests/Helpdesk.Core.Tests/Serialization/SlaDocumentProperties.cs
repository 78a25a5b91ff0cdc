using System.Buffers;
using System.Text;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Core.Tests.Tickets;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>What holds of the documents of all books and states.</summary>
public class SlaDocumentProperties
{
    private static readonly FsCheck.Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void A_book_reads_back_equal() => Laws.Hold(100, Seeds, seed =>
    {
        SlaPolicyBook book = SlaGenerator.Book(seed);
        string json = SlaJson.WriteBook(book);
        Assert.Equal(book, SlaJson.ReadBook(json));
        Assert.Equal(book, SlaJson.ReadBook(SlaJson.WriteBook(book, indented: true)));
        Assert.Equal(json, SlaJson.WriteBook(SlaJson.ReadBook(json)));
        var bytes = new ArrayBufferWriter<byte>();
        SlaJson.WriteBook(book, bytes);
        Assert.Equal(json, Encoding.UTF8.GetString(bytes.WrittenSpan));
        Assert.Equal(book, SlaJson.ReadBook(bytes.WrittenSpan));
    });

    [Fact]
    public void A_book_that_was_read_gives_the_same_evaluations() => Laws.Hold(15, Seeds, seed =>
    {
        SlaPolicyBook book = SlaGenerator.Book(seed);
        TicketHistory history = TicketHistory.Of(RawHistory.Make(seed, seed % 30, importsLate: seed % 2 == 0));
        Instant asOf = history.Events.Max(each => each.HappenedAt) + Duration.FromHours(30);
        Assert.Equal(
            SlaEngine.Evaluate(history, book, SlaGenerator.Calendars, asOf),
            SlaEngine.Evaluate(history, SlaJson.ReadBook(SlaJson.WriteBook(book)), SlaGenerator.Calendars, asOf));
    });

    [Fact]
    public void A_state_goes_on_from_its_document_at_every_prefix() => Laws.Hold(15, Seeds, seed =>
    {
        var engine = new SlaEngine(SlaGenerator.Book(seed), SlaGenerator.Calendars);
        TicketEvent[] events = RawHistory.Make(seed, seed % 30, importsLate: false);
        SlaState kept = engine.Start(TicketHistory.Of(events[0]));
        foreach (TicketEvent next in events.Skip(1))
        {
            SlaState state = kept;
            kept = Reread(state, engine).Apply(next);
            AssertSame(state.Apply(next), kept);
        }

        AssertSame(engine.Start(TicketHistory.Of(events)), Reread(kept, engine));
    });

    [Fact]
    public void A_state_of_history_that_came_late_goes_on_from_its_document() => Laws.Hold(15, Seeds, seed =>
    {
        var engine = new SlaEngine(SlaGenerator.Book(seed), SlaGenerator.Calendars);
        TicketHistory history = TicketHistory.Of(RawHistory.Make(seed, seed % 30, importsLate: true));
        SlaState state = engine.Start(history);
        var next = new EventHeader(RawHistory.Ticket, history.Events.Count + 1, state.LastEventAt + Duration.FromMinutes(seed % 100), state.LastEventAt, Author.System);
        foreach (TicketEvent each in new TicketEvent[] { new Helpdesk.Tickets.Events.PublicReplySent(next, "Done.", RawHistory.Channels[0]), new Helpdesk.Tickets.Events.MarkedAsSpam(next) })
        {
            AssertSame(state.Apply(each), Reread(state, engine).Apply(each));
        }

        AssertSame(state, Reread(state, engine));
    });

    [Fact]
    public void A_state_that_went_over_to_other_policies_and_calendars_goes_on_from_its_document() => Laws.Hold(15, Seeds, seed =>
    {
        TicketEvent[] events = RawHistory.Make(seed, 2 + (seed % 30), importsLate: false);
        int split = 1 + (seed % (events.Length - 1));
        TicketHistory first = TicketHistory.Of(events.Take(split));
        SlaState state = new SlaEngine(SlaGenerator.Book(seed), SlaGenerator.Calendars).Start(first);
        Instant at = Instant.Min(state.LastEventAt + Duration.FromMinutes(5), events[split].HappenedAt);
        var engine = new SlaEngine(SlaGenerator.Book(seed + 1), SlaGenerator.LaterCalendars);
        state = state.ChangeTo(engine, first, at).State;
        foreach (TicketEvent next in events.Skip(split))
        {
            SlaState kept = Reread(state, engine);
            AssertSame(state, kept);
            Assert.Throws<TicketHistoryException>(() => kept.Apply(new Helpdesk.Tickets.Events.MarkedAsSpam(new EventHeader(RawHistory.Ticket, kept.Version + 1, kept.LastEventAt - Duration.Epsilon, at, Author.System, isImported: true))));
            state = state.Apply(next);
            AssertSame(state, kept.Apply(next));
        }
    });

    [Fact]
    public void States_of_timelines_read_back_and_go_on_on_the_way_at_the_end_and_after_policies_changed() => Laws.Hold(200, Timeline.Any, timeline =>
    {
        SlaState state = timeline.Engine.Start(timeline.History);
        AssertSame(state, Reread(state, timeline.Engine));

        int split = 1 + (timeline.Seed % timeline.Events.Length);
        SlaState kept = Reread(timeline.Engine.Start(TicketHistory.Of(timeline.Events.Take(split))), timeline.Engine);
        AssertSame(state, kept.CatchUp(timeline.History));

        var engine = new SlaEngine(new Books(new Random(timeline.Seed / 2)).Make("next"), timeline.World.Calendars);
        SlaState changed = state.ChangeTo(engine, timeline.History, state.LastEventAt + Duration.FromMinutes(timeline.Seed % 2000)).State;
        AssertSame(changed, Reread(changed, engine));
    });

    [Fact]
    public void The_generated_states_hold_all_that_a_state_can()
    {
        var all = new StringBuilder();
        for (int seed = 0; seed < 150; seed++)
        {
            TicketHistory history = TicketHistory.Of(RawHistory.Make(seed, 25, importsLate: true));
            SlaState state = new SlaEngine(SlaGenerator.Book(seed), SlaGenerator.Calendars).Start(history);
            all.Append(SlaJson.WriteState(state));
            all.Append(SlaJson.WriteState(state.ChangeTo(new SlaEngine(SlaGenerator.Book(seed + 1), SlaGenerator.LaterCalendars), history, state.LastEventAt).State));
        }

        string text = all.ToString();
        Assert.All(
            ["holds", "happened", "promised", "cycles", "ending", "pauses", "byMetric", "changes", "to", "dueOn", "boundary", "retired", "changedOver"],
            name => Assert.Contains($"\"{name}\":", text, StringComparison.Ordinal));
    }

    private static SlaState Reread(SlaState state, SlaEngine engine)
    {
        string json = SlaJson.WriteState(state);
        SlaState kept = SlaJson.ReadState(json, engine);
        Assert.Equal(json, SlaJson.WriteState(kept));
        return kept;
    }

    private static void AssertSame(SlaState expected, SlaState actual)
    {
        Assert.Equal(expected.Ticket, actual.Ticket);
        Assert.Equal(expected.LastEventAt, actual.LastEventAt);
        Assert.Equal(expected.Policy, actual.Policy);
        foreach (int hours in new[] { 0, 7, 500 })
        {
            Instant asOf = expected.LastEventAt + Duration.FromHours(hours);
            Assert.Equal(expected.Evaluate(asOf), actual.Evaluate(asOf));
        }
    }
}
