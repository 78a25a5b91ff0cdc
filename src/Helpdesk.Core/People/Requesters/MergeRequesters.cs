using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Says that two requesters are one person, who goes on under the second key with the identities and claims of both.</summary>
/// <remarks>
/// <para>Both must exist and go on, and be two: <see cref="RequesterRule.UnknownRequester"/>, <see cref="RequesterRule.SelfMerge"/>, <see cref="RequesterRule.MergeCycle"/>, <see cref="RequesterRule.AlreadyMerged"/>,
/// <see cref="RequesterRule.LimitReached"/>, in this order.</para>
/// <para>One decision, with an event in each of the two histories; the remaining requester is the decision's <see cref="RequesterDecision.Requester"/>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record MergeRequesters : RequesterCommand
{
    /// <summary>A command.</summary>
    /// <param name="from">The requester who is merged, and changes no more. Their key leads to the other.</param>
    /// <param name="into">The requester who stands for both; all else that is known of them stays as it is.</param>
    /// <param name="reason">The evidence, with at most <see cref="RequesterLimits.Reason"/> characters.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, or the reason is blank, too long or holds an unpaired surrogate.</exception>
    public MergeRequesters(RequesterId from, RequesterId into, string reason)
        : base(Guard.Key(into))
    {
        From = Guard.Key(from);
        Reason = Guard.Text(reason, RequesterLimits.Reason);
    }

    /// <summary>The requester who is merged.</summary>
    public RequesterId From { get; }

    /// <summary>The requester who stands for both.</summary>
    public RequesterId Into => RequesterId;

    /// <summary>The evidence.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override ImmutableArray<RequesterLookup> Needs => From == Into ? [RequesterLookup.Key(Into)] : [RequesterLookup.Key(From), RequesterLookup.Key(Into)];

    private protected override RequesterDecision Decide(LoadedRequesters loaded, Instant at)
    {
        if ((CheckKnown(From, loaded) ?? CheckKnown(Into, loaded)) is { } unknown)
        {
            return unknown;
        }

        Requester from = loaded.One(RequesterLookup.Key(From))!;
        Requester into = loaded.One(RequesterLookup.Key(Into))!;
        if ((From == Into ? Refuse(RequesterRule.SelfMerge, $"{From} cannot be merged into itself.")
            : from.Id == into.Id ? Refuse(RequesterRule.MergeCycle, $"{From} and {Into} are already one person, {from.Id}.", from.Id)
            : CheckLiving(From, loaded) ?? CheckLiving(Into, loaded) ?? CheckLimits(from, into)) is { } refused)
        {
            return refused;
        }

        var ended = new RequesterMerged(From, from.Version + 1, at, Into, Reason);
        RequesterMergedFrom takenOver = RequesterMergedFrom.Of(from, into, at, Reason);
        return new RequesterDecision(into.Apply(takenOver), [ended, takenOver], [from.Apply(ended)]);
    }

    private RequesterDecision? CheckLimits(Requester from, Requester into) =>
        CheckLimit(into, "identities", into.Links.Count + from.Links.Count, RequesterLimits.Identities)
        ?? CheckLimit(into, "requesters merged into them", into.Merges.Count + from.Merges.Count + 1, RequesterLimits.Merges)
        ?? CheckLimit(into, "claims", into.Details.ClaimedIdentities.Count + from.Details.ClaimedIdentities.Count(each => !into.Details.ClaimedIdentities.Contains(each)), RequesterLimits.Claims);

    private RequesterDecision? CheckLimit(Requester into, string what, int count, int max) => count <= max ? null : Refuse(RequesterRule.LimitReached, into.Over(max, what, count) + ".");
}
