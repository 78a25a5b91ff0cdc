using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Channels;

/// <summary>Where people go who cannot use a channel. One look-up, so that an offline message names the channel to which the directory redirects.</summary>
internal static class ChannelAlternatives
{
    /// <summary>The channel to use in place of another, in a language; in any, when none serves that one.</summary>
    /// <param name="directory">The desk's channels.</param>
    /// <param name="from">The channel that cannot be used; null for one that the directory does not have.</param>
    /// <param name="at">When.</param>
    /// <param name="language">The language.</param>
    /// <param name="paceOf">Gives the recent pace of a channel.</param>
    /// <param name="mayStay">Whether the channel itself will do, if it is offered.</param>
    /// <returns>The channel and why it is the one; null and <see cref="ChannelRedirectReason.Nowhere"/> when there is none.</returns>
    public static (SupportChannel? To, ChannelRedirectReason Reason) For(
        ChannelDirectory directory, SupportChannel? from, Instant at, Language language, Func<SupportChannel, RecentPace?>? paceOf, bool mayStay)
    {
        foreach (Language each in language.IsUnknown ? [language] : (ImmutableArray<Language>)[language, default])
        {
            if (Named(directory, from, at, each, mayStay) is { } named)
            {
                return (named, named.Equals(from) ? ChannelRedirectReason.StillOffered : ChannelRedirectReason.Named);
            }

            if (Soonest(directory, at, each, paceOf, isForSending: true) is { } soonest)
            {
                return (soonest, ChannelRedirectReason.SoonestAnswer);
            }
        }

        return (null, ChannelRedirectReason.Nowhere);
    }

    /// <summary>The channel on which to answer someone who has left, in a language; in any, when none serves that one. Whether people can send anything on it meanwhile makes no difference.</summary>
    public static SupportChannel? ForAnswering(ChannelDirectory directory, Instant at, Language language, Func<SupportChannel, RecentPace?>? paceOf) =>
        Soonest(directory, at, language, paceOf, isForSending: false) ?? (language.IsUnknown ? null : Soonest(directory, at, default, paceOf, isForSending: false));

    /// <summary>The first fitting channel along the redirects. In place of one that is only closed for now it must be usable now; in place of one that is gone for good the desk's word holds at any hour.</summary>
    private static SupportChannel? Named(ChannelDirectory directory, SupportChannel? from, Instant at, Language language, bool mayStay)
    {
        bool mustAccept = from is { IsOffered: true } && !mayStay;
        for (SupportChannel? each = from; each is not null; each = each.RedirectTo is { } next ? directory[next] : null)
        {
            if (each.IsOffered && each.Serves(language) && (!mustAccept || each.AcceptsAt(at)))
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>Of the asynchronous channels for people on which others do not read along, the one that answers soonest; those that name no moment last.</summary>
    private static SupportChannel? Soonest(ChannelDirectory directory, Instant at, Language language, Func<SupportChannel, RecentPace?>? paceOf, bool isForSending) =>
        directory.ExpectReplies(at, language, paceOf)
            .Select(each => each.Channel)
            .FirstOrDefault(each => each.Kind is { IsSynchronous: false, IsPublic: false } && each.Kind != ChannelKind.Api && (!isForSending || each.AcceptsAt(at)));
}
