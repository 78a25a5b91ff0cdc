using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>What follows from there being one set of open instants, whatever that set is. Each value is a calendar and 25 questions.</summary>
public class LawProperties
{
    [Fact]
    public void What_was_added_lies_between() => Laws.Hold(1500, CaseGenerator.Cases, value =>
    {
        foreach (Question question in value.Questions)
        {
            foreach (Boundary boundary in Enum.GetValues<Boundary>())
            {
                if (value.Calendar.TryAdd(question.At, question.Amount, out Instant later, out _, boundary))
                {
                    Assert.Equal(question.Amount, value.Calendar.Between(question.At, later));
                }

                if (value.Calendar.TrySubtract(question.At, question.Amount, out Instant earlier, out _, boundary))
                {
                    Assert.Equal(question.Amount, value.Calendar.Between(earlier, question.At));
                }
            }
        }
    });

    [Fact]
    public void Business_time_is_additive_over_any_split_and_never_runs_backwards() => Laws.Hold(1000, CaseGenerator.Cases, value =>
    {
        BusinessCalendar calendar = value.Calendar;
        Instant[] moments = [.. value.Questions.SelectMany(each => new[] { each.At, each.Other }).Order()];
        var sum = BusinessTime.Zero;
        for (int i = 1; i < moments.Length; i++)
        {
            BusinessTime part = calendar.Between(moments[i - 1], moments[i]);
            Assert.True(part >= BusinessTime.Zero && part <= BusinessTime.FromDuration(moments[i] - moments[i - 1]));
            sum += part;
            Assert.Equal(sum, calendar.Between(moments[0], moments[i]));
        }

        BusinessTime amount = value.Questions[0].Amount;
        Assert.True(moments.Select(each => calendar.Add(each, amount)).Zip(moments.Skip(1).Select(each => calendar.Add(each, amount))).All(pair => pair.First <= pair.Second));
    });

    [Fact]
    public void Two_amounts_end_where_their_sum_does() => Laws.Hold(500, CaseGenerator.Cases, value =>
    {
        for (int i = 1; i < value.Questions.Length; i++)
        {
            Question first = value.Questions[i];
            BusinessTime second = value.Questions[i - 1].Amount + BusinessTime.FromNanoseconds(1);
            Assert.Equal(
                value.Calendar.Add(first.At, first.Amount + second),
                value.Calendar.Add(value.Calendar.Add(first.At, first.Amount), second));
        }
    });

    [Fact]
    public void A_batch_answers_as_single_questions_do() => Laws.Hold(300, CaseGenerator.Cases, value =>
    {
        Instant[] starts = [.. value.Questions.Select(each => each.At)];
        Instant[] ends = [.. value.Questions.Select(each => each.Other)];
        BusinessTime amount = value.Questions[0].Amount;
        foreach (Boundary boundary in Enum.GetValues<Boundary>())
        {
            var added = new Instant[starts.Length];
            value.Calendar.Add(starts, amount, added, boundary);
            Assert.Equal(starts.Select(each => value.Calendar.Add(each, amount, boundary)), added);
        }

        var between = new BusinessTime[starts.Length];
        value.Calendar.Between(starts, ends, between);
        Assert.Equal(starts.Zip(ends, value.Calendar.Between), between);
    });

    [Fact]
    public void The_segments_of_an_explanation_tile_the_span_and_sum_to_the_figure() => Laws.Hold(400, CaseGenerator.Cases, value =>
    {
        foreach (Question question in value.Questions.Where(each => (each.Other - each.At) < Duration.FromDays(40)))
        {
            Instant first = Instant.Min(question.At, question.Other);
            Instant last = Instant.Max(question.At, question.Other);
            CalendarSegment[] segments = [.. value.Calendar.Explain(first, last)];
            Assert.Equal(segments.Select(each => each.Start), segments.Select(each => each.End).Prepend(first).Take(segments.Length));
            Assert.Equal(last, segments.Select(each => each.End).Prepend(first).Last());
            Assert.DoesNotContain(segments, each => each.Start >= each.End);
            Assert.DoesNotContain(segments.Zip(segments.Skip(1)), pair => pair.First.Kind == pair.Second.Kind && pair.First.Name == pair.Second.Name);
            Assert.Equal(value.Calendar.Between(first, last), segments.Aggregate(BusinessTime.Zero, (sum, each) => sum + each.BusinessTime));
            Assert.All(segments, each => Assert.True(IsJustified(value, each), each.ToString()));
        }
    });

    [Fact]
    public void Answers_do_not_depend_on_how_far_the_tables_reach() => Laws.Hold(60, CaseGenerator.Cases, value =>
    {
        var narrow = new OpenTimeline(DefinitionOf(value.Calendar));
        var wide = new OpenTimeline(DefinitionOf(value.Calendar));
        wide.Between(Nanos.Min, Nanos.Max);
        var yearly = new OpenTimeline(DefinitionOf(value.Calendar), maxOpenings: 1);
        Assert.Equal(wide.Between(Nanos.Min, Nanos.Max), yearly.Between(Nanos.Min, Nanos.Max));
        foreach (Question question in value.Questions)
        {
            (long at, long to, long amount) = (Nanos.From(question.At), Nanos.From(question.Other), question.Amount.TotalNanoseconds + 1);
            foreach (OpenTimeline each in new[] { narrow, yearly })
            {
                Assert.Equal(wide.Between(at, to), each.Between(at, to));
                Assert.Equal(wide.NextOpening(at), each.NextOpening(at));
                Assert.Equal(wide.NextClosing(at), each.NextClosing(at));
                Assert.Equal(wide.PreviousOpening(at), each.PreviousOpening(at));
                Assert.Equal(wide.PreviousClosing(at), each.PreviousClosing(at));
                Assert.Equal(wide.Forward(at, amount, latest: false), each.Forward(at, amount, latest: false));
                Assert.Equal(wide.Forward(at, amount, latest: true), each.Forward(at, amount, latest: true));
                Assert.Equal(wide.Backward(at, amount, earliest: false), each.Backward(at, amount, earliest: false));
                Assert.Equal(wide.Backward(at, amount, earliest: true), each.Backward(at, amount, earliest: true));
            }
        }
    });

    [Fact]
    public void Weekly_hours_read_back_what_they_write() => Laws.Hold(2000, CaseGenerator.Cases, value =>
    {
        foreach (EffectiveHours hours in value.Calendar.Hours)
        {
            Assert.Equal(hours.Hours, WeeklyHours.Parse(hours.Hours.ToString()));
        }
    });

    [Fact]
    public void A_rebuilt_calendar_is_equal_and_shares_its_open_time() => Laws.Hold(300, CaseGenerator.Cases, value =>
    {
        BusinessCalendar rebuilt = value.Calendar.ToBuilder().Build();
        Assert.Equal(value.Calendar, rebuilt);
        Assert.Equal(value.Calendar.GetHashCode(), rebuilt.GetHashCode());
        Assert.NotEqual(value.Calendar, value.Calendar.ToBuilder().WithVersion(2).Build());
    });

    /// <summary>Whether a segment's kind follows from the plan, asked at its first instant.</summary>
    private static bool IsJustified(Case value, CalendarSegment segment)
    {
        LocalDateTime local = segment.Start.InZone(value.Plan.Zone).LocalDateTime;
        LocalDate[] dates = [local.Date, local.Date.PlusDays(-1), local.Date.PlusDays(1)];
        return segment.Kind switch
        {
            SegmentKind.Open => value.Naive.IsOpen(segment.Start),
            SegmentKind.Break => value.Plan.Breaks.Length > 0 && !value.Naive.IsOpen(segment.Start),
            SegmentKind.Holiday => dates.Any(date => value.Plan.Holidays.Any(each => each.IsKeptOn(date))),
            SegmentKind.SpecialHours => dates.Any(date => value.Plan.Specials.Any(each => each.Date == date)),
            _ => !value.Naive.IsOpen(segment.Start),
        };
    }

    private static CalendarDefinition DefinitionOf(BusinessCalendar calendar) =>
        new(calendar.Zone, calendar.TimeZoneVersion, calendar.Hours, calendar.Holidays, calendar.SpecialHours, calendar.Breaks);
}
