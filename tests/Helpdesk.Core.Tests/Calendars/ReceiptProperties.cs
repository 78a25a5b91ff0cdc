using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Business days received at the next opening are monotone, at every clock change.</summary>
public class ReceiptProperties
{
    [Fact]
    public void What_comes_later_is_never_due_earlier() => Laws.Hold(300, CaseGenerator.Cases, value =>
    {
        Instant[] moments = [.. value.Questions.SelectMany(each => Enumerable.Range(-3, 7).Select(i => each.At + Duration.FromMinutes(i * 25))).Order()];
        foreach (Boundary boundary in Enum.GetValues<Boundary>())
        {
            foreach (BusinessDays amount in Amounts)
            {
                InOrder(moments.Select(each => Try(() => value.Calendar.Add(each, amount, boundary))), $"{amount} {boundary}");
                InOrder(moments.Select(each => Try(() => value.Calendar.Subtract(each, amount, boundary))), $"back {amount} {boundary}");
            }
        }
    });

    [Fact]
    public void More_days_are_never_due_earlier() => Laws.Hold(300, CaseGenerator.Cases, value =>
    {
        foreach (Instant at in value.Questions.Select(each => each.At))
        {
            InOrder(Enumerable.Range(0, 6).Select(count => Try(() => value.Calendar.Add(at, BusinessDays.SameClockTime(count, Receipt.AtNextOpening)))), "days");
            InOrder(Enumerable.Range(0, 6).Select(count => Try(() => value.Calendar.Add(at, BusinessDays.EndOfDay(count, Receipt.AtNextOpening)))), "ends");
        }
    });

    [Fact]
    public void It_is_as_if_received_at_the_next_opening() => Laws.Hold(300, CaseGenerator.Cases, value =>
    {
        foreach (Instant at in value.Questions.Select(each => each.At))
        {
            Instant? opening = Try(() => value.Calendar.RollForward(at));
            for (int count = 0; count < 4; count++)
            {
                Assert.Equal(Try(() => value.Calendar.Add(opening!.Value, BusinessDays.EndOfDay(count))), Try(() => value.Calendar.Add(at, BusinessDays.EndOfDay(count, Receipt.AtNextOpening))));
                Instant? due = Try(() => value.Calendar.Add(at, BusinessDays.SameClockTime(count, Receipt.AtNextOpening)));
                if (opening is { } start && value.Plan.Zone.MapLocal(start.InZone(value.Plan.Zone).LocalDateTime).Count == 1)
                {
                    Assert.Equal(Try(() => value.Calendar.Add(start, BusinessDays.SameClockTime(count))), due);
                }
            }
        }
    });

    /// <summary>Around both ends of the range too, where the shortfall says why there is no answer.</summary>
    [Fact]
    public void Asking_without_an_exception_says_the_same() => Laws.Hold(200, CaseGenerator.Cases, value =>
    {
        Instant[] moments = [.. value.Questions.Select(each => each.At), .. Ends.SelectMany(end => Enumerable.Range(-3, 7).Select(i => end + Duration.FromHours(i * 11)))];
        foreach (Instant at in moments)
        {
            foreach (BusinessDays amount in (BusinessDays[])[.. Amounts, BusinessDays.SameClockTime(2), BusinessDays.EndOfDay(0), BusinessDays.EndOfDay(3)])
            {
                Agree(() => value.Calendar.Add(at, amount, Boundary.NextOpening), value.Calendar.TryAdd(at, amount, out Instant due, out CalendarShortfall? shortfall, Boundary.NextOpening), due, shortfall);
                Agree(() => value.Calendar.Subtract(at, amount), value.Calendar.TrySubtract(at, amount, out Instant start, out shortfall), start, shortfall);
            }
        }
    });

    private static void Agree(Func<Instant> ask, bool isFound, Instant found, CalendarShortfall? shortfall)
    {
        if (isFound)
        {
            Assert.Equal(ask(), found);
            Assert.Null(shortfall);
            return;
        }

        Assert.Equal(default, found);
        Assert.Equal(Assert.Throws<CalendarHorizonException>(() => _ = ask()).Shortfall, shortfall);
        Assert.Equal(SupportedRange.Contains(shortfall!.From), shortfall.Reason != ShortfallReason.OutsideSupportedRange);
    }

    private static Instant[] Ends => [SupportedRange.Start, SupportedRange.End];

    private static BusinessDays[] Amounts =>
    [
        .. Enumerable.Range(0, 4).Select(count => BusinessDays.SameClockTime(count, Receipt.AtNextOpening)),
        .. Enumerable.Range(0, 4).Select(count => BusinessDays.EndOfDay(count, Receipt.AtNextOpening)),
    ];

    private static void InOrder(IEnumerable<Instant?> results, string what)
    {
        Instant? reached = null;
        foreach (Instant? each in results)
        {
            Assert.True(each is null || reached is null || each >= reached, $"{what}: {each} after {reached}");
            reached = each ?? reached;
        }
    }

    private static Instant? Try(Func<Instant> ask)
    {
        try
        {
            return ask();
        }
        catch (CalendarHorizonException)
        {
            return null;
        }
    }
}
