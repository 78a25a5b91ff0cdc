using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What does not matter to clocks: when one asks, in which order history was imported, the week, and what nobody made a promise about.</summary>
public class SlaHistoryProperties
{
    [Fact]
    public void A_moment_sees_the_history_cut_at_it() => Laws.Hold(1_000, Timeline.Any, timeline =>
    {
        TicketEvent[] seen = [.. timeline.Events.TakeWhile(each => each.HappenedAt <= timeline.AsOf)];
        if (seen.Length == 0)
        {
            Assert.Empty(timeline.Engine.Evaluate(timeline.History, timeline.AsOf).Clocks);
        }
        else if (timeline.Events.Count(each => each.HappenedAt <= timeline.AsOf) == seen.Length)
        {
            Assert.Equal(timeline.Engine.Evaluate(TicketHistory.Of(seen), timeline.AsOf), timeline.Engine.Evaluate(timeline.History, timeline.AsOf));
        }
    });

    [Fact]
    public void Imported_events_give_the_same_clocks_in_any_order() => Laws.Hold(600, Timeline.Any, timeline =>
    {
        // Moments of their own, since those of one moment are in order of the sequence.
        TicketEvent[] inOrder =
        [
            .. timeline.Events.Take(1).Concat(timeline.Events.Skip(1).OrderBy(each => each.HappenedAt)).Select((each, i) => Moved(each, i + 1, Duration.FromSeconds(i))),
        ];
        var random = new Random(timeline.Seed);
        TicketEvent[] mixed = [.. inOrder.Take(1).Concat(inOrder.Skip(1).OrderBy(_ => random.Next())).Select((each, i) => Moved(each, i + 1, Duration.Zero))];
        SlaEvaluation one = timeline.Engine.Evaluate(TicketHistory.Of(inOrder), timeline.AsOf);
        SlaEvaluation other = timeline.Engine.Evaluate(TicketHistory.Of(mixed), timeline.AsOf);
        Assert.Equal(Describe(one, inOrder), Describe(other, mixed));
    });

    [Fact]
    public void Moving_everything_by_whole_weeks_moves_the_answers_with_it() => Laws.Hold(600, Timeline.OfAmounts, timeline =>
    {
        // Winter in Rome throughout, and no change of the clock at all elsewhere.
        CalendarBook calendars = Steady();
        var engine = new SlaEngine(timeline.Book, calendars);
        Duration here = Instant.FromUtc(2026, 1, 12, 0, 0) - timeline.World.Anchor;
        Duration weeks = Duration.FromDays(7 * (1 + (timeline.Seed % 4)));
        SlaEvaluation first = At(engine, timeline, here);
        SlaEvaluation second = At(engine, timeline, here + weeks);
        Assert.Equal(first.Cycles.Select(each => Describe(each, weeks)), second.Cycles.Select(each => Describe(each, Duration.Zero)));
        Assert.Equal(first.NextDue + weeks, second.NextDue);
    });

    [Fact]
    public void What_no_promise_is_about_changes_nothing() => Laws.Hold(600, Timeline.Any, timeline =>
    {
        // These two listen to any change of fields and tags, and to anything else.
        SlaMetric[] pool = [.. HostMetrics.All.Where(each => each != HostMetrics.Handling && each != HostMetrics.Upkeep)];
        var engine = new SlaEngine(new Books(new Random(timeline.Seed)) { Pool = pool }.Make(), timeline.World.Calendars);
        TicketHistory more = timeline.History;
        foreach (int i in Enumerable.Range(0, 4))
        {
            Instant at = timeline.Opening + ((timeline.LastEvent - timeline.Opening) * ((timeline.Seed / (i + 1)) % 100) / 100);
            more = more.Append(Unrelated(i, new EventHeader(Timelines.Ticket, more.Events.Count + 1, at, at, Author.System, isImported: true)));
        }

        Assert.Equal(engine.Evaluate(timeline.History, timeline.AsOf), engine.Evaluate(more, timeline.AsOf));
    });

    private static TicketEvent Unrelated(int kind, EventHeader header) => kind switch
    {
        0 => new SubjectChanged(header, "Something else"),
        1 => new FieldsChanged(header, [KeyValuePair.Create("colour", FieldValue.Text("blue"))], []),
        2 => new TagsChanged(header, ["holiday"], []),
        _ => new CollaboratorsChanged(header, [new RequesterId("bruno")], []),
    };

    private static TicketEvent Moved(TicketEvent each, int sequence, Duration by) =>
        each with { Header = new EventHeader(each.TicketId, sequence, each.HappenedAt + by, each.RecordedAt, each.By, isImported: true, each.ByTeam) };

    private static SlaEvaluation At(SlaEngine engine, Timeline timeline, Duration by) =>
        engine.Evaluate(TicketHistory.Of(timeline.Events.Select(each => Moved(Promised(each, by), each.Sequence, by))), timeline.AsOf + by);

    /// <summary>A promise with its moments moved, or any other event as it is.</summary>
    private static TicketEvent Promised(TicketEvent each, Duration by) =>
        each is PromiseMade made ? new PromiseMade(made.Header, made.Commitment, made.Promise, made.DueAt + by) { MadeAt = made.MadeAt + by } : each;

    private static CalendarBook Steady()
    {
        (string Zone, string Hours)[] all = [("Europe/Rome", "Mon-Fri 09:00-13:00, 14:00-18:00"), ("Asia/Kathmandu", "Mon-Sun 22:00-06:00"), ("Etc/UTC", "Tue-Thu 10:00-20:00; Sat 08:15-12:45")];
        return all.Select((each, i) => (each, i)).Aggregate(CalendarBook.Empty, (book, next) => book
            .With(new BusinessCalendarBuilder(FormattableString.Invariant($"hours-{next.i}"), next.each.Zone).WithHours(next.each.Hours).Build())
            .WithChannel(World.Channels[next.i].Id, FormattableString.Invariant($"hours-{next.i}")));
    }

    /// <summary>All cycles, with events named by their moments.</summary>
    private static string[] Describe(SlaEvaluation evaluation, TicketEvent[] events)
    {
        Instant? Moment(int? sequence) => sequence is { } number ? events[number - 1].HappenedAt : null;
        return
        [
            .. evaluation.Cycles.Select(each => $"{Describe(each, Duration.Zero)} {Moment(each.StartedBySequence)} {Moment(each.EndedBySequence)}"
                + string.Concat(each.Pauses.Select(pause => $" {Moment(pause.StartedBySequence)} {Moment(pause.EndedBySequence)}")) + string.Concat(each.Changes.Select(change => $" {Moment(change.BySequence)}"))),
        ];
    }

    private static string Describe(SlaCycle cycle, Duration by) =>
        $"{cycle.Metric.Id} {cycle.Commitment} {cycle.Number} {cycle.StartedAt + by} {cycle.Ending} {cycle.EndedAt + by} {cycle.Outcome} {cycle.Consumed} {cycle.Target} {cycle.DueAt + by} {Describe(cycle.Terms, by)}"
        + string.Concat(cycle.Pauses.Select(each => $" {each.Start + by} {each.End + by} {each.Status}"))
        + string.Concat(cycle.Changes.Select(each => $" {each.At + by} {each.Kind} {each.Mode} {Describe(each.From, by)} {Describe(each.To, by)}"));

    private static string Describe(SlaTerms terms, Duration by) => terms.DueOn is { } date ? $"{date + by}, by {terms.Policy}" : $"{terms}";
}
