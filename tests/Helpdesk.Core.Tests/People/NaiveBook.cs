using Helpdesk.People;

namespace Helpdesk.Core.Tests.People;

/// <summary>The book of requesters as one would write it without a thought for speed: lists, and pointers that are walked.</summary>
internal sealed class NaiveBook
{
    private readonly Dictionary<RequesterId, RequesterId?> mergedInto = [];
    private readonly Dictionary<RequesterId, (string? Name, List<Identity> Claims)> known = [];
    private readonly List<(Identity Identity, RequesterId Requester)> links = [];

    public IEnumerable<RequesterId> Ids => mergedInto.Keys;

    public RequesterId? Resolve(RequesterId id)
    {
        while (mergedInto.TryGetValue(id, out RequesterId? next))
        {
            if (next is null)
            {
                return id;
            }

            id = next.Value;
        }

        return null;
    }

    public RequesterId? Find(Identity identity) => links.Where(each => each.Identity == identity).Select(each => Resolve(each.Requester)).SingleOrDefault();

    public IEnumerable<RequesterId> HistoryOf(RequesterId id) => mergedInto.Keys.Where(each => Resolve(each) == Resolve(id)).OrderBy(each => each.Value, StringComparer.Ordinal);

    public IEnumerable<Identity> IdentitiesOf(RequesterId living) => links.Where(each => Resolve(each.Requester) == living).Select(each => each.Identity).Order();

    public IEnumerable<RequesterId> Claiming(Identity identity) => known.Where(each => each.Value.Claims.Contains(identity)).Select(each => Resolve(each.Key)!.Value).Distinct();

    public IEnumerable<RequesterId> Named(string name, string domain) => links
        .Where(each => known[each.Requester].Name == name && each.Identity.MailDomain == domain)
        .Select(each => Resolve(each.Requester)!.Value)
        .Distinct();

    public PeopleRule? Add(Requester requester)
    {
        if (mergedInto.ContainsKey(requester.Id))
        {
            return PeopleRule.RequesterExists;
        }

        if (requester.Identities.Any(each => Find(each) is not null))
        {
            return PeopleRule.IdentityTaken;
        }

        mergedInto.Add(requester.Id, null);
        known.Add(requester.Id, (requester.Name, [.. requester.ClaimedIdentities]));
        links.AddRange(requester.Identities.Select(each => (each, requester.Id)));
        return null;
    }

    public PeopleRule? Rename(RequesterId id, string name, IReadOnlyCollection<Identity> claims)
    {
        if (WhyNotLiving(id) is { } rule)
        {
            return rule;
        }

        foreach (RequesterId each in HistoryOf(id))
        {
            known[each].Claims.RemoveAll(claim => !claims.Contains(claim));
        }

        known[id] = (name, [.. claims]);
        return null;
    }

    public PeopleRule? Link(RequesterId id, Identity identity)
    {
        PeopleRule? rule = WhyNotLiving(id) ?? (Find(identity) is { } owner ? owner == id ? PeopleRule.AlreadyLinked : PeopleRule.IdentityTaken : null);
        if (rule is null)
        {
            links.Add((identity, id));
        }

        return rule;
    }

    public PeopleRule? Unlink(RequesterId id, Identity identity)
    {
        PeopleRule? rule = WhyNotLiving(id) ?? (Find(identity) == id ? null : PeopleRule.NotLinked);
        if (rule is null)
        {
            links.RemoveAll(each => each.Identity == identity);
        }

        return rule;
    }

    public PeopleRule? Merge(RequesterId from, RequesterId into)
    {
        PeopleRule? rule =
            Resolve(from) is null || Resolve(into) is null ? PeopleRule.UnknownRequester
            : from == into ? PeopleRule.SelfMerge
            : Resolve(from) == Resolve(into) ? PeopleRule.MergeCycle
            : WhyNotLiving(from) ?? WhyNotLiving(into);
        if (rule is null)
        {
            mergedInto[from] = into;
        }

        return rule;
    }

    private PeopleRule? WhyNotLiving(RequesterId id) =>
        Resolve(id) is not { } living ? PeopleRule.UnknownRequester : living != id ? PeopleRule.AlreadyMerged : null;
}
