using System.Collections.Immutable;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Channels;

/// <summary>A channel that the desk has: its kind, where people reach it, when someone attends to it, and what is promised on it.</summary>
/// <remarks>
/// <para>Two notions are easily confused. A channel is <em>open</em> while someone is there (<see cref="IsOpenAt"/>): the telephone from nine to one. It <em>accepts</em>
/// what people send (<see cref="AcceptsAt"/>) while it is open, and, when it is asynchronous, at any other time as well: mail can be written at night. An asynchronous channel may be
    /// offline while it is closed (<see cref="WithAcceptsOnlyWhileOpen"/>), as many desks run WhatsApp.</para>
/// <para>Immutable, and safe from any number of threads; the methods called <c>With…</c> give a changed copy. Equality compares all its parts, languages in their order.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SupportChannel
{
    internal const int LongestAddress = 2_000;

    private BusinessCalendar? promiseCalendar;

    /// <summary>A channel that is offered, in any language, with no promise.</summary>
    /// <param name="id">The desk's key of it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">What people call it, such as <c>Support line</c>; at most 200 characters.</param>
    /// <param name="coverage">When someone attends to it; for example a <see cref="BusinessCalendar"/> or a <see cref="MomentCalendar"/>. A synchronous channel has someone there, and so cannot be covered by moments.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, the name is no such text, or a synchronous channel is covered by moments.</exception>
    public SupportChannel(ChannelId id, ChannelKind kind, string name, ChannelCoverage coverage)
    {
        Id = Guard.Key(id);
        Kind = Guard.NotNull(kind);
        Name = Guard.Name(name);
        Coverage = Guard.NotNull(coverage);
        if (kind.IsSynchronous && coverage.Kind == ChannelCoverageKind.Moments)
        {
            throw new ArgumentException($"Channel '{id}' is synchronous ({kind.Name}): it needs opening hours, and moments have no length.", nameof(coverage));
        }
    }

    /// <summary>The desk's key of the channel.</summary>
    public ChannelId Id { get; }

    /// <summary>Its kind.</summary>
    public ChannelKind Kind { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>When someone attends to it.</summary>
    public ChannelCoverage Coverage { get; }

    /// <summary>Where people reach it, in the form of its kind: a mail address, a telephone number, the address of a page. Null when it has none, as a counter.</summary>
    public string? Address { get; private init; }

    /// <summary>Within which amount a message is answered; null when nothing is promised.</summary>
    public TimeAmount? Promise { get; private init; }

    /// <summary>The calendar on which promises and paces of business time and business days count: the one given with the promise, or else that of <see cref="Coverage"/>; null when there is neither.</summary>
    public BusinessCalendar? PromiseCalendar => promiseCalendar ?? Coverage.Calendar;

    /// <summary>The languages in which the desk answers, in its order; empty when it makes no difference between languages.</summary>
    public ImmutableArray<Language> Languages { get; private init; } = [];

    /// <summary>Whether the desk offers the channel now. One that is not stays known, so that what still arrives on it can be sent elsewhere.</summary>
    public bool IsOffered { get; private init; } = true;

    /// <summary>Whether people can use the channel only while it is open: true of every synchronous channel, and of others that are offline while closed. False by default.</summary>
    public bool AcceptsOnlyWhileOpen { get => field || Kind.IsSynchronous; private init; }

    /// <summary>Where people are sent when the channel is not offered, and in an offline message while it is closed; null when nothing in particular was said.</summary>
    public ChannelId? RedirectTo { get; private init; }

    /// <summary>The channel as events and tickets name it.</summary>
    public ChannelReference Reference => new(Id, Kind);

    /// <summary>This channel with an address.</summary>
    /// <param name="address">Where people reach it; at most 2,000 characters. Whether it is one of its kind is not checked. Null takes it away.</param>
    /// <returns>The new channel; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The text has no visible character, is too long, or holds a control or hidden character or an unpaired surrogate.</exception>
    public SupportChannel WithAddress(string? address) => this with { Address = address is null ? null : Guard.Name(address, LongestAddress) };

    /// <summary>This channel with a promise.</summary>
    /// <param name="promise">Within which amount a message is answered.</param>
    /// <param name="countedOn">The calendar on which it counts; null for that of the coverage. A channel covered always has none, and so promises elapsed time unless one is given here.</param>
    /// <returns>The new channel; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The promise needs a calendar, and there is none.</exception>
    public SupportChannel WithPromise(TimeAmount promise, BusinessCalendar? countedOn = null) =>
        promise.NeedsCalendar && (countedOn ?? Coverage.Calendar) is null
            ? throw new ArgumentException($"Channel '{Id}' is covered always and has no calendar on which to count {promise}; promise elapsed time, or name a calendar.", nameof(promise))
            : this with { Promise = promise, promiseCalendar = countedOn };

    /// <summary>This channel without a promise.</summary>
    /// <returns>The new channel; this one stays as it is.</returns>
    public SupportChannel WithoutPromise() => this with { Promise = null, promiseCalendar = null };

    /// <summary>This channel with the languages in which the desk answers, in place of those before.</summary>
    /// <param name="languages">The languages, the preferred first; none for a desk that makes no difference. One given twice is one.</param>
    /// <returns>The new channel; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A language is not known.</exception>
    public SupportChannel WithLanguages(params Language[] languages) => WithLanguages((IEnumerable<Language>)languages);

    /// <inheritdoc cref="WithLanguages(Language[])"/>
    public SupportChannel WithLanguages(IEnumerable<Language> languages)
    {
        ImmutableArray<Language> distinct = [.. Guard.NotNull(languages).Distinct()];
        return distinct.Any(each => each.IsUnknown)
            ? throw new ArgumentException($"Channel '{Id}' cannot have a language that is not known ({default(Language)}).", nameof(languages))
            : this with { Languages = distinct };
    }

    /// <summary>This channel offered, or not.</summary>
    /// <param name="isOffered">Whether the desk offers it.</param>
    /// <returns>The new channel; this one stays as it is.</returns>
    public SupportChannel WithOffered(bool isOffered) => this with { IsOffered = isOffered };

    /// <summary>This channel accepting only while it is open, or at any time.</summary>
    /// <param name="acceptsOnlyWhileOpen">Whether people can use it only while it is open. Outside its hours it then has an offline message (<see cref="Messages.OfflineMessage"/>).</param>
    /// <returns>The new channel; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The channel is synchronous and cannot accept while it is closed; or it is covered by moments, and so never open.</exception>
    public SupportChannel WithAcceptsOnlyWhileOpen(bool acceptsOnlyWhileOpen) =>
        Kind.IsSynchronous && !acceptsOnlyWhileOpen
            ? throw new ArgumentException($"Channel '{Id}' is synchronous ({Kind.Name}), and nobody takes anything on it while it is closed.", nameof(acceptsOnlyWhileOpen))
            : acceptsOnlyWhileOpen && Coverage.Kind == ChannelCoverageKind.Moments
                ? throw new ArgumentException($"Channel '{Id}' is covered by moments, is never open, and would accept nothing.", nameof(acceptsOnlyWhileOpen))
                : this with { AcceptsOnlyWhileOpen = acceptsOnlyWhileOpen };

    /// <summary>This channel with another to which people are sent when this one is not offered or is closed.</summary>
    /// <param name="channel">The other channel; null for none in particular.</param>
    /// <returns>The new channel; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or this channel's own.</exception>
    public SupportChannel WithRedirectTo(ChannelId? channel) =>
        channel is { } other && Guard.Key(other, nameof(channel)) == Id
            ? throw new ArgumentException($"Channel '{Id}' cannot send people to itself.", nameof(channel))
            : this with { RedirectTo = channel };

    /// <summary>Whether someone is there at an instant: the channel is offered, and its coverage is staffed. Never true of a channel covered by moments.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the range that the calendar supports.</exception>
    public bool IsOpenAt(Instant instant) => IsOffered && Coverage.IsStaffedAt(instant);

    /// <summary>Whether people can use the channel at an instant: it is offered, and either open, or one on which a message waits for whoever looks next (<see cref="AcceptsOnlyWhileOpen"/> is false).</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="CalendarHorizonException">The channel accepts only while it is open, and <paramref name="instant"/> is outside the range that its calendar supports.</exception>
    public bool AcceptsAt(Instant instant) => IsOffered && (!AcceptsOnlyWhileOpen || Coverage.IsStaffedAt(instant));

    /// <summary>Whether someone who asks for a language is answered in it: one of the channel's covers it, or the desk makes no difference.</summary>
    /// <param name="wanted">The language; one that is not known, as <c>default</c>, asks for none in particular.</param>
    public bool Serves(Language wanted) => wanted.IsUnknown || Languages.IsEmpty || Languages.Any(each => each.Covers(wanted));

    /// <summary>By when a message on this channel will be answered, and why.</summary>
    /// <param name="receivedAt">When the message comes in.</param>
    /// <param name="pace">How the channel has been answering of late; null when the host does not say.</param>
    /// <returns>The expectation. A channel that is not offered, or has neither promise nor pace, has one too, which names no moment.</returns>
    /// <exception cref="CalendarHorizonException"><paramref name="receivedAt"/> is outside the range that the channel's calendars support.</exception>
    /// <exception cref="ArgumentException">The recent median needs a calendar, and the channel has none.</exception>
    /// <exception cref="OverflowException">Elapsed time runs beyond Noda Time's last instant.</exception>
    public ExpectedReply ExpectReply(Instant receivedAt, RecentPace? pace = null) => ReplyForecast.Of(this, receivedAt, pace);

    /// <inheritdoc/>
    public bool Equals(SupportChannel? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Kind == other.Kind
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && Coverage.Equals(other.Coverage)
            && string.Equals(Address, other.Address, StringComparison.Ordinal)
            && Promise == other.Promise
            && Equals(PromiseCalendar, other.PromiseCalendar)
            && Languages.AsSpan().SequenceEqual(other.Languages.AsSpan())
            && IsOffered == other.IsOffered
            && AcceptsOnlyWhileOpen == other.AcceptsOnlyWhileOpen
            && RedirectTo == other.RedirectTo);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Name, Address, Promise, Languages.Length, (IsOffered, AcceptsOnlyWhileOpen), RedirectTo);

    /// <summary>Key, kind, and whether it is offered, such as <c>support-mail (Email)</c> or <c>fax (Phone), not offered</c>; the same in every culture.</summary>
    public override string ToString() => $"{Reference}{(IsOffered ? "" : ", not offered")}";
}
