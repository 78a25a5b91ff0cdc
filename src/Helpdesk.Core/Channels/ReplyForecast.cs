using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Channels;

/// <summary>Works out an <see cref="ExpectedReply"/>.</summary>
internal static class ReplyForecast
{
    public static ExpectedReply Of(SupportChannel channel, Instant receivedAt, RecentPace? pace)
    {
        CheckCalendars(channel, receivedAt, pace);
        var expected = new ExpectedReply(channel, receivedAt);
        if (!channel.IsOffered)
        {
            return expected with { Reasons = [new ReplyReason(ReplyReasonKind.NotOffered)] };
        }

        if (!channel.Coverage.TryFirstLook(receivedAt, out Instant look))
        {
            return expected with { Reasons = [new ReplyReason(ReplyReasonKind.CalendarEnds)] };
        }

        // On a channel that accepts only while it is open, nothing has been received before.
        Instant start = channel.AcceptsOnlyWhileOpen ? look : receivedAt;
        var shortfalls = new List<CalendarShortfall?>();
        Instant? promised = After(channel.Promise, start, channel.PromiseCalendar, shortfalls);
        Instant? median = After(pace?.MedianReply, start, channel.PromiseCalendar, shortfalls);
        Instant? served = Served(channel, look, pace?.Queue, shortfalls);
        Instant? likely = Latest(Staffed(channel.Coverage, median, shortfalls), served);
        bool isNamed = shortfalls.Count == 0 && (channel.Kind.IsSynchronous || promised is not null || likely is not null);
        Instant? by = isNamed ? Latest(look, Latest(promised, likely)) : null;
        return expected with
        {
            FirstLookAt = look,
            PromisedBy = promised,
            LikelyBy = likely,
            By = by,
            Reasons =
            [
                .. WhenSeen(channel, receivedAt, look, by ?? Latest(look, Latest(promised, likely))!.Value),
                .. HowLong(channel, promised, pace, median),
                .. shortfalls.Distinct().Select(each => new ReplyReason(ReplyReasonKind.CalendarEnds) { Shortfall = each }),
            ],
        };
    }

    /// <summary>Closed doors, holidays and triage.</summary>
    private static IEnumerable<ReplyReason> WhenSeen(SupportChannel channel, Instant receivedAt, Instant look, Instant until)
    {
        if (channel.Coverage.Kind == ChannelCoverageKind.Hours && look > receivedAt)
        {
            yield return new ReplyReason(ReplyReasonKind.ClosedUntil) { At = look };
        }

        IEnumerable<HolidayDate> holidays = new[] { channel.Coverage.Calendar, channel.PromiseCalendar }
            .OfType<BusinessCalendar>()
            .Distinct()
            .SelectMany(calendar => HolidayClosures.Between(calendar, receivedAt, until))
            .Distinct()
            .OrderBy(each => each.Date);
        foreach (IGrouping<string, HolidayDate> holiday in holidays.GroupBy(each => each.Name, StringComparer.Ordinal))
        {
            yield return new ReplyReason(ReplyReasonKind.Holiday) { HolidayName = holiday.Key, HolidayDates = [.. holiday.Select(each => each.Date).Distinct()] };
        }

        if (channel.Coverage.Kind == ChannelCoverageKind.Moments)
        {
            yield return new ReplyReason(ReplyReasonKind.TriageAt) { At = look };
        }
    }

    /// <summary>Promise, pace and queue.</summary>
    private static IEnumerable<ReplyReason> HowLong(SupportChannel channel, Instant? promised, RecentPace? pace, Instant? median)
    {
        if (channel.Promise is { } promise)
        {
            yield return new ReplyReason(ReplyReasonKind.Promise) { Amount = promise };
        }

        ReplyReasonKind? comparison = median switch
        {
            null => null,
            _ when channel.Promise is null => ReplyReasonKind.RecentMedian,
            _ when median > promised => ReplyReasonKind.RecentlySlower,
            _ when median < promised => ReplyReasonKind.RecentlyFaster,
            _ => null,
        };
        if (comparison is { } kind)
        {
            yield return new ReplyReason(kind) { Amount = pace!.MedianReply };
        }

        if (pace?.Queue is { Ahead: > 0 } queue)
        {
            yield return new ReplyReason(ReplyReasonKind.QueueAhead) { QueueAhead = queue.Ahead };
        }
    }

    /// <summary>When the queue has come to the message: agents work it off, and then write the answer, while someone is there.</summary>
    private static Instant? Served(SupportChannel channel, Instant look, WaitingLine? queue, List<CalendarShortfall?> shortfalls)
    {
        if (queue is null)
        {
            return null;
        }

        // A caller has an answer when the call is taken; a letter has one when it is written.
        long wait = queue.Wait.ToInt64Nanoseconds();
        long work = channel.Kind.IsSynchronous ? wait : Math.Min(wait, long.MaxValue - queue.HandlingTime.ToInt64Nanoseconds()) + queue.HandlingTime.ToInt64Nanoseconds();
        TimeAmount amount = channel.Coverage.Calendar is null ? Duration.FromNanoseconds(work) : BusinessTime.FromNanoseconds(work);
        return After(amount, look, channel.Coverage.Calendar, shortfalls);
    }

    private static Instant? After(TimeAmount? amount, Instant start, BusinessCalendar? calendar, List<CalendarShortfall?> shortfalls)
    {
        if (amount is not { } given)
        {
            return null;
        }

        if (given.TryAfter(start, calendar, out Instant end, out CalendarShortfall? shortfall))
        {
            return end;
        }

        shortfalls.Add(shortfall);
        return null;
    }

    /// <summary>Nobody answers while nobody is there: an estimate in closed time is one of the next opening, or of never when there is none.</summary>
    private static Instant? Staffed(ChannelCoverage coverage, Instant? estimate, List<CalendarShortfall?> shortfalls)
    {
        if (estimate is not { } at || coverage.Calendar is not { } calendar || at > SupportedRange.End || calendar.IsOpen(at) || IsOpenBefore(calendar, at))
        {
            return estimate;
        }

        if (calendar.TryNextOpening(at, out Instant opening))
        {
            return opening;
        }

        shortfalls.Add(null);
        return null;
    }

    private static bool IsOpenBefore(BusinessCalendar calendar, Instant instant) =>
        instant > SupportedRange.Start && calendar.IsOpen(instant - Duration.Epsilon);

    private static Instant? Latest(Instant? left, Instant? right) =>
        left is { } first && right is { } second ? Instant.Max(first, second) : left ?? right;

    private static void CheckCalendars(SupportChannel channel, Instant receivedAt, RecentPace? pace)
    {
        // Asked for the exception: within the range whatever is missing is a reason, and outside it there is none to give.
        _ = channel.Coverage.Calendar?.IsOpen(receivedAt);
        _ = channel.PromiseCalendar?.IsOpen(receivedAt);
        if (pace?.MedianReply is { NeedsCalendar: true } median && channel.PromiseCalendar is null)
        {
            throw new ArgumentException($"Channel '{channel.Id}' has no calendar on which to count a median of {median}.", nameof(pace));
        }
    }
}
