using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Changes what is known of a requester besides their identities: name, claims, language, zone, tier.</summary>
/// <remarks>
/// <para>The requester must exist and go on: <see cref="RequesterRule.UnknownRequester"/>, <see cref="RequesterRule.AlreadyMerged"/>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeRequesterDetails : RequesterCommand
{
    /// <summary>A command.</summary>
    /// <param name="id">The requester.</param>
    /// <param name="details">All that is to be known of them from now on, usually made from the present details by <c>with</c>.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ChangeRequesterDetails(RequesterId id, RequesterDetails details)
        : base(Guard.Key(id)) => Details = Guard.NotNull(details);

    /// <summary>All that is to be known of them from now on.</summary>
    public RequesterDetails Details { get; }

    /// <inheritdoc/>
    public override ImmutableArray<RequesterLookup> Needs => [RequesterLookup.Key(RequesterId)];

    private protected override RequesterDecision Decide(LoadedRequesters loaded, Instant at)
    {
        if (CheckLiving(RequesterId, loaded) is { } refused)
        {
            return refused;
        }

        Requester before = loaded.One(RequesterLookup.Key(RequesterId))!;
        return before.Details == Details ? new RequesterDecision(before, [], []) : Emit(before, new RequesterDetailsChanged(RequesterId, before.Version + 1, at, Details));
    }
}
