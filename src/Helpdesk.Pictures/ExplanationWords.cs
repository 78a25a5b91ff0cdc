using System.Text;
using Helpdesk.Pictures.Drawing;
using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>An explanation as text.</summary>
internal static class ExplanationWords
{
    /// <summary>How the cycle stands, such as <c>running, overdue</c>.</summary>
    public static string Standing(SlaCycle cycle) => cycle.Outcome.ToString().ToLowerInvariant() + (cycle is { IsOpen: true, IsOverdue: true } ? ", overdue" : "");

    public static string Ending(SlaCycle cycle) => cycle.Ending switch
    {
        SlaEnding.Stopped => "Completed",
        SlaEnding.NoLongerPromised => "No longer promised",
        _ => cycle.Ending.ToString(),
    };

    public static string Title(SlaCycle cycle) => $"{PlainText.Of(cycle.Metric.Name)}{(cycle.Commitment is { } commitment ? $" {PlainText.Of(commitment.Value)}" : "")}, cycle {Words.Number(cycle.Number)}: {Standing(cycle)}";

    /// <summary>What is consumed of what, and when it is due.</summary>
    public static string Sum(SlaExplanation explanation, DateTimeZone zone)
    {
        SlaCycle cycle = explanation.Cycle;
        string of = cycle.Target is { } target ? $" of {Amount(target)}" : "";
        return $"Consumed {Amount(cycle.Consumed)}{of} (hours:minutes), {explanation.DueText(zone)}";
    }

    public static string Edition(SlaCycle cycle, DateTimeZone zone) => $"{PlainText.Of(cycle.Terms.ToString())}; times of {PlainText.Of(zone.Id)}";

    /// <summary>Every row of the drawing is in it, with all that is written there.</summary>
    public static string Describe(ExplanationPicture picture)
    {
        var text = new StringBuilder();
        text.Append($"Why this clock stands as it does: {picture.Title}.\n{picture.Edition}.\n{picture.Sum}.");
        foreach (ExplainedRow row in picture.Rows)
        {
            string dates = row.Dates == 1 ? Words.Iso(row.First) : $"{Words.Iso(row.First)} to {Words.Iso(row.Last)}";
            text.Append($"\n{dates}: {(row.IsAhead ? "" : $"{Words.Amount(row.Counted - row.Ahead)} counted, ")}{(row.IsAhead || row.Ahead > 0 ? $"{Words.Amount(row.Ahead)} to count, " : "")}{Words.Amount(row.Running)} in all");
            text.Append(row.IsPaused && !row.HasEvents ? "; paused" : "").Append(string.Concat(row.Notes.Select(each => $"; {each.Text}"))).Append('.');
        }

        return text.ToString();
    }

    /// <summary>A line for each segment and for each thing that happens.</summary>
    public static string Table(ExplanationPicture picture)
    {
        var table = new TextTable(Anchor.Start, Anchor.Start, Anchor.End, Anchor.End, Anchor.Start);
        table.Add("From", "To", "Counted", "In all", "What");
        IEnumerable<(Instant At, int Order, string[] Cells)> lines =
        [
            .. picture.Moments.Select(each => (each.At, each.IsEnd ? 1 : 2, (string[])[Moment(each.At, picture.Zone), "", "", "", each.Words])),
            .. picture.Explanation.Segments.Select(each => (each.Start, 3, Cells(each, picture.Zone))),
        ];
        foreach ((_, _, string[] cells) in lines.OrderBy(each => each.At).ThenBy(each => each.Order))
        {
            table.Add(cells);
        }

        string changes = string.Concat(picture.Explanation.Changes.Select(each => $"Terms until {Moment(each.At, picture.Zone)}: {PlainText.Of(each.From.ToString())}\n"));
        return $"{picture.Title}\n{picture.Edition}\n{changes}{picture.Sum}\n\n{table}";
    }

    /// <summary>A local date and time, with the offset where the clock shows it twice.</summary>
    public static string Moment(Instant instant, DateTimeZone zone)
    {
        ZonedDateTime local = instant.InZone(zone);
        string text = $"{Words.Iso(local.Date)} {Words.Clock(local.NanosecondOfDay)}";
        return zone.MapLocal(local.LocalDateTime).Count > 1 ? $"{text} ({local.Offset.ToString("g", System.Globalization.CultureInfo.InvariantCulture)})" : text;
    }

    private static string[] Cells(SlaSegment segment, DateTimeZone zone) =>
    [
        Moment(segment.Start, zone),
        Moment(segment.End, zone),
        segment.Kind == SlaSegmentKind.Counted ? Amount(segment.Counted) : "",
        Amount(segment.Running),
        What(segment),
    ];

    private static string What(SlaSegment segment)
    {
        string kind = segment.Kind switch
        {
            SlaSegmentKind.Counted => segment.IsAhead ? "To count" : segment.IsAfterDue ? "Counted, overdue" : "Counted",
            SlaSegmentKind.OutsideHours => "Outside hours",
            SlaSegmentKind.SpecialHours => "Special hours",
            SlaSegmentKind.TakenAway => "Taken away",
            SlaSegmentKind.Paused => $"Paused, {Amount(segment.LeftOut)} left out",
            _ => segment.Kind.ToString(),
        };
        return segment.Name is { } name ? $"{kind}: {PlainText.Of(name)}" : kind;
    }

    private static string Amount(Duration amount) => Words.Amount(amount.ToInt64Nanoseconds());
}
