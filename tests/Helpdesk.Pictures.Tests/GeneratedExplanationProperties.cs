using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Explanations;
using Helpdesk.Pictures.Drawing;
using Helpdesk.Sla;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests;

/// <summary>Pictures of generated explanations, against their figures and against what they must be in themselves.</summary>
public class GeneratedExplanationProperties
{
    [Fact]
    public void Rows_add_up_to_the_explanation() => Laws.Hold(100, GeneratedEvaluations.All, evaluation =>
    {
        foreach (SlaCycle cycle in evaluation.Cycles)
        {
            var picture = ExplanationPicture.Of(cycle.Explain());
            long all = picture.Explanation.Segments.Aggregate(Duration.Zero, (sum, each) => sum + each.Counted).ToInt64Nanoseconds();
            Assert.Equal(all, picture.Rows.Sum(each => each.Counted));
            Assert.Equal(all, picture.Rows[^1].Running);
            Assert.All(picture.Moments, moment => Assert.Single(picture.Rows, row => row.Notes.Any(note => note.Mark == moment.Mark && note.Text.EndsWith(" " + moment.Words, StringComparison.Ordinal))));
            foreach (ExplainedRow row in picture.Rows.Where(each => each.Dates == 1))
            {
                long drawn = row.Bands.Where(each => each.Shade is Shade.Solid or Shade.Striped or Shade.Outlined).Sum(each => each.Until - each.From);
                Assert.Equal(row.Counted, drawn);
            }
        }
    });

    [Fact]
    public void Every_picture_is_well_formed_and_inert() => Laws.Hold(40, GeneratedEvaluations.All, evaluation =>
    {
        foreach (SlaCycle cycle in evaluation.Cycles)
        {
            var picture = ExplanationPicture.Of(cycle.Explain(), DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
            var reader = new SvgReader(picture.ToSvg());
            reader.AssertInert();
            Assert.Equal(picture.Description, reader.Only("desc").Value);
            Assert.All(picture.ToTextTable().Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        }
    });
}
