using NodaTime;

namespace Helpdesk.Channels;

/// <summary>Where people can leave a message when nobody is there.</summary>
internal static class LeftMessages
{
    /// <summary>Of the asynchronous channels for people on which others do not read along, the one that answers soonest in a language; in any, when none does in that one.</summary>
    public static ExpectedReply? SoonestFor(ChannelDirectory directory, Instant at, Language language, Func<SupportChannel, RecentPace?>? paceOf) =>
        In(directory, at, language, paceOf) ?? (language.IsUnknown ? null : In(directory, at, default, paceOf));

    private static ExpectedReply? In(ChannelDirectory directory, Instant at, Language language, Func<SupportChannel, RecentPace?>? paceOf) =>
        directory.ExpectReplies(at, language, paceOf).FirstOrDefault(each => each.Channel.Kind is { IsSynchronous: false, IsPublic: false } && each.Channel.Kind != ChannelKind.Api);
}
