using System.Collections.Immutable;
using Helpdesk.People.Identities;

namespace Helpdesk.People;

/// <summary>Finds who sent a message, from what is proven, and suggests who else it may be, from what is not. It links and merges nothing.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class IdentityResolver
{
    private readonly ImmutableHashSet<string> sharedDomains;

    /// <summary>A resolver that knows the usual providers of mail to everybody, at whose domains a name in common says nothing.</summary>
    /// <param name="sharedMailDomains">Further such domains, as in mail addresses: a provider of the host's country, a university.</param>
    /// <exception cref="ArgumentException">One is no domain.</exception>
    public IdentityResolver(params string[] sharedMailDomains)
        : this((IEnumerable<string>)sharedMailDomains)
    {
    }

    /// <summary>A resolver that knows the usual providers of mail to everybody, at whose domains a name in common says nothing.</summary>
    /// <param name="sharedMailDomains">Further such domains, as in mail addresses.</param>
    /// <exception cref="ArgumentException">One is no domain.</exception>
    public IdentityResolver(IEnumerable<string> sharedMailDomains) =>
        sharedDomains = SharedMailDomains.Usual.Union(Guard.NotNull(sharedMailDomains).Select(each => Domain(Guard.NotNull(each, nameof(sharedMailDomains)))));

    /// <summary>Finds who a sender is.</summary>
    /// <param name="book">The requesters.</param>
    /// <param name="sender">What the message says of its sender.</param>
    /// <returns>Who it is, which identities may be linked, and suggestions with their reasons.</returns>
    public IdentityResolution Resolve(RequesterBook book, Sender sender)
    {
        Guard.NotNull(book);
        Guard.NotNull(sender);
        var owners = new SortedDictionary<RequesterId, Identity>(KeyOrder<RequesterId>.Instance);
        var unlinked = ImmutableArray.CreateBuilder<Identity>();
        foreach (Identity each in sender.Proven)
        {
            if (book.Find(each) is { } owner)
            {
                owners.TryAdd(owner.Id, each);
            }
            else
            {
                unlinked.Add(each);
            }
        }

        IEnumerable<MergeSuggestion> suggestions = owners.Count > 1
            ? Together([.. owners])
            : Guesses(book, sender, owners.Count == 0 ? null : owners.Keys.First());
        return new IdentityResolution(
            [.. owners.Keys.Select(id => book.Find(id)!)],
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

    private IEnumerable<MergeSuggestion> Guesses(RequesterBook book, Sender sender, RequesterId? known)
    {
        string who = known?.Value ?? "the sender";
        IEnumerable<MergeSuggestion> claimed = sender.Claimed.Except(sender.Proven).SelectMany(each => book.Find(each) is { } owner
            ? [new MergeSuggestion(known, owner.Id, SuggestionEvidence.ClaimedBySender, each, $"In this message {who} claims {each}, which belongs to {owner.Id}.")]
            : book.Claiming(each).Select(other => new MergeSuggestion(known, other, SuggestionEvidence.ClaimedByBoth, each, $"Both {who} and {other} claim {each}, which belongs to nobody yet.")));
        IEnumerable<MergeSuggestion> others = sender.Proven.SelectMany(each => book.Claiming(each)
            .Select(other => new MergeSuggestion(known, other, SuggestionEvidence.ClaimedByOther, each, $"Once {other} claimed {each}, which belongs to {who}.")));
        return claimed.Concat(others).Concat(Namesakes(book, sender, known, who)).Where(each => each.Candidate != known);
    }

    private IEnumerable<MergeSuggestion> Namesakes(RequesterBook book, Sender sender, RequesterId? known, string who) =>
        from each in sender.Name is null ? [] : sender.Proven
        where each.MailDomain is { } domain && !sharedDomains.Contains(domain)
        from other in book.Named(sender.Name!, each.MailDomain!)
        select new MergeSuggestion(
            known,
            other,
            SuggestionEvidence.SameNameAndDomain,
            each,
            $"As {other} does, {who} has the name {IdentityReading.Show(sender.Name!)} and a mail address at {each.MailDomain}.");

    private static string Domain(string text) =>
        DomainText.Read(text) is { Value: { } domain } ? domain : throw new ArgumentException($"{text} is no domain of mail addresses.", nameof(text));
}
