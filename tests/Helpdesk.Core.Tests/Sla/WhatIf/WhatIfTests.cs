using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.WhatIf;

public class WhatIfTests
{
    private static readonly TicketHistory[] Few =
    [
        WhatIfWorld.Answered("T-1", minutes: 60),
        WhatIfWorld.Answered("T-2", minutes: 121, channel: "shop"),
        WhatIfWorld.Answered("T-3", minutes: 120),
        WhatIfWorld.Answered("T-4", minutes: 121),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Kept_missed_and_reached_before_and_after()
    {
        var shorter = new SlaEngine(Book(hours: 1), CalendarBook.Empty);
        var longer = new SlaEngine(Book(hours: 2), CalendarBook.Empty);
        WhatIfFigures figures = new SlaWhatIf(longer, shorter, WhatIfWorld.AsOf).Totals(Few, cancellationToken: Stop).Of(SlaMetric.FirstResponse);
        Assert.Equal(new WhatIfCounts(Met: 2, Missed: 2, Cancelled: 0, Running: 0, Paused: 0), figures.Before);
        Assert.Equal(new WhatIfCounts(Met: 1, Missed: 3, Cancelled: 0, Running: 0, Paused: 0), figures.After);
        Assert.Equal((1, 0, 4, 0), (figures.MetToMissed, figures.MissedToMet, figures.DueEarlier, figures.DueLater));
        Assert.Equal([new WhatIfEscalation(75m, 3, 4), new WhatIfEscalation(100m, 3, 4)], figures.Escalations);
        Assert.Equal((0.5m, 0.25m), (figures.Before.Attainment, figures.After.Attainment));

        WhatIfFigures back = new SlaWhatIf(shorter, longer, WhatIfWorld.AsOf).Totals(Few, cancellationToken: Stop).Overall;
        Assert.Equal((0, 1, 0, 4), (back.MetToMissed, back.MissedToMet, back.DueEarlier, back.DueLater));
    }

    /// <summary>Nine duplicates of a missed ticket are neither kept nor missed: the attainment is 0 of 1, whenever they were merged.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void What_was_open_at_a_merge_is_in_neither_part_of_the_share(int hours)
    {
        var opened = Instant.FromUtc(2026, 4, 1, 8, 0);
        var missed = new TicketId("T-0");
        TicketId[] duplicates = [.. Enumerable.Range(1, 9).Select(i => new TicketId(FormattableString.Invariant($"T-{i}")))];
        var desk = new TicketDesk();
        foreach (TicketId each in duplicates.Prepend(missed))
        {
            desk.Open(opened, new OpenTicket(each, "No dial tone", new RequesterId("anna"), new ChannelReference(new ChannelId("mail"), ChannelKind.Email)) { Message = "Help" });
        }

        foreach (TicketId each in duplicates)
        {
            desk.Do(opened + Duration.FromHours(hours), each, new MergeInto(missed, Author.Agent(new AgentId("ada"))));
        }

        desk.Do(opened + Duration.FromHours(7), missed, new ReplyPublicly(new AgentId("ada"), "Plug it in.", new ChannelReference(new ChannelId("mail"), ChannelKind.Email)) { Then = TicketStatus.Solved });
        TicketHistory[] all = [.. duplicates.Prepend(missed).Select(each => desk[each])];
        var engine = new SlaEngine(ForAll(TicketCondition.Always), CalendarBook.Empty);
        var unsolved = new SlaEngine(ForAll(TicketCondition.Not(Where.Status.IsSolved)), CalendarBook.Empty);
        WhatIfTotals totals = new SlaWhatIf(engine, unsolved, WhatIfWorld.AsOf).Totals(all, cancellationToken: Stop);
        foreach (SlaMetric metric in new[] { SlaMetric.FirstResponse, SlaMetric.Resolution })
        {
            WhatIfFigures figures = totals.Of(metric);
            Assert.Equal(new WhatIfCounts(Met: 0, Missed: 1, Cancelled: 9, Running: 0, Paused: 0), figures.Before);
            Assert.Equal(0m, figures.Before.Attainment);
            Assert.Equal(figures.Before, figures.After);
        }

        SlaPolicyBook ForAll(TicketCondition condition) => new SlaPolicyBookBuilder("desk")
            .Add("all", policy => policy.For(condition).Promise(SlaMetric.FirstResponse, Duration.FromHours(4)).Promise(SlaMetric.Resolution, Duration.FromHours(4)))
            .Build();
    }

    [Fact]
    public void Of_nothing_no_share_is_known()
    {
        Assert.Null(WhatIfWorld.With(2).Totals([], cancellationToken: Stop).Overall.Before.Attainment);
        Assert.Null(default(WhatIfCounts).Attainment);
        Assert.Null(new WhatIfCounts(Met: 0, Missed: 0, Cancelled: 3, Running: 2, Paused: 1).Attainment);
        Assert.Equal(0m, new WhatIfCounts(Met: 0, Missed: 1, Cancelled: 0, Running: 0, Paused: 0).Attainment);
        Assert.Equal(WhatIfFigures.None, WhatIfTotals.None.Of(SlaMetric.FirstResponse));
    }

    [Fact]
    public void A_ticket_that_was_opened_later_counts_and_has_no_cycles()
    {
        WhatIfTotals totals = new SlaWhatIf(WhatIfWorld.Current, WhatIfWorld.Proposed, Instant.FromUtc(2026, 1, 1, 0, 0)).Totals(Few, cancellationToken: Stop);
        Assert.Equal((4, 0, 0, 0), (totals.Tickets, totals.Changed, totals.Failed, totals.Overall.Before.Cycles));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_ticket_without_a_calendar_is_listed_and_left_out_of_both_sides(int degree)
    {
        WhatIfTotals totals = WhatIfWorld.With(degree).Totals(Few, cancellationToken: Stop);
        var failure = new WhatIfFailure(new TicketId("T-2"), WhatIfSide.Proposed, "standard", "first-response", new ChannelId("shop"));
        Assert.Equal([failure], totals.Failures);
        Assert.Equal((4, 1), (totals.Tickets, totals.Failed));
        Assert.Equal((3, 3), (totals.Of(SlaMetric.FirstResponse).Before.Cycles, totals.Of(SlaMetric.FirstResponse).After.Cycles));

        WhatIfChange[] changes = [.. WhatIfWorld.With(degree).Changes(Few, cancellationToken: Stop)];
        Assert.Equal(["T-1", "T-2", "T-3", "T-4"], changes.Select(each => each.TicketId.Value));
        Assert.Equal(failure, changes[1].Failure);
        Assert.Empty(changes[1].Moves);

        Assert.Equal(WhatIfSide.Current, new SlaWhatIf(WhatIfWorld.Proposed, WhatIfWorld.Proposed, WhatIfWorld.AsOf).Totals(Few, cancellationToken: Stop).Failures.Single().Side);
    }

    [Fact]
    public void Totals_of_different_thresholds_do_not_add_up()
    {
        WhatIfTotals left = WhatIfWorld.With(1).Totals(Few, cancellationToken: Stop);
        WhatIfTotals right = new SlaWhatIf(WhatIfWorld.Current, WhatIfWorld.Proposed, WhatIfWorld.AsOf).Totals(Few, cancellationToken: Stop);
        Assert.Contains("50, 75, 100, 133.3 % and 75, 100 %", Assert.Throws<ArgumentException>(() => left + right).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_checked_and_compared()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WhatIfOptions { MaxDegreeOfParallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WhatIfOptions { Thresholds = [0m] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WhatIfOptions { Thresholds = [1_000_001m] });
        Assert.Throws<ArgumentException>(() => new WhatIfOptions { Thresholds = [.. Enumerable.Range(1, 17).Select(i => (decimal)i)] });
        Assert.Equal([20m, 80m], new WhatIfOptions { Thresholds = [80m, 20m, 80m] }.Thresholds);
        Assert.Equal(new WhatIfOptions { Thresholds = [100m, 75m] }, WhatIfOptions.Default);
        Assert.NotEqual(new WhatIfOptions { MaxDegreeOfParallelism = 2 }, WhatIfOptions.Default);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlaWhatIf(WhatIfWorld.Current, WhatIfWorld.Proposed, Instant.MaxValue));
    }

    private static SlaPolicyBook Book(int hours) => new SlaPolicyBookBuilder("desk").Add("all", policy => policy.Promise(SlaMetric.FirstResponse, Duration.FromHours(hours))).Build();
}
