using Helpdesk.Calendars;
using NodaTime;
using ReplayLog.Figures;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The parts that figures are made of.</summary>
public sealed class FigureTests
{
    private static readonly BusinessCalendar Desk = new BusinessCalendarBuilder("desk", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").Build();

    [Theory]
    [InlineData(1, 50, 1)]
    [InlineData(2, 50, 1)]
    [InlineData(3, 50, 2)]
    [InlineData(10, 90, 9)]
    [InlineData(11, 90, 10)]
    [InlineData(11, 100, 11)]
    [InlineData(100, 1, 1)]
    public void Percentile_is_the_value_at_the_nearest_rank(int count, int percent, int expected) =>
        Assert.Equal(expected, NearestRank.Percentile([.. Enumerable.Range(1, count)], percent));

    [Fact]
    public void Spread_of_nothing_is_no_data() => Assert.Null(Spread<Duration>.Of([], Duration.FromNanoseconds));

    [Fact]
    public void Milestones_do_not_depend_on_the_order_of_rows()
    {
        LogRow[] rows =
        [
            Row(Meaning.Progress, 3), Row(Meaning.Reaction, 5), Row(Meaning.Reaction, 9), Row(Meaning.Resolution, 6), Row(Meaning.Resolution, 11), Row(Meaning.Closing, 12),
        ];

        Assert.Equal(MilestonesOf(rows), MilestonesOf(rows.Reverse()));
        Assert.Equal((At(3), At(5), At(11)), MilestonesOf(rows));
    }

    [Fact]
    public void Ticket_is_opened_as_stated_unless_something_happened_before()
    {
        var early = new TicketTimes("early");
        early.Record(Row(Meaning.Progress, 3) with { Opened = At(2) });
        var late = new TicketTimes("late");
        late.Record(Row(Meaning.Progress, 3) with { Opened = At(4) });

        Assert.Equal((At(2), true), (early.Opened, early.IsOpeningStated));
        Assert.Equal((At(3), false), (late.Opened, late.IsOpeningStated));
    }

    [Fact]
    public void Target_that_is_used_up_exactly_is_met()
    {
        var ticket = new TicketTimes("T");
        ticket.Record(Row(Meaning.Opening, 9));
        ticket.Record(Row(Meaning.Resolution, 11));

        Assert.Equal(1, WithinOf(BusinessTime.FromHours(2)));
        Assert.Equal(0, WithinOf(BusinessTime.FromMinutes(119)));

        int? WithinOf(BusinessTime target)
        {
            var measure = new Measure(each => each.LastResolution, Desk, target);
            measure.Add(ticket);
            return measure.Attainment?.Within;
        }
    }

    [Theory]
    [InlineData(11, 12, 20, 0)]
    [InlineData(11, 20, 21, 0)]
    [InlineData(14, 12, 22, 2)]
    public void Explanation_folds_its_middle_when_that_is_shorter(int day, int hour, int segments, int folded)
    {
        TicketSpan span = SpanUntil(day, hour);

        Explanation explanation = Explanation.Of(span, Desk);

        Assert.Equal(folded, explanation.Folded?.Count ?? 0);
        Assert.Equal(segments - folded, explanation.First.Count + explanation.Last.Count);
        Assert.Equal(span.Business, explanation.Total);
    }

    [Fact]
    public void Folded_segments_account_for_the_time_between()
    {
        TicketSpan span = SpanUntil(day: 40, hour: 12);

        Explanation explanation = Explanation.Of(span, Desk);

        Assert.NotNull(explanation.Folded);
        BusinessTime shown = explanation.First.Concat(explanation.Last).Aggregate(BusinessTime.Zero, (sum, each) => sum + each.Segment.BusinessTime);
        Assert.Equal(span.Business, shown + explanation.Folded.Business);
        Assert.Equal(explanation.First[^1].Running + explanation.Folded.Business, explanation.Folded.Running);
        Assert.Equal(explanation.Total, explanation.Last[^1].Running);
    }

    /// <summary>From a Monday at midnight until an hour of a day after it.</summary>
    private static TicketSpan SpanUntil(int day, int hour)
    {
        var ticket = new TicketTimes("T");
        ticket.Record(Row(Meaning.Opening, 0));
        Instant end = At(hour) + Duration.FromDays(day);
        return new TicketSpan(ticket, end, Desk.Between(ticket.Opened, end));
    }

    private static LogRow Row(Meaning meaning, int hour) => new("T", meaning, At(hour), null);

    /// <summary>An hour of a Monday.</summary>
    private static Instant At(int hour) => Instant.FromUtc(2026, 3, 2, hour, 0);

    private static (Instant Opened, Instant? Reaction, Instant? Resolution) MilestonesOf(IEnumerable<LogRow> rows)
    {
        var ticket = new TicketTimes("T");
        foreach (LogRow row in rows)
        {
            ticket.Record(row);
        }

        return (ticket.Opened, ticket.FirstReaction, ticket.LastResolution);
    }
}
