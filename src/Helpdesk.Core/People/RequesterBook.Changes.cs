using System.Collections.Immutable;
using Helpdesk.People.Books;
using NodaTime;

namespace Helpdesk.People;

/// <content>The changes, each made whole or refused whole.</content>
public sealed partial class RequesterBook
{
    private const int LongestReason = 500;
    private const string AddedReason = "added with the requester";

    /// <summary>Adds a requester with all their identities.</summary>
    /// <param name="requester">The requester, whose key and identities must be nobody's yet.</param>
    /// <param name="at">When they became known; their identities are linked from then.</param>
    /// <returns>The book with the requester, or why not: <see cref="PeopleRule.RequesterExists"/>, <see cref="PeopleRule.IdentityTaken"/>.</returns>
    public RequesterDecision Add(Requester requester, Instant at)
    {
        Guard.NotNull(requester);
        if (records.ContainsKey(requester.Id))
        {
            return Refuse(PeopleRule.RequesterExists, $"There is a requester {requester.Id} already.", persons.LivingOf(requester.Id));
        }

        foreach (Identity each in requester.Identities)
        {
            if (Find(each) is { } holder)
            {
                return Taken(each, holder.Id, requester.Id);
            }
        }

        return Accept(new RequesterBook(
            records.Add(requester.Id, requester),
            links.AddRange(requester.Identities.Select(each => KeyValuePair.Create(each, new IdentityLink(each, requester.Id, AddedReason, at)))),
            persons,
            evidence.WithClaims(requester.Id, requester.ClaimedIdentities).WithName(requester.Name, requester.Identities)));
    }

    /// <summary>Changes what is known of a requester besides their identities: name, claims, language, zone, tier.</summary>
    /// <param name="requester">The living requester as they shall be, usually made from the present one by <c>with</c>.</param>
    /// <returns>The book with the change, or why not: <see cref="PeopleRule.UnknownRequester"/>, <see cref="PeopleRule.AlreadyMerged"/>, <see cref="PeopleRule.IdentitiesByLinkOnly"/>.</returns>
    public RequesterDecision Update(Requester requester)
    {
        Guard.NotNull(requester);
        if (WhyNotLiving(requester.Id) is { } rejection)
        {
            return Refuse(rejection);
        }

        Requester before = records[requester.Id];
        if (!before.Identities.SetEquals(requester.Identities))
        {
            return Refuse(PeopleRule.IdentitiesByLinkOnly, $"An update cannot change the identities of {requester.Id}; link and unlink them.");
        }

        Identity[] own = [.. before.Identities.Where(each => links[each].Requester == requester.Id)];
        Evidence changed = evidence
            .WithoutClaims(before.ClaimedIdentities.Except(requester.ClaimedIdentities), persons.Of(requester.Id).Keys)
            .WithClaims(requester.Id, requester.ClaimedIdentities.Except(before.ClaimedIdentities))
            .WithoutName(before.Name, own)
            .WithName(requester.Name, own);
        return Accept(new RequesterBook(records.SetItem(requester.Id, requester), links, persons, changed));
    }

    /// <summary>Says that an identity is a requester's, on evidence: they logged in, they answered from it.</summary>
    /// <param name="id">The living requester.</param>
    /// <param name="identity">The identity, which must be nobody's yet.</param>
    /// <param name="reason">The evidence, with at most 500 characters.</param>
    /// <param name="at">When it was found.</param>
    /// <returns>
    /// The book with the link, or why not: <see cref="PeopleRule.UnknownRequester"/>, <see cref="PeopleRule.AlreadyMerged"/>, <see cref="PeopleRule.AlreadyLinked"/>, or
    /// <see cref="PeopleRule.IdentityTaken"/>, with the other person, for which a merge may be the remedy.
    /// </returns>
    /// <exception cref="ArgumentException">A key is <c>default</c>, or <paramref name="reason"/> is blank, too long or holds half of a surrogate pair.</exception>
    public RequesterDecision Link(RequesterId id, Identity identity, string reason, Instant at)
    {
        Guard.Key(id);
        Guard.NotNull(identity);
        Guard.Text(reason, LongestReason);
        if (WhyNotLiving(id) is { } rejection)
        {
            return Refuse(rejection);
        }

        if (Find(identity) is { } holder)
        {
            return holder.Id == id ? Refuse(PeopleRule.AlreadyLinked, $"{identity} belongs to {id} already.", id) : Taken(identity, holder.Id, id);
        }

        Requester before = records[id];
        return Accept(new RequesterBook(
            records.SetItem(id, before with { Identities = before.Identities.Add(identity) }),
            links.Add(identity, new IdentityLink(identity, id, reason, at)),
            persons,
            evidence.WithName(before.Name, [identity])));
    }

    /// <summary>Takes an identity from a requester, so that it is nobody's: a number that was given up, a link made in error. Records of merged requesters stay as they were.</summary>
    /// <param name="id">The living requester.</param>
    /// <param name="identity">The identity.</param>
    /// <returns>The book without the link, or why not: <see cref="PeopleRule.UnknownRequester"/>, <see cref="PeopleRule.AlreadyMerged"/>, <see cref="PeopleRule.NotLinked"/>.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public RequesterDecision Unlink(RequesterId id, Identity identity)
    {
        Guard.Key(id);
        Guard.NotNull(identity);
        if (WhyNotLiving(id) is { } rejection)
        {
            return Refuse(rejection);
        }

        Requester before = records[id];
        if (!before.Identities.Contains(identity))
        {
            return Refuse(PeopleRule.NotLinked, $"{identity} does not belong to {id}.", Find(identity)?.Id);
        }

        return Accept(new RequesterBook(
            records.SetItem(id, before with { Identities = before.Identities.Remove(identity) }),
            links.Remove(identity),
            persons,
            evidence.WithoutName(records[links[identity].Requester].Name, [identity])));
    }

    /// <summary>Says that two requesters are one person, who goes on under the second key with the identities and claims of both.</summary>
    /// <param name="from">The living requester who is merged. Their record stays as it is, and their key leads to the other.</param>
    /// <param name="into">The living requester who stands for both; all else that is known of them stays as it is.</param>
    /// <param name="reason">The evidence, with at most 500 characters.</param>
    /// <param name="at">When it was decided.</param>
    /// <returns>
    /// The book with the merge, or why not: <see cref="PeopleRule.UnknownRequester"/>, <see cref="PeopleRule.SelfMerge"/>, <see cref="PeopleRule.MergeCycle"/>,
    /// <see cref="PeopleRule.AlreadyMerged"/>, in this order.
    /// </returns>
    /// <exception cref="ArgumentException">A key is <c>default</c>, or <paramref name="reason"/> is blank, too long or holds half of a surrogate pair.</exception>
    public RequesterDecision Merge(RequesterId from, RequesterId into, string reason, Instant at)
    {
        Guard.Key(from);
        Guard.Key(into);
        Guard.Text(reason, LongestReason);
        if ((WhyUnknown(from) ?? WhyUnknown(into)) is { } unknown)
        {
            return Refuse(unknown);
        }

        if (from == into)
        {
            return Refuse(PeopleRule.SelfMerge, $"{from} cannot be merged into itself.");
        }

        RequesterId living = persons.LivingOf(from);
        if (living == persons.LivingOf(into))
        {
            return Refuse(PeopleRule.MergeCycle, $"{from} and {into} are one person already, who goes on as {living}.", living);
        }

        if ((WhyNotLiving(from) ?? WhyNotLiving(into)) is { } rejection)
        {
            return Refuse(rejection);
        }

        Requester old = records[from];
        Requester kept = records[into];
        return Accept(new RequesterBook(
            records.SetItem(into, kept with { Identities = Both(old.Identities, kept.Identities), ClaimedIdentities = Both(old.ClaimedIdentities, kept.ClaimedIdentities) }),
            links,
            persons.With(new RequesterMerge(from, into, reason, at)),
            evidence));
    }

    /// <summary>A union at the cost of the smaller set.</summary>
    private static ImmutableSortedSet<Identity> Both(ImmutableSortedSet<Identity> left, ImmutableSortedSet<Identity> right) =>
        left.Count > right.Count ? left.Union(right) : right.Union(left);

    private static RequesterDecision Accept(RequesterBook book) => new(book);

    private RequesterDecision Refuse(PeopleRejection rejection) => new(this, rejection);

    private RequesterDecision Refuse(PeopleRule rule, string message, RequesterId? holder = null) => Refuse(new PeopleRejection(rule, message, holder));

    private RequesterDecision Taken(Identity identity, RequesterId holder, RequesterId wanted) =>
        Refuse(PeopleRule.IdentityTaken, $"{identity} belongs to {holder} and cannot belong to {wanted} too; if the two are one person, merge them.", holder);

    private PeopleRejection? WhyUnknown(RequesterId id) =>
        records.ContainsKey(id) ? null : new PeopleRejection(PeopleRule.UnknownRequester, $"There is no requester '{id}'.");

    private PeopleRejection? WhyNotLiving(RequesterId id) =>
        WhyUnknown(id) ?? (persons.LivingOf(id) is var living && living != id
            ? new PeopleRejection(PeopleRule.AlreadyMerged, $"{id} was merged and goes on as {living}.", living)
            : null);
}
