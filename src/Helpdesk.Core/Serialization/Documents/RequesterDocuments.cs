using System.Text.Json.Serialization;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>What every event of a requester says; contracts of kinds add what those say.</summary>
internal abstract class RequesterEventDocument
{
    [JsonPropertyOrder(-6), JsonRequired]
    public Scalar<FormatName>? Format { get; set; }

    [JsonPropertyOrder(-5), JsonRequired]
    public Scalar<KindName>? Kind { get; set; }

    /// <summary>Of the kind; absent for the first.</summary>
    [JsonPropertyOrder(-4)]
    public Scalar<Ordinal>? Version { get; set; }

    [JsonPropertyOrder(-3), JsonRequired]
    public Scalar<RequesterId>? Requester { get; set; }

    [JsonPropertyOrder(-2), JsonRequired]
    public Scalar<Ordinal>? Sequence { get; set; }

    [JsonPropertyOrder(-1), JsonRequired]
    public Scalar<Instant>? HappenedAt { get; set; }
}

/// <summary>An event of a kind, or of a version of a kind, that the library does not know: the header, whatever else it says.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed class UnknownRequesterDocument : RequesterEventDocument;

/// <summary>What is known of a requester: of a registration with identities, of a change without.</summary>
internal sealed class RequesterDetailsDocument : RequesterEventDocument
{
    public string? Name { get; set; }

    public Scalar<Language>? Language { get; set; }

    public string? Zone { get; set; }

    public string? Tier { get; set; }

    public IdentityDocument[]? Claims { get; set; }

    public IdentityDocument[]? Identities { get; set; }
}

/// <summary>A link with its reason, or the end of one without.</summary>
internal sealed class IdentityEventDocument : RequesterEventDocument
{
    [JsonRequired]
    public IdentityDocument? Identity { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A merge, as the history of the one who was merged tells it.</summary>
internal sealed class RequesterMergedDocument : RequesterEventDocument
{
    [JsonRequired]
    public Scalar<RequesterId>? Into { get; set; }

    [JsonRequired]
    public string? Reason { get; set; }
}

/// <summary>A merge, as the history of the one who goes on tells it.</summary>
internal sealed class RequesterMergedFromDocument : RequesterEventDocument
{
    [JsonRequired]
    public Scalar<RequesterId>? From { get; set; }

    [JsonRequired]
    public string? Reason { get; set; }

    public string? Name { get; set; }

    public IdentityLinkDocument[]? Links { get; set; }

    public IdentityDocument[]? Claims { get; set; }

    public RequesterMergeDocument[]? Merges { get; set; }
}

/// <summary>An identity in its normal form.</summary>
internal sealed class IdentityDocument
{
    [JsonRequired]
    public string? Kind { get; set; }

    public string? Scope { get; set; }

    [JsonRequired]
    public string? Value { get; set; }
}

/// <summary>An identity with its evidence.</summary>
internal sealed class IdentityLinkDocument
{
    [JsonRequired]
    public IdentityDocument? Identity { get; set; }

    [JsonRequired]
    public Scalar<RequesterId>? Requester { get; set; }

    [JsonRequired]
    public string? Reason { get; set; }

    [JsonRequired]
    public Scalar<Instant>? At { get; set; }
}

/// <summary>An earlier merge.</summary>
internal sealed class RequesterMergeDocument
{
    [JsonRequired]
    public Scalar<RequesterId>? From { get; set; }

    [JsonRequired]
    public Scalar<RequesterId>? Into { get; set; }

    [JsonRequired]
    public string? Reason { get; set; }

    [JsonRequired]
    public Scalar<Instant>? At { get; set; }

    public string? Name { get; set; }
}
