using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Channels;

namespace Helpdesk.People.Requesters;

/// <summary>A person who asks the desk for something, as their events have left it: what is known of them, all that they are known by, and who was found to be the same person.</summary>
/// <remarks>
/// <para>A requester is a fold of one history: <c>Replay(events)</c>, or <see cref="Apply"/> one by one, to the same result from any point on. Events are facts and are not judged again; <see cref="RequesterCommand"/>s are, and what
/// they lead to is stored where <see cref="Version"/> is still the one that they were decided on.</para>
/// <para>A merge loses nothing. The merged requester keeps their key, their history and their tickets, and changes no more; the one they were merged into has the identities and claims of both, and stands for the person from then on.</para>
/// <para>Immutable and thread-safe. Equality compares all parts, the version among them.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Requester
{
    private const string RegisteredReason = "added with the requester";

    internal static readonly ImmutableSortedDictionary<RequesterId, RequesterMerge> NoMerges = ImmutableSortedDictionary.Create<RequesterId, RequesterMerge>(KeyOrder<RequesterId>.Instance);

    private Requester(RequesterRegistered first)
    {
        Id = first.RequesterId;
        Details = first.Details;
        Links = first.Identities.ToImmutableSortedDictionary(each => each, each => new IdentityLink(each, first.RequesterId, RegisteredReason, first.HappenedAt));
    }

    /// <summary>The host's key of the person.</summary>
    public RequesterId Id { get; }

    /// <summary>How many events the requester has, which is the sequence of the last: the version that a commit of further events expects.</summary>
    public int Version { get; private init; } = 1;

    /// <summary>What is known of the person besides identities.</summary>
    public RequesterDetails Details { get; internal init; }

    /// <summary>What the person is called; null when it is not known.</summary>
    public string? Name => Details.Name;

    /// <summary>
    /// What the person is known by, each proven, and on what evidence: a message from one of these is a message from this person. What several people share, as a switchboard's number, should be nobody's. In order of identity; of a merged
    /// requester, as it was then.
    /// </summary>
    public ImmutableSortedDictionary<Identity, IdentityLink> Links { get; internal init; }

    /// <summary>The identities of <see cref="Links"/>, in their order.</summary>
    public IEnumerable<Identity> Identities => Links.Keys;

    /// <summary>The requesters who were merged into this one, directly or through others, by their keys.</summary>
    public ImmutableSortedDictionary<RequesterId, RequesterMerge> Merges { get; internal init; } = NoMerges;

    /// <summary>The requester into whom this one was merged, who may have been merged since; null for one who goes on.</summary>
    public RequesterId? MergedInto { get; internal init; }

    /// <summary>Every key of the person, in ordinal order: all whose tickets are theirs.</summary>
    public ImmutableArray<RequesterId> Keys => [.. Merges.Keys.Append(Id).Order(KeyOrder<RequesterId>.Instance)];

    /// <summary>The requester that a whole history, or the first part of one, amounts to.</summary>
    /// <param name="events">The events of one requester in order of their sequence, the first a <see cref="RequesterRegistered"/>.</param>
    /// <exception cref="ArgumentException">There is no event, the first is of another kind, or one does not follow the one before it (see <see cref="Apply"/>).</exception>
    public static Requester Replay(IEnumerable<RequesterEvent> events)
    {
        using IEnumerator<RequesterEvent> rest = Guard.NotNull(events).GetEnumerator();
        if (!rest.MoveNext() || rest.Current is not RequesterRegistered first)
        {
            throw new ArgumentException("A history begins with the registration of the requester.", nameof(events));
        }

        var requester = new Requester(first);
        while (rest.MoveNext())
        {
            requester = requester.Apply(rest.Current);
        }

        return requester;
    }

    /// <summary>The requester after one more event.</summary>
    /// <param name="next">The next event of the same requester: its sequence one more than the last.</param>
    /// <exception cref="ArgumentException">The event is not the next of this requester, registers them once more, or would leave them with more than <see cref="RequesterLimits"/> says.</exception>
    public Requester Apply(RequesterEvent next)
    {
        Guard.NotNull(next);
        if (next.RequesterId != Id || next.Sequence != Version + 1 || next is RequesterRegistered)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The event '{next}' does not follow #{Version} of requester '{Id}': an event belongs to the same requester, has the next sequence, and is no second registration."),
                nameof(next));
        }

        Requester after = next.ApplyTo(this) with { Version = next.Sequence };
        return after.OverLimit is { } problem ? throw new ArgumentException($"The event '{next}' cannot be applied: {problem}.", nameof(next)) : after;
    }

    /// <summary>What the requester can be found by, each once: what a store keeps in its index beside the requester. None once merged; the one who goes on is found by all that the merged one was.</summary>
    public IEnumerable<RequesterLookup> Lookups() => MergedInto is not null ? [] :
    [
        .. Merges.Keys.Prepend(Id).Select(RequesterLookup.Key),
        .. Links.Keys.Select(RequesterLookup.Identity),
        .. Details.ClaimedIdentities.Select(RequesterLookup.Claim),
        .. Links.Values.Where(each => each.Identity.Kind == IdentityKind.MailAddress).Select(each => NameOf(each.RequesterId) is { } name ? RequesterLookup.NameAtDomain(name, each.Identity.MailDomain!) : null).OfType<RequesterLookup>().Distinct(),
    ];

    /// <summary>Whether two requesters have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Requester? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Version == other.Version
            && MergedInto == other.MergedInto
            && Details == other.Details
            && Links.SequenceEqual(other.Links)
            && Merges.SequenceEqual(other.Merges));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, MergedInto, Details, Links.Count, Merges.Count);

    /// <summary>The key, with the name if it is known, such as <c>r-17 (Mario Rossi)</c>; the same in every culture.</summary>
    public override string ToString() => Name is null ? Id.Value : $"{Id} ({Name})";

    /// <summary>What the requester has too many of; null when nothing.</summary>
    internal string? OverLimit =>
        Links.Count > RequesterLimits.Identities ? Over(RequesterLimits.Identities, "identities", Links.Count)
        : Merges.Count > RequesterLimits.Merges ? Over(RequesterLimits.Merges, "requesters merged into them", Merges.Count)
        : null;

    internal string Over(int max, string what, int count) => string.Create(CultureInfo.InvariantCulture, $"{Id} may have {max} {what}, but would have {count}");

    /// <summary>What the person was called under one of their keys.</summary>
    internal string? NameOf(RequesterId key) => key == Id ? Name : Merges.GetValueOrDefault(key)?.Name;
}
