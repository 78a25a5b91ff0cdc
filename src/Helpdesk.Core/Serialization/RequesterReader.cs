using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Channels;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Events of requesters from documents.</summary>
internal static class RequesterReader
{
    /// <summary>The newest version of every kind so far.</summary>
    private const int Version = 1;

    private const int LongestWord = 64;

    private delegate T Maker<in TDocument, out T>(TDocument document, RequesterId requester, int sequence, Instant at);

    /// <exception cref="DocumentException">The text is no event of a requester.</exception>
    public static RequesterEvent Read(ReadOnlySpan<byte> json)
    {
        RequesterDocumentContext contracts = RequesterDocumentContext.Default;
        UnknownRequesterDocument head = DocumentText.Read(json, contracts.UnknownRequesterDocument, RequesterWriter.Format);
        string kind = head.Kind.Text();
        return (head.Version is { } version && version.Value.Value > Version ? "" : kind) switch
        {
            RequesterWriter.Registered => Read(json, contracts.RequesterDetailsDocument, Registered),
            RequesterWriter.DetailsChanged => Read(json, contracts.RequesterDetailsDocument, Changed),
            RequesterWriter.Linked => Read(json, contracts.IdentityEventDocument, (each, requester, sequence, at) =>
                new IdentityLinked(requester, sequence, at, Identity(each.Identity!, Path("identity")), Reason(each.Reason ?? throw DocumentPath.Root.Fail("Lacks 'reason'."), Path("reason")))),
            RequesterWriter.Unlinked => Read(json, contracts.IdentityEventDocument, (each, requester, sequence, at) => each.Reason is null
                ? new IdentityUnlinked(requester, sequence, at, Identity(each.Identity!, Path("identity")))
                : throw Path("reason").Fail("Is for a link only.")),
            RequesterWriter.Merged => Read(json, contracts.RequesterMergedDocument, (each, requester, sequence, at) =>
                new RequesterMerged(requester, sequence, at, Other(each.Into.Given(), requester, Path("into")), Reason(each.Reason!, Path("reason")))),
            RequesterWriter.MergedFrom => Read(json, contracts.RequesterMergedFromDocument, MergedFrom),
            _ => Unknown(head, kind, DocumentText.Decode(json)),
        };
    }

    private static UnknownRequesterEvent Unknown(UnknownRequesterDocument head, string kind, string document) =>
        At(DocumentPath.Root, () => new UnknownRequesterEvent(head.Requester.Given(), head.Sequence.Given().Value, head.HappenedAt.Given(), kind, document));

    private static RequesterEvent Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> contract, Maker<T, RequesterEvent> make)
        where T : RequesterEventDocument
    {
        DocumentScan.Check(json, contract);
        T document = JsonSerializer.Deserialize(json, contract)!;
        return At(DocumentPath.Root, () => make(document, document.Requester.Given(), document.Sequence.Given().Value, document.HappenedAt.Given()));
    }

    private static RequesterRegistered Registered(RequesterDetailsDocument document, RequesterId requester, int sequence, Instant at) => sequence == 1
        ? new RequesterRegistered(requester, at, Details(document), Identities(document.Identities, Path("identities")))
        : throw Path("sequence").Fail("Must be 1, because a requester begins with their registration.");

    private static RequesterDetailsChanged Changed(RequesterDetailsDocument document, RequesterId requester, int sequence, Instant at) => document.Identities is null
        ? new RequesterDetailsChanged(requester, sequence, at, Details(document))
        : throw Path("identities").Fail("Is for a registration only.");

    private static RequesterMergedFrom MergedFrom(RequesterMergedFromDocument document, RequesterId requester, int sequence, Instant at)
    {
        DocumentPath links = Path("links");
        DocumentPath merges = Path("merges");
        return new RequesterMergedFrom(
            requester,
            sequence,
            at,
            Other(document.From.Given(), requester, Path("from")),
            Reason(document.Reason!, Path("reason")),
            Name(document.Name, Path("name")),
            Each(document.Links, links, (each, path) => new IdentityLink(Identity(each.Identity!, path.Property("identity")), each.Requester.Given(), Reason(each.Reason!, path.Property("reason")), each.At.Given()), each => each.Identity),
            Identities(document.Claims, Path("claims")),
            Each(document.Merges, merges, (each, path) => new RequesterMerge(each.From.Given(), each.Into.Given(), Reason(each.Reason!, path.Property("reason")), each.At.Given(), Name(each.Name, path.Property("name"))), each => each.From));
    }

    private static RequesterDetails Details(RequesterDetailsDocument document)
    {
        Identity[] claims = Identities(document.Claims, Path("claims"));
        return At(Path("claims"), () => new RequesterDetails { ClaimedIdentities = [.. claims] }) with
        {
            Name = Name(document.Name, Path("name")),
            Language = document.Language.OrNone() ?? default,
            ZoneId = document.Zone is { } zone ? DocumentValues.Name(zone, Path("zone"), LongestWord) : null,
            Tier = document.Tier is { } tier ? DocumentValues.Name(tier, Path("tier"), LongestWord) : null,
        };
    }

    private static Identity[] Identities(IdentityDocument[]? documents, DocumentPath path) => Each(documents, path, Identity, each => each);

    /// <summary>The items of a list, no two of one key.</summary>
    private static T[] Each<TDocument, T, TKey>(TDocument[]? documents, DocumentPath path, Func<TDocument, DocumentPath, T> read, Func<T, TKey> key)
    {
        HashSet<TKey> keys = [];
        var items = new T[documents?.Length ?? 0];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(documents![i], path.Item(i));
            if (!keys.Add(key(items[i])))
            {
                throw path.Item(i).Fail("Is given twice.");
            }
        }

        return items;
    }

    private static Identity Identity(IdentityDocument document, DocumentPath path)
    {
        (Identity? identity, IdentityProblem? problem) = At(path, () => Identity(document.Kind!, document.Scope, document.Value!, path));
        return identity is null ? throw path.Property("value").Fail(problem!.Message)
            : string.Equals(identity.Value, document.Value, StringComparison.Ordinal) && string.Equals(identity.Scope, document.Scope, StringComparison.Ordinal) ? identity
            : throw path.Fail($"Is not in its normal form, {DocumentWords.Quote(identity.ToString())}.");
    }

    private static (Identity? Identity, IdentityProblem? Problem) Identity(string kind, string? scope, string value, DocumentPath path)
    {
        Identity? identity;
        IdentityProblem? problem;
        if (string.Equals(kind, IdentityKind.MailAddress.Name, StringComparison.Ordinal))
        {
            ExpectNoScope(scope, path);
            People.Identity.TryMail(value, out identity, out problem);
        }
        else if (string.Equals(kind, IdentityKind.PhoneNumber.Name, StringComparison.Ordinal))
        {
            ExpectNoScope(scope, path);
            People.Identity.TryPhone(value, home: null, out identity, out problem);
        }
        else if (string.Equals(kind, IdentityKind.SocialHandle.Name, StringComparison.Ordinal))
        {
            People.Identity.TrySocialHandle(Scope(scope, path), value, out identity, out problem);
        }
        else if (string.Equals(kind, IdentityKind.ExternalId.Name, StringComparison.Ordinal))
        {
            People.Identity.TryExternal(Scope(scope, path), value, out identity, out problem);
        }
        else
        {
            throw path.Property("kind").Fail($"Must be one of {string.Join(", ", IdentityKind.List.OrderBy(each => each.Value).Select(each => each.Name))}, but is {DocumentWords.Quote(kind)}.");
        }

        return (identity, problem);
    }

    private static void ExpectNoScope(string? scope, DocumentPath path)
    {
        if (scope is not null)
        {
            throw path.Property("scope").Fail("Is for social handles and external ids only.");
        }
    }

    private static string Scope(string? scope, DocumentPath path) => scope ?? throw path.Fail("Lacks 'scope'.");

    private static RequesterId Other(RequesterId other, RequesterId requester, DocumentPath path) => other != requester ? other : throw path.Fail("Must be another requester.");

    private static string? Name(string? name, DocumentPath path) => name is null ? null
        : string.Equals(DocumentValues.Name(name, path), name.Trim(), StringComparison.Ordinal) ? name
        : throw path.Fail("Must neither begin nor end with a space.");

    private static string Reason(string reason, DocumentPath path) => At(path, () => Guard.Text(reason, RequesterLimits.Reason));

    private static DocumentPath Path(string property) => DocumentPath.Root.Property(property);

    /// <summary>What is refused of what has been checked so far is wrong at one place.</summary>
    private static T At<T>(DocumentPath path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentWords.Reason(refusal), refusal);
        }
    }
}
