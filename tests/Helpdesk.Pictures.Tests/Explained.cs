using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Sla.Explanations;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Pictures.Tests;

/// <summary>The cycles that the examples are drawn from.</summary>
internal static class Explained
{
    public static SlaPolicy Policy { get; } = new SlaPolicyBuilder("standard").OnCalendar("milan-office")
        .PausesOn(StatusCategory.Pending)
        .Promise(SlaMetric.Resolution, BusinessTime.FromHours(24), Where.Priority.Is(Priority.Normal))
        .Promise(SlaMetric.Resolution, BusinessTime.FromHours(16), Where.Priority.Is(Priority.High))
        .Promise(SlaMetric.TotalResolution, Duration.FromHours(60))
        .Build();

    /// <summary>A cycle over breaks, a holiday and a weekend, paused from an evening to a morning, its terms changed, and missed.</summary>
    public static ExplanationPicture Missed { get; } = Picture(
        Story.Opened("2026-12-02 16:30+01").Set("2026-12-03 17:00+01", TicketStatus.Pending).Set("2026-12-05 10:30+01", TicketStatus.Open)
            .Prioritised("2026-12-07 09:30+01", Priority.High).Set("2026-12-09 11:15+01", TicketStatus.Solved).Evaluate(Policy, "2026-12-31 09:00+01", Desk.Office));

    /// <summary>A cycle that runs, and is due beyond Christmas.</summary>
    public static ExplanationPicture Running { get; } = Picture(Story.Opened("2026-12-23 15:30+01").Evaluate(Policy, "2026-12-24 10:15+01", Desk.Office));

    /// <summary>A cycle that waited for four months.</summary>
    public static ExplanationPicture Long { get; } = Picture(
        Story.Opened("2026-09-30 15:30+02").Set("2026-10-01 10:00+02", TicketStatus.Pending).Set("2027-01-29 10:00+01", TicketStatus.Open).Evaluate(Policy, "2027-01-29 12:00+01", Desk.Office));

    /// <summary>60 hours around the clock, overdue.</summary>
    public static ExplanationPicture AroundTheClock { get; } = ExplanationPicture.Of(
        Story.Opened("2026-10-23 09:00+02").Evaluate(Policy, "2026-10-26 06:30+01", Desk.Office).Explain(SlaMetric.TotalResolution)!, DateTimeZoneProviders.Tzdb["Europe/Rome"]);

    public static ExplanationPicture[] All => [Missed, Running, Long, AroundTheClock];

    public static ExplanationPicture Picture(SlaEvaluation evaluation) => ExplanationPicture.Of(evaluation.Explain(SlaMetric.Resolution)!);

    public static ExplainedRow Row(ExplanationPicture picture, string date) => picture.Rows.Single(each => each.First == Given.Date(date));

    public static string[] Notes(ExplanationPicture picture, string date) => [.. Row(picture, date).Notes.Select(each => each.Text)];
}
