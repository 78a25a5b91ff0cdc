using System.Collections.Immutable;
using Helpdesk.Sla.Explanations;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>Why a clock stands as it does, to look at or to read: as a standalone SVG, as a plain-text table, and in words.</summary>
/// <remarks>
/// <para>The SVG has a row for each local date of the cycle, with what counts along its 24 hours, what is to count if nothing else happens, pauses crossed out, and names of holidays, breaks and exceptions;
/// at the right of each row what counts on the date, and what is consumed at its end. Start, changes, due instant and end are marked at their place. On a date on which the clock was changed the drawing is of the
/// clock, and figures are of time that really passed.</para>
/// <para>Of a cycle that touches more than 40 dates, neighbouring dates on which nothing counts and nothing happens are one row; where more than 40 rows are left, all neighbouring dates on which nothing happens are, and
/// its figures are of all of them. The table and the segments of the explanation leave nothing out. Fractions of seconds are in the table and the description, and cut off in the drawing's columns.</para>
/// <para>All texts are English. Output is the same, to the byte, on every machine and in every culture. Names of metrics, policies, calendars, holidays and statuses may hold anything: what cannot stand in a line of
/// text is shown as a replacement character (U+FFFD). The SVG has no script, link, external font or external image, and may be written to a file as UTF-8 or put into an HTML page as it is.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
public sealed class ExplanationPicture
{
    private ExplanationPicture(SlaExplanation explanation, DateTimeZone zone)
    {
        Explanation = explanation;
        Zone = zone;
        Title = ExplanationWords.Title(explanation.Cycle);
        Edition = ExplanationWords.Edition(explanation.Cycle, zone);
        Sum = ExplanationWords.Sum(explanation, zone);
        Moments = ExplainedMoments.Of(explanation);
        Rows = ExplainedRows.Of(explanation, Moments, zone);
        Description = ExplanationWords.Describe(this);
    }

    /// <summary>What is shown.</summary>
    public SlaExplanation Explanation { get; }

    /// <summary>The zone of its dates and clock times.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>What the picture shows in a few words, such as <c>First response, cycle 1: met</c>; the SVG carries it as its title.</summary>
    public string Title { get; }

    /// <summary>
    /// What the picture shows in words, for those who cannot see it: target, policy, calendar, and each row with its figures and what happened. Lines end in <c>\n</c>, the last one without. The SVG carries it as its
    /// description.
    /// </summary>
    public string Description { get; }

    /// <summary>Target, policy, calendar and zone.</summary>
    internal string Edition { get; }

    /// <summary>The figures in a sentence.</summary>
    internal string Sum { get; }

    internal ExplainedMoment[] Moments { get; }

    internal ImmutableArray<ExplainedRow> Rows { get; }

    /// <summary>A picture of an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="zone">The zone of its dates; that of the explanation when null, which is the calendar's, or UTC for elapsed time.</param>
    public static ExplanationPicture Of(SlaExplanation explanation, DateTimeZone? zone = null) => new(Guard.NotNull(explanation), zone ?? explanation.Zone);

    /// <summary>
    /// The picture as an SVG document, 800 pixels wide unless a page scales it, and as high as it needs to be. <see cref="Title"/> and <see cref="Description"/> are its text alternative.
    /// </summary>
    /// <param name="theme">Its colours; <see cref="Theme.Auto"/> when null.</param>
    /// <returns>The document, without an XML declaration; its lines end in <c>\n</c>.</returns>
    public string ToSvg(Theme? theme = null) => ExplanationDrawing.Draw(this, theme ?? Theme.Auto);

    /// <summary>The picture as a plain-text table for fonts of one width: a line for each segment, and one for whatever happened. Nothing is drawn together in it.</summary>
    /// <returns>The table under a heading; lines end in <c>\n</c>, none in a blank.</returns>
    public string ToTextTable() => ExplanationWords.Table(this);

    /// <summary>The <see cref="Title"/>.</summary>
    public override string ToString() => Title;
}
