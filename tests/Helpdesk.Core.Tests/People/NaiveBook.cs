using Helpdesk.People;
using Helpdesk.People.Requesters;

namespace Helpdesk.Core.Tests.People;

/// <summary>The requesters of a desk as one would write it without a thought for speed: lists, and pointers that are walked.</summary>
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

    public RequesterRule? Add(RegisterRequester requester)
    {
        if (mergedInto.ContainsKey(requester.RequesterId))
        {
            return RequesterRule.RequesterExists;
        }

        if (requester.Identities.Any(each => Find(each) is not null))
        {
            return RequesterRule.IdentityTaken;
        }

        mergedInto.Add(requester.RequesterId, null);
        known.Add(requester.RequesterId, (requester.Details.Name, [.. requester.Details.ClaimedIdentities]));
        links.AddRange(requester.Identities.Select(each => (each, requester.RequesterId)));
        return null;
    }

    public RequesterRule? Rename(RequesterId id, string name, IReadOnlyCollection<Identity> claims)
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

    public RequesterRule? Link(RequesterId id, Identity identity)
    {
        RequesterRule? rule = WhyNotLiving(id) ?? (Find(identity) is { } owner ? owner == id ? RequesterRule.AlreadyLinked : RequesterRule.IdentityTaken : null);
        if (rule is null)
        {
            links.Add((identity, id));
        }

        return rule;
    }

    public RequesterRule? Unlink(RequesterId id, Identity identity)
    {
        RequesterRule? rule = WhyNotLiving(id) ?? (Find(identity) == id ? null : RequesterRule.NotLinked);
        if (rule is null)
        {
            links.RemoveAll(each => each.Identity == identity);
        }

        return rule;
    }

    public RequesterRule? Merge(RequesterId from, RequesterId into)
    {
        RequesterRule? rule =
            Resolve(from) is null || Resolve(into) is null ? RequesterRule.UnknownRequester
            : from == into ? RequesterRule.SelfMerge
            : Resolve(from) == Resolve(into) ? RequesterRule.MergeCycle
            : WhyNotLiving(from) ?? WhyNotLiving(into);
        if (rule is null)
        {
            mergedInto[from] = into;
        }

        return rule;
    }

    private RequesterRule? WhyNotLiving(RequesterId id) =>
        Resolve(id) is not { } living ? RequesterRule.UnknownRequester : living != id ? RequesterRule.AlreadyMerged : null;
}
