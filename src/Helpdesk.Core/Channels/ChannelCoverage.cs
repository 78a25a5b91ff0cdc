using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Channels;

/// <summary>When someone attends to a channel: during the hours of a calendar, at the moments of one, or always.</summary>
/// <remarks>
/// <para>The calendars of both kinds convert into a coverage by themselves, so that a channel is made with the calendar.</para>
/// <para>Immutable and thread-safe. Equality compares kind and calendar.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChannelCoverage
{
    private ChannelCoverage(ChannelCoverageKind kind, BusinessCalendar? calendar, MomentCalendar? moments)
    {
        Kind = kind;
        Calendar = calendar;
        Moments = moments;
    }

    /// <summary>Someone is there around the clock, every day.</summary>
    public static ChannelCoverage Always { get; } = new(ChannelCoverageKind.Always, calendar: null, moments: null);

    /// <summary>Which of the three it is.</summary>
    public ChannelCoverageKind Kind { get; }

    /// <summary>The calendar of the hours, or that on whose dates the moments come; null for <see cref="Always"/>.</summary>
    public BusinessCalendar? Calendar { get; }

    /// <summary>The moments; null for the other kinds.</summary>
    public MomentCalendar? Moments { get; }

    /// <summary>Someone is there while a calendar is open.</summary>
    /// <param name="calendar">The calendar.</param>
    public static ChannelCoverage DuringHours(BusinessCalendar calendar) => new(ChannelCoverageKind.Hours, Guard.NotNull(calendar), moments: null);

    /// <summary>Someone looks at certain moments.</summary>
    /// <param name="moments">The moments.</param>
    public static ChannelCoverage AtMoments(MomentCalendar moments) => new(ChannelCoverageKind.Moments, Guard.NotNull(moments).Calendar, moments);

    /// <summary>The hours of a calendar as a coverage; see <see cref="DuringHours"/>.</summary>
    /// <param name="calendar">The calendar.</param>
    public static implicit operator ChannelCoverage(BusinessCalendar calendar) => DuringHours(calendar);

    /// <summary>The moments of a calendar as a coverage; see <see cref="AtMoments"/>.</summary>
    /// <param name="moments">The moments.</param>
    public static implicit operator ChannelCoverage(MomentCalendar moments) => AtMoments(moments);

    /// <summary>Whether someone is there at an instant. At moments nobody counts as being there: they look, and are gone.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the range that the calendar supports.</exception>
    public bool IsStaffedAt(Instant instant) => Kind switch
    {
        ChannelCoverageKind.Always => true,
        ChannelCoverageKind.Hours => Calendar!.IsOpen(instant),
        _ => false,
    };

    /// <summary>The first instant, at or after another, at which someone sees what has come in: the instant itself while someone is there, the next opening, or the next moment.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="look">The first such instant, when there is one.</param>
    /// <returns>Whether there is one; false after the end of a season, and outside the range that the calendar supports.</returns>
    public bool TryFirstLook(Instant instant, out Instant look)
    {
        switch (Kind)
        {
            case ChannelCoverageKind.Hours:
                return Calendar!.TryAdd(instant, BusinessTime.Zero, out look, out _, Boundary.NextOpening);
            case ChannelCoverageKind.Moments:
                return Moments!.TryFirstAtOrAfter(instant, out look);
            default:
                look = instant;
                return true;
        }
    }

    /// <summary>The coverage in words, such as <c>always</c>, <c>hours of milan version 1 in Europe/Rome: …</c>, or <c>at Mon-Sun 09:30 on milan version 1 in Europe/Rome: …</c>; the same in every culture.</summary>
    public override string ToString() => Kind switch
    {
        ChannelCoverageKind.Always => "always",
        ChannelCoverageKind.Hours => $"hours of {Calendar}",
        _ => $"at {Moments}",
    };
}
