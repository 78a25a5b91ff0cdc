using System.Globalization;
using Helpdesk.People.Identities;

namespace Helpdesk.People.Requesters;

/// <summary>One question to the index of requesters: which living requesters have this key, identity, claim, or name at a domain? A store answers it from <see cref="Requester.Lookups"/>, kept beside each requester.</summary>
/// <remarks>
/// <para>Kind and value are all there is to compare, ordinally. Where <see cref="IsUnique"/>, a store that holds the pair under a unique constraint refuses the commit by which two hosts give one identity to two people at once.</para>
/// <para>Immutable and thread-safe. Equality compares kind and value.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterLookup
{
    private readonly Func<Requester, bool> finds;

    private RequesterLookup(RequesterLookupKind kind, string value, Func<Requester, bool> finds)
    {
        Kind = kind;
        Value = value;
        this.finds = finds;
    }

    /// <summary>By what is looked up.</summary>
    public RequesterLookupKind Kind { get; }

    /// <summary>The value in one form, such as <c>MailAddress mario@example.it</c> or <c>example.it mario rossi</c>: at most 600 characters.</summary>
    public string Value { get; }

    /// <summary>Whether at most one living requester can be the answer.</summary>
    public bool IsUnique => Kind is RequesterLookupKind.Key or RequesterLookupKind.Identity;

    /// <summary>Who goes on under a key, their own or that of one who was merged.</summary>
    /// <param name="id">The key.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static RequesterLookup Key(RequesterId id) => new(RequesterLookupKind.Key, Guard.Key(id).Value, each => each.Id == id || each.Merges.ContainsKey(id));

    /// <summary>Whose an identity is.</summary>
    /// <param name="identity">The identity.</param>
    public static RequesterLookup Identity(Identity identity) => new(RequesterLookupKind.Identity, Text(identity), each => each.Links.ContainsKey(identity));

    /// <summary>Who claims an identity.</summary>
    /// <param name="identity">The identity.</param>
    public static RequesterLookup Claim(Identity identity) => new(RequesterLookupKind.Claim, Text(identity), each => each.Details.ClaimedIdentities.Contains(identity));

    /// <summary>Who has a mail address at a domain that was linked under a name.</summary>
    /// <param name="name">The name; case and the width of spaces do not count, the order of the words does.</param>
    /// <param name="domain">The domain, as in a mail address.</param>
    /// <exception cref="ArgumentException">The name is blank or longer than 200 characters, or the domain is invalid.</exception>
    public static RequesterLookup NameAtDomain(string name, string domain)
    {
        string normal = Normal(Guard.Text(name, PlainName.Longest));
        return DomainText.Read(Guard.NotNull(domain)) is { Value: { } known }
            ? new RequesterLookup(
                RequesterLookupKind.NameAtDomain,
                $"{known} {normal}",
                requester => requester.Links.Values.Any(each => string.Equals(each.Identity.MailDomain, known, StringComparison.Ordinal) && requester.NameOf(each.RequesterId) is { } called && string.Equals(Normal(called), normal, StringComparison.Ordinal)))
            : throw new ArgumentException($"{IdentityReading.Show(domain)} is not a mail domain.", nameof(domain));
    }

    /// <summary>Whether two ask the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(RequesterLookup? other) => other is not null && Kind == other.Kind && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Value);

    /// <summary>Kind and value, such as <c>Key r-17</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Value}");

    /// <summary>Whether a requester is an answer, at the cost of the question and not of all that the requester is found by.</summary>
    internal bool Finds(Requester requester) => requester.MergedInto is null && finds(requester);

    private static string Normal(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    // No part but the last can hold a space.
    private static string Text(Identity identity) => Guard.NotNull(identity).Scope is { } scope ? $"{identity.Kind.Name} {scope} {identity.Value}" : $"{identity.Kind.Name} {identity.Value}";
}
