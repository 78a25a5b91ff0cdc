using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Makes a person known to the desk, with all their identities.</summary>
/// <remarks>
/// <para>The key and the identities must be nobody's yet: <see cref="RequesterRule.RequesterExists"/>, <see cref="RequesterRule.IdentityTaken"/>, <see cref="RequesterRule.LimitReached"/>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts; the order in which identities were given does not matter.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RegisterRequester : RequesterCommand
{
    /// <summary>A command.</summary>
    /// <param name="id">The host's key of the person.</param>
    /// <param name="name">What the person is called, with at most 200 characters; null when it is not known.</param>
    /// <param name="identities">What the person is known by, each proven; none is legal, for one who came to the counter.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the name is blank, too long or holds an unpaired surrogate.</exception>
    public RegisterRequester(RequesterId id, string? name, params Identity[] identities)
        : this(id, new RequesterDetails { Name = name }, identities)
    {
    }

    /// <summary>A command.</summary>
    /// <param name="id">The host's key of the person.</param>
    /// <param name="details">What is known of them.</param>
    /// <param name="identities">What the person is known by, each proven.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public RegisterRequester(RequesterId id, RequesterDetails details, IEnumerable<Identity> identities)
        : base(Guard.Key(id))
    {
        Details = Guard.NotNull(details);
        Identities = [.. Guard.NotNull(identities).Select(each => Guard.NotNull(each, nameof(identities)))];
    }

    /// <summary>What is known of the person.</summary>
    public RequesterDetails Details { get; init; }

    /// <summary>What the person is known by, in order of identity.</summary>
    public ImmutableSortedSet<Identity> Identities { get; }

    /// <inheritdoc/>
    public override ImmutableArray<RequesterLookup> Needs => [RequesterLookup.Key(RequesterId), .. Identities.Select(RequesterLookup.Identity)];

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(RegisterRequester? other) => base.Equals(other) && Details == other!.Details && Identities.SequenceEqual(other.Identities);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Details, Identities.Count);

    private protected override RequesterDecision Decide(LoadedRequesters loaded, Instant at)
    {
        if (loaded.One(RequesterLookup.Key(RequesterId)) is { } known)
        {
            return Refuse(RequesterRule.RequesterExists, $"There is a requester {RequesterId} already.", known.Id);
        }

        if (Identities.Count > RequesterLimits.Identities)
        {
            return Refuse(RequesterRule.LimitReached, FormattableString.Invariant($"{RequesterId} may have {RequesterLimits.Identities} identities, but would have {Identities.Count}."));
        }

        if (Identities.Select(each => CheckFree(each, loaded)).FirstOrDefault(each => each is not null) is { } taken)
        {
            return taken;
        }

        var registered = new RequesterRegistered(RequesterId, at, Details, Identities);
        return new RequesterDecision(Requester.Replay([registered]), [registered], []);
    }
}
