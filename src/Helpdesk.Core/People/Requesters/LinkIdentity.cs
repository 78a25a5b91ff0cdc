using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Says that an identity is a requester's, on evidence: they logged in, they answered from it.</summary>
/// <remarks>
/// <para>The requester must exist and go on, and the identity be nobody's yet: <see cref="RequesterRule.UnknownRequester"/>, <see cref="RequesterRule.AlreadyMerged"/>, <see cref="RequesterRule.AlreadyLinked"/>,
/// <see cref="RequesterRule.IdentityTaken"/> with the other person, for which a merge may be the remedy, <see cref="RequesterRule.LimitReached"/>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record LinkIdentity : RequesterCommand
{
    /// <summary>A command.</summary>
    /// <param name="id">The requester.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="reason">The evidence, with at most <see cref="RequesterLimits.Reason"/> characters.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the reason is blank, too long or holds an unpaired surrogate.</exception>
    public LinkIdentity(RequesterId id, Identity identity, string reason)
        : base(Guard.Key(id))
    {
        Identity = Guard.NotNull(identity);
        Reason = Guard.Text(reason, RequesterLimits.Reason);
    }

    /// <summary>The identity.</summary>
    public Identity Identity { get; }

    /// <summary>The evidence.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override ImmutableArray<RequesterLookup> Needs => [RequesterLookup.Key(RequesterId), RequesterLookup.Identity(Identity)];

    private protected override RequesterDecision Decide(LoadedRequesters loaded, Instant at)
    {
        if ((CheckLiving(RequesterId, loaded) ?? CheckFree(Identity, loaded)) is { } refused)
        {
            return refused;
        }

        Requester before = loaded.One(RequesterLookup.Key(RequesterId))!;
        return before.Links.Count >= RequesterLimits.Identities
            ? Refuse(RequesterRule.LimitReached, before.Over(RequesterLimits.Identities, "identities", before.Links.Count + 1) + ".")
            : Emit(before, new IdentityLinked(RequesterId, before.Version + 1, at, Identity, Reason));
    }
}
