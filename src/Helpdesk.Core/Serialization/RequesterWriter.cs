using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;

namespace Helpdesk.Serialization;

/// <summary>Events of requesters as documents.</summary>
internal static class RequesterWriter
{
    public const string Registered = "requester-registered";

    public const string DetailsChanged = "requester-details-changed";

    public const string Linked = "identity-linked";

    public const string Unlinked = "identity-unlinked";

    public const string Merged = "requester-merged";

    public const string MergedFrom = "requester-merged-from";

    public static readonly DocumentFormat Format = new("helpdesk-requester-event");

    /// <exception cref="FormatException">A value in it cannot be written.</exception>
    public static void Write(Utf8JsonWriter writer, RequesterEvent value)
    {
        RequesterDocumentContext contracts = RequesterDocumentContext.Default;
        switch (value)
        {
            case RequesterRegistered each:
                Write(writer, Registered, Details(each.Details, [.. each.Identities]), value, contracts.RequesterDetailsDocument);
                break;
            case RequesterDetailsChanged each:
                Write(writer, DetailsChanged, Details(each.Details, []), value, contracts.RequesterDetailsDocument);
                break;
            case IdentityLinked each:
                Write(writer, Linked, new IdentityEventDocument { Identity = Document(each.Identity), Reason = each.Reason }, value, contracts.IdentityEventDocument);
                break;
            case IdentityUnlinked each:
                Write(writer, Unlinked, new IdentityEventDocument { Identity = Document(each.Identity) }, value, contracts.IdentityEventDocument);
                break;
            case RequesterMerged each:
                Write(writer, Merged, new RequesterMergedDocument { Into = Scalar.Of(each.Into), Reason = each.Reason }, value, contracts.RequesterMergedDocument);
                break;
            case RequesterMergedFrom each:
                Write(writer, MergedFrom, Document(each), value, contracts.RequesterMergedFromDocument);
                break;
            case UnknownRequesterEvent each:
                writer.WriteRawValue(Whole(each), skipInputValidation: true);
                break;
            default:
                throw new UnreachableException($"No document is known for the event '{value}'.");
        }
    }

    private static RequesterDetailsDocument Details(RequesterDetails details, Identity[] identities) => new()
    {
        Name = details.Name,
        Language = details.Language.IsUnknown ? null : Scalar.Of(details.Language),
        Zone = details.ZoneId,
        Tier = details.Tier,
        Claims = Documents([.. details.ClaimedIdentities], Document),
        Identities = Documents(identities, Document),
    };

    private static RequesterMergedFromDocument Document(RequesterMergedFrom value) => new()
    {
        From = Scalar.Of(value.From),
        Reason = value.Reason,
        Name = value.Name,
        Links = Documents([.. value.Links.Values], each => new IdentityLinkDocument { Identity = Document(each.Identity), Requester = Scalar.Of(each.RequesterId), Reason = each.Reason, At = Scalar.Of(each.At) }),
        Claims = Documents([.. value.ClaimedIdentities], Document),
        Merges = Documents([.. value.Merges.Values], each => new RequesterMergeDocument { From = Scalar.Of(each.From), Into = Scalar.Of(each.Into), Reason = each.Reason, At = Scalar.Of(each.At), Name = each.Name }),
    };

    private static IdentityDocument Document(Identity identity) => new() { Kind = identity.Kind.Name, Scope = identity.Scope, Value = identity.Value };

    /// <summary>A list, or null for an empty one, which documents do not say.</summary>
    private static TDocument[]? Documents<T, TDocument>(T[] values, Func<T, TDocument> document) => values.Length == 0 ? null : Array.ConvertAll(values, each => document(each));

    private static void Write<T>(Utf8JsonWriter writer, string kind, T document, RequesterEvent value, JsonTypeInfo<T> contract)
        where T : RequesterEventDocument
    {
        document.Format = Scalar.Of(new FormatName(Format.Current));
        document.Kind = Scalar.Of(new KindName(kind));
        document.Requester = Scalar.Of(value.RequesterId);
        document.Sequence = Scalar.Of(new Ordinal(value.Sequence));
        document.HappenedAt = Scalar.Of(value.HappenedAt);
        JsonSerializer.Serialize(writer, document, contract);
    }

    /// <summary>The document of an unknown event, which anyone can have made, and which must read as that event again.</summary>
    private static string Whole(UnknownRequesterEvent unknown)
    {
        RequesterEvent read;
        try
        {
            read = RequesterJson.ReadEvent(unknown.Document);
        }
        catch (DocumentException malformed)
        {
            throw new FormatException($"The unknown event does not hold a document of an event. {malformed.Message}", malformed);
        }

        return unknown.Equals(read)
            ? unknown.Document
            : throw new FormatException($"The unknown event of the kind {DocumentWords.Quote(unknown.Kind)} holds the document of another event: {DocumentWords.Quote(unknown.Document)}.");
    }
}
