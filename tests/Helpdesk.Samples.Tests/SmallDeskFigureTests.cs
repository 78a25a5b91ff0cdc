using Helpdesk.Calendars;
using Helpdesk.Testing;
using NodaTime;
using ReplayLog.Figures;
using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Every figure of the small log against <see cref="MinuteByMinute"/>, which shares no code with the library.</summary>
public sealed class SmallDeskFigureTests
{
    private static readonly Dictionary<string, (DateTime At, string Event)[]> Log = MinuteByMinute.ReadSmallLog();

    private readonly List<MeasuredTicket> tickets = [];
    private readonly Report report;

    public SmallDeskFigureTests() => report = LogReplay.Measure(ReplayFiles.SmallDesk, new ReplayWatch { OnTicket = tickets.Add });

    [Fact]
    public void Rows_and_tickets_are_counted()
    {
        int rows = File.ReadLines(Repository.PathOf("docs", "samples", "ReplayLog", "logs", "small-desk.csv")).Count() - 1;

        Assert.Equal(rows, report.Rows.Read);
        Assert.Equal(Log.Values.Sum(events => events.Length), report.Rows.Events);
        Assert.Equal((1L, 1L), (report.Rows.Ignored, report.Rows.Rejections.Count));
        Assert.Equal(Log.Count, report.Tickets);
        Assert.Equal(Log.Values.Count(events => events.Any(each => Is(each, "closed"))), report.ClosedTickets);
        Assert.Equal(Log.Values.Count(events => !Is(events[0], "created")), report.OpenedByFirstEvent);
    }

    [Fact]
    public void First_reaction_is_measured_to_the_first_take() =>
        AssertMeasure(report.FirstReaction, tickets.Select(each => each.Reaction), events => Array.Find(events, each => Is(each, "taken")).At, targetMinutes: 120);

    [Fact]
    public void Resolution_is_measured_to_the_last_one() =>
        AssertMeasure(report.Resolution, tickets.Select(each => each.Resolution), events => Array.FindLast(events, each => Is(each, "resolved")).At, targetMinutes: 16 * 60);

    [Fact]
    public void Slowest_tickets_are_those_of_most_business_time()
    {
        IEnumerable<string> expected = Log
            .Where(ticket => ticket.Value.Any(each => Is(each, "resolved")))
            .OrderByDescending(ticket => MinuteByMinute.BusinessMinutes(ticket.Value[0].At, Array.FindLast(ticket.Value, each => Is(each, "resolved")).At))
            .Take(5)
            .Select(ticket => ticket.Key);

        Assert.Equal(expected, report.Slowest.Select(each => each.Ticket.Id));
    }

    [Fact]
    public void Explanation_is_of_the_slowest_and_sums_to_its_figure()
    {
        Assert.NotNull(report.Explanation);
        Assert.Same(report.Slowest[0], report.Explanation.Span);
        Assert.Equal(report.Slowest[0].Business, report.Explanation.Total);
        Assert.Contains(report.Explanation.First, each => string.Equals(each.Segment.Name, "Easter Monday", StringComparison.Ordinal));
    }

    /// <param name="measure">What the sample says.</param>
    /// <param name="said">The span that it says of each ticket.</param>
    /// <param name="milestone">The milestone in a ticket's events; <c>default</c> when it has none.</param>
    /// <param name="targetMinutes">The target that the mapping states.</param>
    private static void AssertMeasure(Measure measure, IEnumerable<TicketSpan?> said, Func<(DateTime At, string Event)[], DateTime> milestone, int targetMinutes)
    {
        (DateTime Start, DateTime End)[] spans = [.. Log.Values.Select(events => (events[0].At, milestone(events))).Where(span => span.Item2 != default)];
        int[] business = [.. spans.Select(span => MinuteByMinute.BusinessMinutes(span.Start, span.End))];
        int[] elapsed = [.. spans.Select(span => MinuteByMinute.ElapsedMinutes(span.Start, span.End))];

        Assert.NotEmpty(spans);
        Assert.Equal(Log.Count - spans.Length, measure.Without);
        TicketSpan[] reached = [.. said.OfType<TicketSpan>()];
        Assert.Equal(spans.Length, measure.Reached);
        Assert.Equal(business.Order(), reached.Select(each => (int)each.Business.ToDuration().TotalMinutes).Order());
        Assert.Equal(elapsed.Order(), reached.Select(each => (int)each.Elapsed.TotalMinutes).Order());
        Assert.Equal(
            new Spread<BusinessTime>(
                BusinessTime.FromMinutes(MinuteByMinute.Percentile(business, 50)),
                BusinessTime.FromMinutes(MinuteByMinute.Percentile(business, 90))),
            measure.Business);
        Assert.Equal(
            new Spread<Duration>(
                Duration.FromMinutes(MinuteByMinute.Percentile(elapsed, 50)),
                Duration.FromMinutes(MinuteByMinute.Percentile(elapsed, 90))),
            measure.Elapsed);
        Assert.Equal(
            new Attainment(BusinessTime.FromMinutes(targetMinutes), business.Count(minutes => minutes <= targetMinutes), business.Length),
            measure.Attainment);
    }

    private static bool Is((DateTime At, string Event) each, string name) => string.Equals(each.Event, name, StringComparison.Ordinal);
}
