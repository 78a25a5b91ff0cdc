using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Sla.Explanations;
using Helpdesk.Pictures.Drawing;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests;

/// <summary>Names from the host in pictures of explanations, and clocks that are changed.</summary>
public class HostileExplanationTests
{
    [Theory]
    [MemberData(nameof(HostileNameTests.Names), MemberType = typeof(HostileNameTests))]
    public void A_name_is_text_wherever_it_stands(string name, string shown)
    {
        BusinessCalendar calendar = Desk.WithHoliday(name).ToBuilder().WithId(name).Build();
        SlaMetric metric = SlaMetric.Resolution with { Name = name };
        SlaPolicy policy = new SlaPolicyBuilder("p").OnCalendar(name).PausesOn(StatusCategory.Pending).Promise(metric, BusinessTime.FromHours(16)).Build();
        var picture = ExplanationPicture.Of(Story.Opened("2026-06-01 12:00Z").Evaluate(policy, "2026-06-03 12:00Z", calendar).Explain(metric)!);
        string svg = picture.ToSvg();
        _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(svg);
        var reader = new SvgReader(svg);
        reader.AssertInert();
        Assert.StartsWith(shown + ", cycle 1: ", reader.Only("title").Value, StringComparison.Ordinal);
        Assert.Contains(reader.Only("desc").Value.Split('\n'), line => line.StartsWith("2026-06-02: ", StringComparison.Ordinal) && line.EndsWith($"; {shown}.", StringComparison.Ordinal));
        Assert.Contains(picture.ToTextTable().Split('\n'), line => line.EndsWith("Holiday: " + shown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_status_is_text_too()
    {
        SlaPolicy policy = new SlaPolicyBuilder("p").PausesOn(StatusCategory.Pending).Promise(SlaMetric.Resolution, Duration.FromHours(16)).Build();
        var picture = ExplanationPicture.Of(Story.Opened("2026-06-01 12:00Z").Set("2026-06-01 13:00Z", new TicketStatus("<b>wait", StatusCategory.Pending))
            .Evaluate(policy, "2026-06-01 14:00Z").Explain(SlaMetric.Resolution)!);
        Assert.Contains("Paused in <b>wait (event 2)", picture.ToTextTable(), StringComparison.Ordinal);
        new SvgReader(picture.ToSvg()).AssertInert();
    }

    [Theory]
    // Rome, forward and back; São Paulo, at midnight; Apia, by a day
    [InlineData("Europe/Rome", "2026-03-29", "23:00", "Clock forward 1:00 at 02:00")]
    [InlineData("Europe/Rome", "2026-10-25", "25:00", "Clock back 1:00 at 03:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "23:00", "Clock forward 1:00 at 00:00")]
    [InlineData("America/Sao_Paulo", "2018-02-17", "25:00", "Clock back 1:00 at 24:00")]
    [InlineData("Pacific/Apia", "2011-12-30", "0:00", "Skipped by the time zone")]
    public void Clock_changes_are_shown_and_figures_are_of_the_time_that_passed(string zone, string date, string counted, string note)
    {
        DateTimeZone rows = DateTimeZoneProviders.Tzdb[zone];
        string Written(int days) => Given.Write(rows.AtStartOfDay(Given.Date(date).PlusDays(days)).ToInstant());
        SlaPolicy policy = new SlaPolicyBuilder("p").Promise(SlaMetric.TotalResolution, Duration.FromHours(200)).Build();
        var picture = ExplanationPicture.Of(Story.Opened(Written(-1)).Evaluate(policy, Written(3)).Explain(SlaMetric.TotalResolution)!, rows);
        ExplainedRow row = Explained.Row(picture, date);
        Assert.Equal(counted, Words.Amount(row.Counted));
        Assert.Equal(note, row.Notes.Single(each => each.Text.StartsWith("Clock", StringComparison.Ordinal) || each.Text.StartsWith("Skipped", StringComparison.Ordinal)).Text);
        new SvgReader(picture.ToSvg()).AssertInert();
    }
}
