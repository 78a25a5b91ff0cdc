using Helpdesk.Core.Tests.Calendars;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>What events and calendars say about one another: revisions, cancelled occurrences, cancelled calendars.</summary>
public class RevisionTests
{
    [Theory]
    [InlineData("SEQUENCE:0", "SEQUENCE:1", "b", 3)]
    [InlineData("SEQUENCE:7", "X-A:", "a", 9)]
    [InlineData("X-A:", "SEQUENCE:1", "b", 3)]
    public void The_newest_revision_counts(string one, string other, string kept, int reported)
    {
        ICalendarImport import = Imports.Read(Pair($"UID:u\n{one}", $"UID:u\n{other}"));
        Assert.Equal([kept], import.Holidays.Select(each => each.Name));
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.Superseded, reported, true), (problem.Kind, problem.Line, problem.IsLeftOut));
    }

    [Fact]
    public void A_newer_revision_that_cancels_leaves_none()
    {
        ICalendarImport import = Imports.Read(Pair("UID:u", "UID:u\nSEQUENCE:1\nSTATUS:CANCELLED"));
        Assert.Empty(import.Holidays);
        Assert.Equal([ICalendarProblemKind.Superseded, ICalendarProblemKind.Cancelled], import.Problems.Select(each => each.Kind));
    }

    [Theory]
    [InlineData("UID:u", "UID:u")]
    [InlineData("UID:u\nSEQUENCE:2", "UID:u\nSEQUENCE:2")]
    public void Events_of_one_identity_that_are_no_revisions_all_count(string one, string other)
    {
        ICalendarImport import = Imports.Read(Pair(one, other));
        Assert.Equal(["a", "b"], import.Holidays.Select(each => each.Name));
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.RepeatedUid, false, "b"), (problem.Kind, problem.IsLeftOut, problem.Summary));
    }

    [Theory]
    [InlineData("X-A:", "X-A:")]
    [InlineData("UID:", "UID:")]
    [InlineData("UID:u", "UID:U\nSEQUENCE:1")]
    public void Events_without_one_identity_have_nothing_to_do_with_each_other(string one, string other)
    {
        ICalendarImport import = Imports.Read(Pair(one, other));
        Assert.Equal(["a", "b"], import.Holidays.Select(each => each.Name));
        Assert.Empty(import.Problems);
    }

    [Fact]
    public void Calendars_have_nothing_to_do_with_each_other() =>
        Assert.Equal(2, Imports.Read(Feeds.Event("UID:u\nDTSTART:20260101\nSUMMARY:a") + Feeds.Event("UID:u\nSEQUENCE:1\nDTSTART:20260102\nSUMMARY:b")).Holidays.Length);

    [Theory]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20270101")]
    [InlineData("RECURRENCE-ID;TZID=Europe/Rome:20270101T000000")]
    public void A_cancelled_occurrence_is_taken_from_its_event(string occurrence)
    {
        string master = "BEGIN:VEVENT\nUID:u\nDTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:a\nEND:VEVENT";
        string cancelled = $"BEGIN:VEVENT\nUID:u\nDTSTART:20270101\n{occurrence}\nSTATUS:CANCELLED\nEND:VEVENT";
        foreach (string events in new[] { master + "\n" + cancelled, cancelled + "\n" + master })
        {
            ICalendarImport import = Imports.Read(Feeds.Calendar(events));
            Assert.Empty(import.Problems);
            Assert.Equal("2026-01-01 2028-01-01", Given.Write(Enumerable.Range(2020, 20).SelectMany(Assert.Single(import.Holidays).Rule.DatesIn)));
        }
    }

    [Theory]
    [InlineData("UID:other\nRECURRENCE-ID:20270101\nSTATUS:CANCELLED")]
    [InlineData("UID:u\nSTATUS:CANCELLED\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270101")]
    [InlineData("UID:u\nRECURRENCE-ID:20270101T090000\nSTATUS:CANCELLED")]
    public void Other_changes_of_an_occurrence_are_reported(string lines)
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar("BEGIN:VEVENT\nUID:u\nDTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:a\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270101\n" + lines + "\nEND:VEVENT"));
        Assert.Equal("2026-01-01 2027-01-01 2028-01-01", Given.Write(Enumerable.Range(2020, 20).SelectMany(Assert.Single(import.Holidays).Rule.DatesIn)));
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.ChangedOccurrence, true), (problem.Kind, problem.IsLeftOut));
    }

    [Theory]
    [InlineData("DTSTART:20270108", "2027-01-08")]
    [InlineData("DTSTART:20270108\nSEQUENCE:0", "2027-01-08")]
    [InlineData("DTSTART:20270101\nDTEND:20270103", "2027-01-01 2027-01-02")]
    public void A_changed_occurrence_is_a_holiday_of_its_own(string lines, string dates)
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar(
            "BEGIN:VEVENT\nUID:u\nDTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:a\nEND:VEVENT\nBEGIN:VEVENT\nUID:u\nSUMMARY:b\nRECURRENCE-ID:20270101\n" + lines + "\nEND:VEVENT"));
        Assert.Empty(import.Problems);
        Assert.Equal(["a", "b"], import.Holidays.Select(each => each.Name));
        Assert.Equal("2026-01-01 2028-01-01", Given.Write(Enumerable.Range(2020, 20).SelectMany(import.Holidays[0].Rule.DatesIn)));
        Assert.Equal(dates, Given.Write(Enumerable.Range(2020, 20).SelectMany(import.Holidays[1].Rule.DatesIn)));
    }

    [Fact]
    public void Of_several_changes_of_one_occurrence_the_latest_counts()
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar(string.Join('\n', new[] { ("2", "20270108"), ("3", "20270115") }.Select(each =>
            $"BEGIN:VEVENT\nUID:u\nSUMMARY:b\nSEQUENCE:{each.Item1}\nRECURRENCE-ID:20270101\nDTSTART:{each.Item2}\nEND:VEVENT"))
            + "\nBEGIN:VEVENT\nUID:u\nDTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:a\nEND:VEVENT"));
        Assert.Equal((ICalendarProblemKind.Superseded, true), (Assert.Single(import.Problems).Kind, import.Problems[0].IsLeftOut));
        Assert.Equal("2026-01-01 2027-01-15 2028-01-01", Given.Write(Enumerable.Range(2020, 20).SelectMany(year => import.Holidays.SelectMany(each => each.Rule.DatesIn(year)))));
    }

    [Theory]
    [InlineData("METHOD:CANCEL", ICalendarProblemKind.Cancelled)]
    [InlineData("method: cancel ", ICalendarProblemKind.Cancelled)]
    [InlineData("CALSCALE:HEBREW", ICalendarProblemKind.UnsupportedScale)]
    public void A_calendar_may_say_that_none_of_its_events_counts(string line, ICalendarProblemKind kind)
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar(line + "\nBEGIN:VEVENT\nUID:u\nSUMMARY:x\nDTSTART:20260101\nEND:VEVENT"));
        Assert.Empty(import.Holidays);
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((kind, 4, "u", true), (problem.Kind, problem.Line, problem.Uid, problem.IsLeftOut));
        Assert.Contains("line 3", problem.Message, StringComparison.Ordinal);
    }

    private static string Pair(string one, string other) =>
        Feeds.Calendar($"BEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:a\n{one}\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260102\nSUMMARY:b\n{other}\nEND:VEVENT");
}
