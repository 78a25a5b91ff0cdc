namespace Helpdesk.Channels;

/// <summary>Why an answer is expected when it is; in the order in which an <see cref="ExpectedReply"/> lists its reasons.</summary>
public enum ReplyReasonKind
{
    /// <summary>The desk does not offer the channel, so that nobody looks.</summary>
    NotOffered = 0,

    /// <summary>Nobody is there when the message comes in. <see cref="ReplyReason.At"/> is the next opening.</summary>
    ClosedUntil = 1,

    /// <summary>A holiday takes away hours before the answer. <see cref="ReplyReason.HolidayName"/> and <see cref="ReplyReason.HolidayDates"/> say which.</summary>
    Holiday = 2,

    /// <summary>The channel is looked at only at certain moments. <see cref="ReplyReason.At"/> is the next one.</summary>
    TriageAt = 3,

    /// <summary>What the desk promises. <see cref="ReplyReason.Amount"/> is the promise.</summary>
    Promise = 4,

    /// <summary>Answers have been taking longer than promised. <see cref="ReplyReason.Amount"/> is the recent median.</summary>
    RecentlySlower = 5,

    /// <summary>Answers have been coming sooner than promised; the promise stands. <see cref="ReplyReason.Amount"/> is the recent median.</summary>
    RecentlyFaster = 6,

    /// <summary>What answers have been taking, where nothing is promised. <see cref="ReplyReason.Amount"/> is the recent median.</summary>
    RecentMedian = 7,

    /// <summary>Others come first. <see cref="ReplyReason.QueueAhead"/> is their number.</summary>
    QueueAhead = 8,

    /// <summary>The calendar ends before the answer, as that of a season does. <see cref="ReplyReason.Shortfall"/> says how far it got; it is null when nobody looks any more at all.</summary>
    CalendarEnds = 9,
}
