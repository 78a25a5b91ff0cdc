using System.Collections.Immutable;

namespace Helpdesk.People.Books;

/// <summary>Two ways to somebody that prove nothing: who claims an identity, and which mail addresses stand beside a name.</summary>
internal sealed class Evidence
{
    private readonly ImmutableDictionary<Identity, ImmutableHashSet<RequesterId>> claims;
    private readonly ImmutableDictionary<(string Name, string Domain), ImmutableHashSet<Identity>> names;

    private Evidence(ImmutableDictionary<Identity, ImmutableHashSet<RequesterId>> claims, ImmutableDictionary<(string Name, string Domain), ImmutableHashSet<Identity>> names)
    {
        this.claims = claims;
        this.names = names;
    }

    public static Evidence Empty { get; } = new(
        ImmutableDictionary<Identity, ImmutableHashSet<RequesterId>>.Empty,
        ImmutableDictionary<(string Name, string Domain), ImmutableHashSet<Identity>>.Empty);

    /// <summary>The requesters, living or merged, who claim an identity.</summary>
    public IEnumerable<RequesterId> Claiming(Identity identity) => claims.GetValueOrDefault(identity, []);

    /// <summary>The mail addresses at a domain that were linked to requesters of a name.</summary>
    public IEnumerable<Identity> Named(string name, string domain) => names.GetValueOrDefault((Normal(name), domain), []);

    /// <summary>Names are compared in invariant lower case, with one space between words; the order of the words counts.</summary>
    public static string Normal(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    public Evidence WithClaims(RequesterId id, IEnumerable<Identity> identities) => new(
        claims.SetItems(identities.Select(each => KeyValuePair.Create(each, claims.GetValueOrDefault(each, []).Add(id)))),
        names);

    public Evidence WithoutClaims(IEnumerable<Identity> identities, ImmutableSortedSet<RequesterId> keys)
    {
        ImmutableDictionary<Identity, ImmutableHashSet<RequesterId>> left = claims;
        foreach (Identity each in identities)
        {
            ImmutableHashSet<RequesterId> all = left.GetValueOrDefault(each, []);

            // At the cost of the smaller: a person of very many keys may take back very many claims.
            ImmutableHashSet<RequesterId> others = all.Count < keys.Count ? all.Except(all.Where(keys.Contains)) : all.Except(keys);
            left = others.IsEmpty ? left.Remove(each) : left.SetItem(each, others);
        }

        return new Evidence(left, names);
    }

    public Evidence WithName(string? name, IEnumerable<Identity> identities)
    {
        ImmutableDictionary<(string Name, string Domain), ImmutableHashSet<Identity>> more = names;
        foreach ((Identity each, (string, string) key) in Keys(name, identities))
        {
            more = more.SetItem(key, more.GetValueOrDefault(key, []).Add(each));
        }

        return new Evidence(claims, more);
    }

    public Evidence WithoutName(string? name, IEnumerable<Identity> identities)
    {
        ImmutableDictionary<(string Name, string Domain), ImmutableHashSet<Identity>> left = names;
        foreach ((Identity each, (string, string) key) in Keys(name, identities))
        {
            ImmutableHashSet<Identity> others = left.GetValueOrDefault(key, []).Remove(each);
            left = others.IsEmpty ? left.Remove(key) : left.SetItem(key, others);
        }

        return new Evidence(claims, left);
    }

    private static IEnumerable<(Identity Identity, (string Name, string Domain) Key)> Keys(string? name, IEnumerable<Identity> identities)
    {
        if (name is null)
        {
            yield break;
        }

        string normal = Normal(name);
        foreach (Identity each in identities)
        {
            if (each.MailDomain is { } domain)
            {
                yield return (each, (normal, domain));
            }
        }
    }
}
