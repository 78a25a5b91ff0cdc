using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Combinations against the naive oracle, and the laws of sets. Each value is three calendars in three zones and six spans.</summary>
public class AlgebraProperties
{
    [Fact]
    public void A_combination_is_open_when_its_formula_holds() => Laws.Hold(300, AlgebraCase.Cases, value =>
    {
        BusinessCalendar combined = AlgebraCase.Calendar(value.Formula.Of(value.Parts));
        foreach ((Instant start, Instant end) in value.Spans)
        {
            (Instant Start, Instant End, bool IsOpen)[] pieces = [.. value.Pieces(start, end)];
            Interval[] expected = [.. Backward.Whole(pieces.Where(each => each.IsOpen).Select(each => (each.Start, each.End))).Select(each => new Interval(each.Start, each.End))];
            Interval[] actual = [.. combined.Intervals(start, end)];
            Assert.Equal(expected, actual);
            Assert.Equal(expected.Aggregate(Duration.Zero, (sum, each) => sum + each.Duration), combined.Between(start, end).ToDuration());
            Assert.All(pieces, each =>
            {
                Assert.Equal(each.IsOpen, combined.IsOpen(each.Start));
                Assert.Equal(each.IsOpen, combined.IsOpen(each.End.PlusNanoseconds(-1)));
            });
        }
    });

    [Fact]
    public void A_combination_explains_every_moment_and_the_open_segments_are_its_open_time() => Laws.Hold(200, AlgebraCase.Cases, value =>
    {
        BusinessCalendar combined = AlgebraCase.Calendar(value.Formula.Of(value.Parts));
        foreach ((Instant start, Instant end) in value.Spans)
        {
            Instant reached = start;
            CalendarSegment? last = null;
            foreach (CalendarSegment segment in combined.Explain(start, end))
            {
                Assert.Equal(reached, segment.Start);
                Assert.True(segment.End > segment.Start);
                Assert.Equal(segment.IsOpen ? BusinessTime.FromDuration(segment.Elapsed) : BusinessTime.Zero, combined.Between(segment.Start, segment.End));
                Assert.False(last is not null && last.Kind == segment.Kind && last.Name == segment.Name);
                reached = segment.End;
                last = segment;
            }

            Assert.Equal(end, reached);
        }
    });

    [Fact]
    public void A_union_and_an_intersection_share_out_the_sum_and_a_difference_is_what_the_intersection_leaves() => Laws.Hold(200, AlgebraCase.Cases, value =>
    {
        BusinessCalendar a = AlgebraCase.Calendar(value.A);
        BusinessCalendar b = AlgebraCase.Calendar(value.B);
        BusinessCalendar union = AlgebraCase.Calendar(value.A.Union(value.B));
        BusinessCalendar intersection = AlgebraCase.Calendar(value.A.Intersect(value.B));
        BusinessCalendar difference = AlgebraCase.Calendar(value.A.Except(value.B));
        foreach (Question question in value.Questions)
        {
            Assert.Equal(
                a.Between(question.At, question.Other) + b.Between(question.At, question.Other),
                union.Between(question.At, question.Other) + intersection.Between(question.At, question.Other));
            Assert.Equal(
                a.Between(question.At, question.Other) + AlgebraCase.Anchor.Between(question.At, question.Other),
                difference.Between(question.At, question.Other) + intersection.Between(question.At, question.Other));
        }
    });

    [Fact]
    public void Sets_keep_their_laws() => Laws.Hold(100, AlgebraCase.Cases, value =>
    {
        (OpenTime a, OpenTime b, OpenTime c) = (value.A, value.B, value.C);
        (string Law, OpenTime Left, OpenTime Right)[] laws =
        [
            ("union is commutative", a.Union(b), b.Union(a)),
            ("intersection is commutative", a.Intersect(b), b.Intersect(a)),
            ("union is associative", a.Union(b).Union(c), a.Union(b.Union(c))),
            ("intersection is associative", a.Intersect(b).Intersect(c), a.Intersect(b.Intersect(c))),
            ("intersection distributes over union", a.Intersect(b.Union(c)), a.Intersect(b).Union(a.Intersect(c))),
            ("union distributes over intersection", a.Union(b.Intersect(c)), a.Union(b).Intersect(a.Union(c))),
            ("De Morgan, union", OpenTime.Always.Except(a.Union(b)), OpenTime.Always.Except(a).Intersect(OpenTime.Always.Except(b))),
            ("De Morgan, intersection", OpenTime.Always.Except(a.Intersect(b)), OpenTime.Always.Except(a).Union(OpenTime.Always.Except(b))),
            ("De Morgan, difference", c.Except(a.Union(b)), c.Except(a).Intersect(c.Except(b))),
            ("double complement", OpenTime.Always.Except(OpenTime.Always.Except(a)), a),
            ("difference is intersection with the complement", a.Except(b), a.Intersect(OpenTime.Always.Except(b))),
            ("never is nothing to a union", a.Union(OpenTime.Never), a),
            ("always is nothing to an intersection", a.Intersect(OpenTime.Always), a),
            ("always is all of a union", a.Union(OpenTime.Always), OpenTime.Always),
            ("never is all of an intersection", a.Intersect(OpenTime.Never), OpenTime.Never),
            ("never takes nothing away", a.Except(OpenTime.Never), a),
            ("nothing is left of a part without itself", a.Except(a), OpenTime.Never),
            ("a part joined to itself", a.Union(a), a),
            ("a part within itself", a.Intersect(a), a),
            ("absorption", a.Union(a.Intersect(b)), a),
            ("many at once, union", OpenTime.UnionOf(a, b, c), c.Union(b).Union(a)),
            ("many at once, intersection", OpenTime.IntersectionOf(a, b, c), c.Intersect(b).Intersect(a)),
        ];
        // One span: a table from the first of six to the last would be twenty years long, in each of 44 calendars.
        (Instant start, Instant end) = value.Spans.First();
        foreach ((string law, OpenTime left, OpenTime right) in laws)
        {
            Assert.True(AlgebraCase.Calendar(left).Intervals(start, end).SequenceEqual(AlgebraCase.Calendar(right).Intervals(start, end)), law);
        }
    });
}
