using System.Text;
using System.Xml.Linq;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Sla.Explanations;
using Helpdesk.Pictures.Drawing;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests;

public class ExplanationPictureTests
{
    [Fact]
    public void A_date_shows_what_happened_on_it_in_its_order()
    {
        Assert.Equal(["16:30 Starts (event 1)"], Explained.Notes(Explained.Missed, "2026-12-02"));
        Assert.Equal(["Break: Fire drill", "17:00 Paused in Pending (event 2)"], Explained.Notes(Explained.Missed, "2026-12-03"));
        Assert.Equal(["09:30 Change of priority (event 4)", "16:30 Due"], Explained.Notes(Explained.Missed, "2026-12-07"));
        Assert.Equal(["Immaculate Conception"], Explained.Notes(Explained.Missed, "2026-12-08"));
        Assert.Equal(["11:15 Completed (event 5): missed"], Explained.Notes(Explained.Missed, "2026-12-09"));
    }

    [Fact]
    public void A_date_shows_what_counts_on_it_and_what_is_consumed_by_its_end()
    {
        Assert.Equal(
            ["1:30 1:30", "6:30 8:00", "0:00 8:00", "1:30 9:30", "0:00 9:30", "8:00 17:30"],
            Explained.Missed.Rows.Take(6).Select(each => $"{Words.Amount(each.Counted)} {Words.Amount(each.Running)}"));
        Assert.Equal(Explained.Missed.Explanation.Cycle.Consumed.ToInt64Nanoseconds(), Explained.Missed.Rows[^1].Running);
    }

    [Fact]
    public void What_is_paused_is_crossed_out_only_where_it_would_have_counted()
    {
        ExplainedRow friday = Explained.Row(Explained.Missed, "2026-12-04");
        Assert.Equal("09:00-13:00 14:00-18:00", Written(friday, Shade.Crossed));
        Assert.Equal([(0, NodaConstants.NanosecondsPerDay)], friday.Pauses);
        Assert.Equal("", Written(friday, Shade.Solid));
        Assert.Equal("10:30-12:00", Written(Explained.Row(Explained.Missed, "2026-12-05"), Shade.Solid));
    }

    [Fact]
    public void What_is_overdue_and_what_is_ahead_look_otherwise()
    {
        Assert.Equal("16:30-18:00", Written(Explained.Row(Explained.Missed, "2026-12-07"), Shade.Striped));
        Assert.Equal("09:00-11:15", Written(Explained.Row(Explained.Missed, "2026-12-09"), Shade.Striped));
        Assert.Equal("09:00-10:15", Written(Explained.Row(Explained.Running, "2026-12-24"), Shade.Solid));
        Assert.Equal("10:15-13:00", Written(Explained.Row(Explained.Running, "2026-12-24"), Shade.Outlined));
        Assert.True(Explained.Row(Explained.Running, "2026-12-28").IsAhead);
        Assert.False(Explained.Row(Explained.Running, "2026-12-24").IsAhead);
    }

    [Fact]
    public void What_ends_at_midnight_is_marked_at_the_end_of_its_date()
    {
        SlaPolicy policy = new SlaPolicyBuilder("p").Promise(SlaMetric.TotalResolution, Duration.FromHours(15)).Build();
        var picture = ExplanationPicture.Of(Story.Opened("2026-03-02 09:00Z").Evaluate(policy, "2026-03-02 10:00Z").Explain(SlaMetric.TotalResolution)!);
        ExplainedRow row = Assert.Single(picture.Rows);
        Assert.Contains("24:00 Due", row.Notes.Select(each => each.Text));
        Assert.Contains((NodaConstants.NanosecondsPerDay, Mark.Flag), row.Marks);
    }

    [Fact]
    public void What_a_merge_cancels_says_so()
    {
        SlaPolicy policy = new SlaPolicyBuilder("p").Promise(SlaMetric.TotalResolution, Duration.FromHours(4)).Build();
        var picture = ExplanationPicture.Of(Story.Opened("2026-03-02 09:00Z").Merged("2026-03-02 15:00Z").Evaluate(policy, "2026-03-02 16:00Z").Explain(SlaMetric.TotalResolution)!);
        Assert.Contains("15:00 Cancelled by the merge (event 2): cancelled", Assert.Single(picture.Rows).Notes.Select(each => each.Text));
    }

    [Fact]
    public void A_cycle_without_any_length_is_a_row_with_its_start_and_end()
    {
        var picture = ExplanationPicture.Of(Story.Opened("2026-03-02 00:00Z").Set("2026-03-02 00:00Z", TicketStatus.Solved).Evaluate(
            new SlaPolicyBuilder("p").Promise(SlaMetric.TotalResolution, Duration.FromHours(15)).Build(), "2026-03-02 10:00Z").Explain(SlaMetric.TotalResolution)!);
        Assert.Equal(["00:00 Starts (event 1)", "00:00 Completed (event 2): met"], Assert.Single(picture.Rows).Notes.Select(each => each.Text));
        new SvgReader(picture.ToSvg()).AssertInert();
    }

    [Fact]
    public void What_the_calendar_ends_before_is_never_due_though_nothing_is_paused()
    {
        BusinessCalendar season = Desk.Office.ToBuilder().ClosedFrom(Given.Date("2026-12-03")).Build();
        ExplanationPicture picture = Explained.Picture(Story.Opened("2026-12-02 16:30+01").Set("2026-12-02 17:00+01", TicketStatus.Solved).Evaluate(Explained.Policy, "2026-12-31 09:00+01", season));
        Assert.Contains("Consumed 0:30 of 24:00 (hours:minutes), never due, because the calendar ends before the target does.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_cycle_draws_dates_together_on_which_nothing_happens()
    {
        Assert.InRange(Explained.Long.Rows.Length, 2, ExplainedRows.MostDates);
        Assert.Equal(126, Explained.Long.Rows.Sum(each => each.Dates));
        Assert.Contains("\n2026-10-02 to 2027-01-28: 0:00 counted, 3:30 in all; paused; Clock back 1:00 at 03:00.\n", Explained.Long.Description, StringComparison.Ordinal);
        Assert.Contains("\n2027-01-29: 2:00 counted, 5:00 to count, 10:30 in all; ", Explained.Long.Description, StringComparison.Ordinal);
        ExplainedRow waiting = Explained.Long.Rows.Single(each => each.Dates > 30);
        Assert.Equal(0, waiting.Counted);
        Assert.Contains(new SvgReader(Explained.Long.ToSvg()).Texts, each => each == "119 days, paused");

        // Dates on which something counts are drawn together only when there are too many of them.
        ExplanationPicture busy = Busy(hours: 600);
        Assert.InRange(busy.Rows.Length, 2, ExplainedRows.MostDates);
        Assert.Equal(busy.Explanation.Cycle.Target!.Value.ToInt64Nanoseconds(), busy.Rows[^1].Running);
        Assert.Contains(busy.Rows, each => each is { Dates: > 1, Counted: > 0 });
        Assert.All(Busy(hours: 200).Rows, each => Assert.Equal(1, each.Dates));
    }

    [Fact]
    public void The_text_alternative_is_where_readers_look_for_it()
    {
        foreach (ExplanationPicture picture in Explained.All)
        {
            var reader = new SvgReader(picture.ToSvg());
            XElement title = reader.Only("title");
            XElement description = reader.Only("desc");
            Assert.Equal("img", reader.Root.Attribute("role")!.Value);
            Assert.Equal($"{title.Attribute("id")!.Value} {description.Attribute("id")!.Value}", reader.Root.Attribute("aria-labelledby")!.Value);
            Assert.Equal(picture.Title, title.Value);
            Assert.Equal(picture.Description, description.Value);
            Assert.All(picture.Rows.SelectMany(each => each.Notes), each => Assert.Contains(each.Text, picture.Description, StringComparison.Ordinal));
            Assert.Contains("standard version 1", picture.Description, StringComparison.Ordinal);
            reader.AssertInert();
        }

        Assert.Equal(Explained.All.Length, Explained.All.Select(each => new SvgReader(each.ToSvg()).Root.Attribute("id")!.Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_shade_and_mark_has_its_words()
    {
        string[] texts = new SvgReader(Explained.Missed.ToSvg(Theme.Light)).Texts;
        Assert.All(
            (string[])["Counted", "Counted behind the due instant", "Closed", "Closed by holiday, special hours or break", "Paused while open", "Start", "Change of terms", "Due", "End", "Holiday"],
            words => Assert.Contains(words, texts));
        Assert.DoesNotContain("Now", texts);
        Assert.Contains("To count if nothing else happens", new SvgReader(Explained.Running.ToSvg()).Texts);
    }

    [Fact]
    public void Pictures_are_the_same_in_every_culture_and_small()
    {
        static string[] Print() => [.. Explained.All.SelectMany(each => (string[])[each.ToSvg(), each.ToSvg(Theme.Dark), each.ToTextTable(), each.Description])];
        string[] invariant = Print();
        Assert.Equal(invariant, HostileCulture.Run(Print));
        Assert.All(invariant, each => Assert.DoesNotContain('\r', each));
        Assert.All(invariant, each => Assert.InRange(Encoding.UTF8.GetByteCount(each), 1, 60_000));
    }

    private static ExplanationPicture Busy(int hours)
    {
        SlaPolicy policy = new SlaPolicyBuilder("p").OnCalendar("milan-office").Promise(SlaMetric.Resolution, BusinessTime.FromHours(hours)).Build();
        return Explained.Picture(Story.Opened("2026-09-01 09:00+02").Evaluate(policy, "2026-09-01 10:00+02", Desk.Office));
    }

    private static string Written(ExplainedRow row, Shade shade) =>
        string.Join(' ', row.Bands.Where(band => band.Shade == shade).Select(band => $"{Words.Clock(band.From)}-{Words.Clock(band.Until)}"));
}
