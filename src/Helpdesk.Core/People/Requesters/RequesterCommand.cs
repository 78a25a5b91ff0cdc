using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Something that someone wants to happen to a requester.</summary>
/// <remarks>
/// <para>A decision is a pure function of the command, the instant and what is loaded. The instant is the caller's: neither ordered nor checked.</para>
/// <para>Immutable and thread-safe. Equality compares the kind and all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record RequesterCommand
{
    private protected RequesterCommand(RequesterId requesterId) => RequesterId = requesterId;

    /// <summary>The requester whom the command is for.</summary>
    public RequesterId RequesterId { get; }

    /// <summary>What is to be looked up before the command is decided: all that the decision depends on.</summary>
    public abstract ImmutableArray<RequesterLookup> Needs { get; }

    /// <summary>Decides the command.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="loaded">What was looked up: <see cref="Needs"/>, at least.</param>
    /// <returns>The events and the requesters after them, or the refusal: with <see cref="RequesterRule.NotLoaded"/> where a need is missing.</returns>
    public RequesterDecision Decide(Instant at, LoadedRequesters loaded)
    {
        ImmutableArray<RequesterLookup> missing = Guard.NotNull(loaded).Missing(Needs);
        return missing.IsEmpty
            ? Decide(loaded, at)
            : new RequesterDecision(new RequesterRefusal(RequesterRule.NotLoaded, RequesterId, $"{GetType().Name} of {RequesterId} depends on look-ups of which nothing is loaded, {missing[0]} among them.") with { Missing = missing });
    }

    private protected abstract RequesterDecision Decide(LoadedRequesters loaded, Instant at);

    private protected RequesterDecision Refuse(RequesterRule rule, string message, RequesterId? holder = null) =>
        new(new RequesterRefusal(rule, RequesterId, message) with { Holder = holder });

    /// <summary>Refuses an identity that somebody has; null when nobody has it.</summary>
    private protected RequesterDecision? CheckFree(Identity identity, LoadedRequesters loaded) => loaded.One(RequesterLookup.Identity(identity)) is not { Id: var holder } ? null
        : holder == RequesterId ? Refuse(RequesterRule.AlreadyLinked, $"{identity} belongs to {RequesterId} already.", holder)
        : Refuse(RequesterRule.IdentityTaken, $"{identity} belongs to {holder} and cannot belong to {RequesterId} too; if the two are one person, merge them.", holder);

    /// <summary>Refuses a requester who does not exist; null when there is one.</summary>
    private protected RequesterDecision? CheckKnown(RequesterId id, LoadedRequesters loaded) =>
        loaded.One(RequesterLookup.Key(id)) is null ? Refuse(RequesterRule.UnknownRequester, $"There is no requester '{id}'.") : null;

    /// <summary>Refuses a requester who does not exist or was merged; null when they go on.</summary>
    private protected RequesterDecision? CheckLiving(RequesterId id, LoadedRequesters loaded) =>
        CheckKnown(id, loaded) ?? (loaded.One(RequesterLookup.Key(id))!.Id is var living && living != id ? Refuse(RequesterRule.AlreadyMerged, $"{id} was merged into {living}.", living) : null);

    /// <summary>Accepts one event.</summary>
    private protected static RequesterDecision Emit(Requester before, RequesterEvent next) => new(before.Apply(next), [next], []);
}
