using NodaTime;

namespace Helpdesk.Channels.Messages;

/// <summary>What someone is told who comes to a channel that takes nothing at that moment, such as a chat while nobody is there: until when, why, and how to be answered all the same. Data, for a <see cref="MessageRenderer"/> or the host's own.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts. Made by <see cref="For"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record OfflineMessage
{
    private OfflineMessage(ExpectedReply closed, ExpectedReply? instead)
    {
        Closed = closed;
        Instead = instead;
    }

    /// <summary>The channel on which nobody is there.</summary>
    public SupportChannel Channel => Closed.Channel;

    /// <summary>When the message is for.</summary>
    public Instant At => Closed.ReceivedAt;

    /// <summary>What to expect on the channel itself, with the reasons: closed until, holidays by name, or not offered.</summary>
    public ExpectedReply Closed { get; }

    /// <summary>When someone is there again; null when that is not known, or never.</summary>
    public Instant? OpensAt => Closed.FirstLookAt;

    /// <summary>The names of the holidays that take away hours meanwhile, in order of date.</summary>
    public IEnumerable<string> Holidays => Closed.Reasons.Select(reason => reason.HolidayName).OfType<string>();

    /// <summary>
    /// The channel to use instead, and what to expect there; null when the desk offers none. In place of a channel that is not offered it is where <see cref="ChannelDirectory.RedirectFor"/> sends people. In place of
    /// one that is closed for now it accepts at that instant: the first along <see cref="SupportChannel.RedirectTo"/> that does, else the one on which people can leave a message and are answered soonest.
    /// </summary>
    public ExpectedReply? Instead { get; }

    /// <summary>The visitor's language; <c>default</c> when it is not known, which leaves the choice to the renderer.</summary>
    public Language Language { get; private init; }

    /// <summary>How to address the visitor; null, the default, as the renderer's first book does. Set by <c>with</c>.</summary>
    public Formality? Formality { get; init; }

    /// <summary>The visitor's time zone, in which times are told; null when it is not known, which takes the desk's.</summary>
    public DateTimeZone? Zone { get; private init; }

    /// <summary>Where people find answers themselves; null leaves it out.</summary>
    public Uri? SelfService { get; private init; }

    /// <summary>The offline message of a channel at an instant.</summary>
    /// <param name="directory">The desk's channels.</param>
    /// <param name="channel">The channel that someone comes to.</param>
    /// <param name="at">When.</param>
    /// <param name="language">The visitor's language; <c>default</c> when it is not known. It also chooses the channel to use instead; where none serves it, one that serves another is better than none.</param>
    /// <param name="zone">The visitor's time zone; null when it is not known.</param>
    /// <param name="selfService">Where people find answers themselves, an absolute http or https address; null leaves it out.</param>
    /// <param name="paceOf">Gives the recent pace of a channel, or null. Null when the host knows of none.</param>
    /// <returns>The message; null while the channel accepts what people send (<see cref="SupportChannel.AcceptsAt"/>).</returns>
    /// <exception cref="KeyNotFoundException">The directory has no such channel.</exception>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the address is of another kind.</exception>
    /// <exception cref="Calendars.CalendarHorizonException"><paramref name="at"/> is outside the range that a calendar supports.</exception>
    public static OfflineMessage? For(
        ChannelDirectory directory,
        ChannelId channel,
        Instant at,
        Language language = default,
        DateTimeZone? zone = null,
        Uri? selfService = null,
        Func<SupportChannel, RecentPace?>? paceOf = null)
    {
        SupportChannel asked = Guard.NotNull(directory)[channel];
        Uri? link = MessageText.Link(selfService, nameof(selfService));
        if (asked.AcceptsAt(at))
        {
            return null;
        }

        SupportChannel? instead = ChannelAlternatives.For(directory, asked, at, language, paceOf, mayStay: false).To;
        return new OfflineMessage(asked.ExpectReply(at), instead?.ExpectReply(at, paceOf?.Invoke(instead))) { Language = language, Zone = zone, SelfService = link };
    }

    /// <summary>The channel and the expectation; the same in every culture.</summary>
    public override string ToString() => $"offline message of {Closed}{(Instead is null ? "" : $"; instead {Instead}")}";
}
