using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Channels;

/// <summary>The channels of a desk, in its order of preference: which are open, which answers soonest, and where to go instead of one that is not offered.</summary>
/// <remarks>
/// <para>Questions take a language; <c>default</c>, which is not known, asks for none in particular. Those about answers take the recent pace of each channel, if the host knows it.</para>
/// <para>Immutable and thread-safe. Equality compares the channels and their order.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChannelDirectory
{
    private const int MostShown = 10;

    private readonly ImmutableDictionary<ChannelId, SupportChannel> byId;

    /// <summary>A directory.</summary>
    /// <param name="channels">The channels, the preferred first, offered or not; there may be none.</param>
    /// <exception cref="ArgumentException">Two have the same key; one redirects to a channel that is not among them; or redirects lead back to where they began. The message names them.</exception>
    public ChannelDirectory(params SupportChannel[] channels)
        : this((IEnumerable<SupportChannel>)channels)
    {
    }

    /// <inheritdoc cref="ChannelDirectory(SupportChannel[])"/>
    public ChannelDirectory(IEnumerable<SupportChannel> channels)
    {
        Channels = [.. Guard.NotNull(channels).Select(each => Guard.NotNull(each, nameof(channels)))];
        var known = ImmutableDictionary.CreateBuilder<ChannelId, SupportChannel>();
        foreach (SupportChannel channel in Channels)
        {
            if (!known.TryAdd(channel.Id, channel))
            {
                throw new ArgumentException($"Two channels have the key '{channel.Id}': '{known[channel.Id].Name}' and '{channel.Name}'.", nameof(channels));
            }
        }

        byId = known.ToImmutable();
        CheckRedirects(nameof(channels));
    }

    /// <summary>The channels in the desk's order, offered or not.</summary>
    public ImmutableArray<SupportChannel> Channels { get; }

    /// <summary>The channel of a key that the directory has.</summary>
    /// <param name="id">The key.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    /// <exception cref="KeyNotFoundException">The directory has no such channel.</exception>
    public SupportChannel this[ChannelId id] => Find(id) ?? throw new KeyNotFoundException($"The directory has no channel '{id}'.");

    /// <summary>The channel of a key; null when the directory has none.</summary>
    /// <param name="id">The key.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public SupportChannel? Find(ChannelId id) => byId.GetValueOrDefault(Guard.Key(id));

    /// <summary>The channels that are offered and serve a language, in the desk's order.</summary>
    /// <param name="language">The language; by default any.</param>
    public ImmutableArray<SupportChannel> Offered(Language language = default) => [.. Channels.Where(each => each.IsOffered && each.Serves(language))];

    /// <summary>The channels that are offered, serve a language, and have someone there at an instant (<see cref="SupportChannel.IsOpenAt"/>), in the desk's order.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="language">The language; by default any.</param>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the range that a calendar supports.</exception>
    public ImmutableArray<SupportChannel> OpenAt(Instant instant, Language language = default) => [.. Offered(language).Where(each => each.IsOpenAt(instant))];

    /// <summary>The channels that are offered, serve a language, and can be used at an instant (<see cref="SupportChannel.AcceptsAt"/>), in the desk's order.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="language">The language; by default any.</param>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the range that a calendar supports.</exception>
    public ImmutableArray<SupportChannel> AcceptingAt(Instant instant, Language language = default) => [.. Offered(language).Where(each => each.AcceptsAt(instant))];

    /// <summary>What to expect of each channel that is offered and serves a language, for someone who turns to it at an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="language">The language; by default any.</param>
    /// <param name="paceOf">Gives the recent pace of a channel, or null; called once for each. Null when the host knows of none.</param>
    /// <returns>The soonest answer first; equal ones in the desk's order; last those that name no moment.</returns>
    /// <exception cref="ArgumentException">A recent median needs a calendar, and its channel has none.</exception>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the range that a calendar supports.</exception>
    public ImmutableArray<ExpectedReply> ExpectReplies(Instant instant, Language language = default, Func<SupportChannel, RecentPace?>? paceOf = null) =>
    [
        .. Offered(language)
            .Select(each => each.ExpectReply(instant, paceOf?.Invoke(each)))
            .OrderBy(each => each.By ?? Instant.MaxValue),
    ];

    /// <summary>
    /// The soonest way for a person to get an answer: the first of <see cref="ExpectReplies"/> that names a moment and is not for programs (<see cref="ChannelKind.Api"/>). A
    /// synchronous channel that is closed counts from its opening.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <param name="language">The language; by default any.</param>
    /// <param name="paceOf">Gives the recent pace of a channel, or null; called once for each. Null when the host knows of none.</param>
    /// <returns>The expectation, with its channel; null when no channel names a moment.</returns>
    /// <exception cref="ArgumentException">A recent median needs a calendar, and its channel has none.</exception>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the range that a calendar supports.</exception>
    public ExpectedReply? SoonestAnswer(Instant instant, Language language = default, Func<SupportChannel, RecentPace?>? paceOf = null) =>
        ExpectReplies(instant, language, paceOf).FirstOrDefault(each => each.By is not null && each.Channel.Kind != ChannelKind.Api);

    /// <summary>Where a message is to go that comes in on a channel, offered or not.</summary>
    /// <param name="id">The channel; one that the directory does not have is one that is not offered.</param>
    /// <param name="instant">When the message comes in.</param>
    /// <param name="language">The language; by default any.</param>
    /// <param name="paceOf">Gives the recent pace of a channel, or null. Null when the host knows of none.</param>
    /// <returns>
    /// The channel itself while it is offered and serves the language, open or not. Else the first such channel along <see cref="SupportChannel.RedirectTo"/>. Else, of the asynchronous channels for people
    /// on which others do not read along and which accept at that instant, the one that answers soonest, those that name no moment last. Where none of these serves the language, the same without
    /// regard to it. Else nowhere.
    /// </returns>
    /// <remarks>For a channel that is not offered, <see cref="Messages.OfflineMessage.Instead"/> names the same channel.</remarks>
    /// <exception cref="ArgumentException">The key is <c>default</c>; or a recent median needs a calendar, and its channel has none.</exception>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the range that a calendar supports.</exception>
    public ChannelRedirect RedirectFor(ChannelId id, Instant instant, Language language = default, Func<SupportChannel, RecentPace?>? paceOf = null)
    {
        (SupportChannel? to, ChannelRedirectReason reason) = ChannelAlternatives.For(this, Find(id), instant, language, paceOf, mayStay: true);
        return new ChannelRedirect(id, reason, to);
    }

    /// <inheritdoc/>
    public bool Equals(ChannelDirectory? other) => other is not null && Channels.SequenceEqual(other.Channels);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (SupportChannel channel in Channels)
        {
            hash.Add(channel);
        }

        return hash.ToHashCode();
    }

    /// <summary>The channels in a line, such as <c>support-mail (Email); fax (Phone), not offered</c>; the same in every culture.</summary>
    public override string ToString() => string.Join("; ", Channels);

    private void CheckRedirects(string argument)
    {
        // Every channel is walked over once: a path that meets an earlier one goes on as that one did.
        var cleared = new HashSet<ChannelId>();
        foreach (SupportChannel channel in Channels)
        {
            var path = new List<ChannelId>();
            var places = new Dictionary<ChannelId, int>();
            for (SupportChannel? each = channel; each is not null && cleared.Add(each.Id); each = Next(each, argument))
            {
                places.Add(each.Id, path.Count);
                path.Add(each.Id);
                if (each.RedirectTo is { } next && places.TryGetValue(next, out int start))
                {
                    throw new ArgumentException($"Redirects form a cycle: {Shown([.. path.Skip(start), next])}.", argument);
                }
            }
        }
    }

    private static string Shown(ChannelId[] circle) => circle.Length <= MostShown
        ? string.Join(" to ", circle.Select(id => $"'{id}'"))
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(" to ", circle.Take(MostShown).Select(id => $"'{id}'"))} and on over {circle.Length - MostShown - 1} more back to '{circle[^1]}'");

    private SupportChannel? Next(SupportChannel channel, string argument) =>
        channel.RedirectTo is not { } next ? null
        : byId.TryGetValue(next, out SupportChannel? found) ? found
        : throw new ArgumentException($"Channel '{channel.Id}' redirects to '{next}', which the directory does not have.", argument);
}
