using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Takes an identity from a requester, so that it is nobody's: a number that was given up, a link made in error. Requesters who were merged stay as they were.</summary>
/// <remarks>
/// <para>The requester must exist, go on, and have the identity: <see cref="RequesterRule.UnknownRequester"/>, <see cref="RequesterRule.AlreadyMerged"/>, <see cref="RequesterRule.NotLinked"/>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record UnlinkIdentity : RequesterCommand
{
    /// <summary>A command.</summary>
    /// <param name="id">The requester.</param>
    /// <param name="identity">The identity.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public UnlinkIdentity(RequesterId id, Identity identity)
        : base(Guard.Key(id)) => Identity = Guard.NotNull(identity);

    /// <summary>The identity.</summary>
    public Identity Identity { get; }

    /// <inheritdoc/>
    public override ImmutableArray<RequesterLookup> Needs => [RequesterLookup.Key(RequesterId), RequesterLookup.Identity(Identity)];

    private protected override RequesterDecision Decide(LoadedRequesters loaded, Instant at)
    {
        if (CheckLiving(RequesterId, loaded) is { } refused)
        {
            return refused;
        }

        Requester before = loaded.One(RequesterLookup.Key(RequesterId))!;
        return before.Links.ContainsKey(Identity)
            ? Emit(before, new IdentityUnlinked(RequesterId, before.Version + 1, at, Identity))
            : Refuse(RequesterRule.NotLinked, $"{Identity} does not belong to {RequesterId}.", loaded.One(RequesterLookup.Identity(Identity))?.Id);
    }
}
