using System.Collections.Immutable;
using Helpdesk.People.Identities;
using Helpdesk.People.Requesters;

namespace Helpdesk.People;

/// <summary>Finds who sent a message, from what is proven, and suggests who else it may be, from what is not. It links and merges nothing.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class IdentityResolver
{
    private readonly ImmutableHashSet<string> sharedDomains;

    /// <summary>A resolver that knows the usual providers of mail to everybody, at whose domains a name in common says nothing.</summary>
    /// <param name="sharedMailDomains">Further such domains, as in mail addresses: a provider of the host's country, a university.</param>
    /// <exception cref="ArgumentException">One is not a domain.</exception>
    public IdentityResolver(params string[] sharedMailDomains)
        : this((IEnumerable<string>)sharedMailDomains)
    {
    }

    /// <summary>A resolver that knows the usual providers of mail to everybody, at whose domains a name in common says nothing.</summary>
    /// <param name="sharedMailDomains">Further such domains, as in mail addresses.</param>
    /// <exception cref="ArgumentException">One is not a domain.</exception>
    public IdentityResolver(IEnumerable<string> sharedMailDomains) =>
        sharedDomains = SharedMailDomains.Usual.Union(Guard.NotNull(sharedMailDomains).Select(each => Domain(Guard.NotNull(each, nameof(sharedMailDomains)))));

    /// <summary>What is to be looked up before a sender is resolved: whose their identities are, who claims them, and who has their name at the domains of their mail addresses.</summary>
    /// <param name="sender">What the message says of its sender.</param>
    public ImmutableArray<RequesterLookup> NeedsOf(Sender sender)
    {
        Guard.NotNull(sender);
        Identity[] all = [.. sender.Proven.Union(sender.Claimed)];
        return [.. all.Select(RequesterLookup.Identity), .. all.Select(RequesterLookup.Claim), .. NamesakeLookups(sender).Select(each => each.Lookup).Distinct()];
    }

    /// <summary>Finds who a sender is.</summary>
    /// <param name="sender">What the message says of its sender.</param>
    /// <param name="loaded">What was looked up: <see cref="NeedsOf"/>, at least.</param>
    /// <returns>Who it is, which identities may be linked, and suggestions with their reasons.</returns>
    /// <exception cref="ArgumentException">A need is not loaded, without which the answer could be wrong.</exception>
    public IdentityResolution Resolve(Sender sender, LoadedRequesters loaded)
    {
        Guard.NotNull(loaded);
        if (loaded.Missing(NeedsOf(sender)) is [var first, ..])
        {
            throw new ArgumentException($"Nothing is loaded of '{first}', which 'NeedsOf' names.", nameof(loaded));
        }

        var owners = new SortedDictionary<RequesterId, (Requester Requester, Identity Identity)>(KeyOrder<RequesterId>.Instance);
        var unlinked = ImmutableArray.CreateBuilder<Identity>();
        foreach (Identity each in sender.Proven)
        {
            if (loaded.One(RequesterLookup.Identity(each)) is { } owner)
            {
                owners.TryAdd(owner.Id, (owner, each));
            }
            else
            {
                unlinked.Add(each);
            }
        }

        IEnumerable<MergeSuggestion> suggestions = owners.Count > 1
            ? Together([.. owners.Select(each => KeyValuePair.Create(each.Key, each.Value.Identity))])
            : Guesses(loaded, sender, owners.Count == 0 ? null : owners.Keys.First());
        return new IdentityResolution(
            [.. owners.Values.Select(each => each.Requester)],
            unlinked.ToImmutable(),
            [.. suggestions.Distinct().OrderBy(each => each.Candidate, KeyOrder<RequesterId>.Instance).ThenBy(each => each.Evidence.Value).ThenBy(each => each.Identity)]);
    }

    private static IEnumerable<MergeSuggestion> Together(KeyValuePair<RequesterId, Identity>[] owners)
    {
        (RequesterId first, Identity firstIdentity) = owners[0];
        return owners.Skip(1).Select(other => new MergeSuggestion(
            first,
            other.Key,
            SuggestionEvidence.ProvenTogether,
            other.Value,
            $"One sender has proven {firstIdentity}, which belongs to {first}, and {other.Value}, which belongs to {other.Key}."));
    }

    private IEnumerable<MergeSuggestion> Guesses(LoadedRequesters loaded, Sender sender, RequesterId? known)
    {
        string who = known?.Value ?? "the sender";
        IEnumerable<RequesterId> Claiming(Identity identity) => loaded.Of(RequesterLookup.Claim(identity)).Select(each => each.Id);
        IEnumerable<MergeSuggestion> claimed = sender.Claimed.Except(sender.Proven).SelectMany(each => loaded.One(RequesterLookup.Identity(each)) is { } owner
            ? [new MergeSuggestion(known, owner.Id, SuggestionEvidence.ClaimedBySender, each, $"In this message {who} claims {each}, which belongs to {owner.Id}.")]
            : Claiming(each).Select(other => new MergeSuggestion(known, other, SuggestionEvidence.ClaimedByBoth, each, $"Both {who} and {other} claim {each}, which belongs to nobody yet.")));
        IEnumerable<MergeSuggestion> others = sender.Proven.SelectMany(each => Claiming(each)
            .Select(other => new MergeSuggestion(known, other, SuggestionEvidence.ClaimedByOther, each, $"Once {other} claimed {each}, which belongs to {who}.")));
        return claimed.Concat(others).Concat(Namesakes(loaded, sender, known, who)).Where(each => each.Candidate != known);
    }

    private IEnumerable<MergeSuggestion> Namesakes(LoadedRequesters loaded, Sender sender, RequesterId? known, string who) =>
        from each in NamesakeLookups(sender)
        from other in loaded.Of(each.Lookup)
        select new MergeSuggestion(
            known,
            other.Id,
            SuggestionEvidence.SameNameAndDomain,
            each.Identity,
            $"As {other.Id} does, {who} has the name {IdentityReading.Show(sender.Name!)} and a mail address at {each.Identity.MailDomain}.");

    private IEnumerable<(Identity Identity, RequesterLookup Lookup)> NamesakeLookups(Sender sender) =>
        from each in sender.Name is null ? [] : sender.Proven
        where each.MailDomain is { } domain && !sharedDomains.Contains(domain)
        select (each, RequesterLookup.NameAtDomain(sender.Name!, each.MailDomain!));

    private static string Domain(string text) =>
        DomainText.Read(text) is { Value: { } domain } ? domain : throw new ArgumentException($"{text} is not a mail domain.", nameof(text));
}
