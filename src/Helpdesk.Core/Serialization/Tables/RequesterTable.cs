using System.Collections.Immutable;
using System.Text.Json;
using Helpdesk.Channels;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>What every event of a requester says first.</summary>
internal readonly record struct RequesterHeader(RequesterId Requester, int Sequence, Instant At, int Version, string Kind);

/// <summary>The kinds of event of a requester.</summary>
internal static class RequesterTable
{
    /// <summary>The newest version of every kind so far.</summary>
    private const int Version = 1;

    private static readonly Shape<string> Word = Texts.NameOf(64);

    private static readonly Shape<string> Name = Texts.Name.As(text => text.Length == text.Trim().Length ? text : throw new FormatException("Must neither begin nor end with a space."), text => text);

    private static readonly Shape<string> Reason = new TextShape<string>(text => Guard.Text(text, RequesterLimits.Reason, "reason"), Texts.EnsureWellFormed, shortest: 1, RequesterLimits.Reason);

    private static readonly Shape<Identity> Identity = Object<Identity>(table =>
    {
        Slot<IdentityKind> kind = table.Required("kind", WordShapes.Of<IdentityKind>(), each => each.Kind);
        Slot<string?> scope = table.Optional("scope", Texts.Any, each => each.Scope);
        Slot<string> value = table.Required("value", Texts.Any, each => each.Value);
        return given => Normal(given, given.Get(kind), given.Get(scope), given.Get(value));
    });

    private static readonly ListShape<Identity> Identities = Parts.Distinct(Identity);

    private static readonly ListShape<IdentityLink> Links = new(
        Object<IdentityLink>(table =>
        {
            Slot<Identity> identity = table.Required("identity", Identity, each => each.Identity);
            Slot<RequesterId> requester = table.Required("requester", Texts.Requester, each => each.RequesterId);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            Slot<Instant> at = table.Required("at", Values.Instant, each => each.At);
            return given => new IdentityLink(given.Get(identity), given.Get(requester), given.Get(reason), given.Get(at));
        }),
        distinct: EqualityComparer<IdentityLink>.Create((one, other) => Equals(one?.Identity, other?.Identity), each => each.Identity.GetHashCode()));

    private static readonly ListShape<RequesterMerge> Merges = new(
        Object<RequesterMerge>(table =>
        {
            Slot<RequesterId> from = table.Required("from", Texts.Requester, each => each.From);
            Slot<RequesterId> into = table.Required("into", Texts.Requester, each => each.Into);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            Slot<Instant> at = table.Required("at", Values.Instant, each => each.At);
            Slot<string?> name = table.Optional("name", Name, each => each.Name);
            return given => new RequesterMerge(given.Get(from), given.Get(into), given.Get(reason), given.Get(at), given.Get(name));
        }),
        distinct: EqualityComparer<RequesterMerge>.Create((one, other) => one?.From == other?.From, each => each.From.GetHashCode()));

    /// <summary>An event of a kind, or of a version of a kind, that the library does not know: the header, whatever else it says.</summary>
    private static readonly Shape<RequesterHeader> Unknown = Object<RequesterHeader>(table =>
    {
        table.IgnoresUnknown = true;
        table.Document(DocumentFormat.RequesterEvent, isAlwaysWhole: true);
        return Header(table, each => each.Kind, Texts.KeyName, each => (each.Requester, each.Sequence, each.At));
    });

    private static readonly (string Name, Type Type, Shape<RequesterEvent> Shape)[] Kinds =
    [
        Kind<RequesterRegistered>("requester-registered", (table, header) =>
        {
            Func<GivenValues, RequesterDetails> details = Details(table, each => each.Details);
            Slot<ImmutableArray<Identity>> identities = table.List("identities", Identities, each => [.. each.Identities]);
            return given =>
            {
                RequesterHeader head = header(given);
                if (head.Sequence != 1)
                {
                    throw given.Fail("sequence", "Must be 1, because a requester begins with their registration.");
                }

                RequesterDetails known = details(given);
                given.At("identities");
                return new RequesterRegistered(head.Requester, head.At, known, given.Get(identities));
            };
        }),
        Kind<RequesterDetailsChanged>("requester-details-changed", (table, header) =>
        {
            Func<GivenValues, RequesterDetails> details = Details(table, each => each.Details);
            return given => header(given) is var head ? new RequesterDetailsChanged(head.Requester, head.Sequence, head.At, details(given)) : null!;
        }),
        Kind<IdentityLinked>("identity-linked", (table, header) =>
        {
            Slot<Identity> identity = table.Required("identity", Identity, each => each.Identity);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            return given => header(given) is var head ? new IdentityLinked(head.Requester, head.Sequence, head.At, given.Get(identity), given.Get(reason)) : null!;
        }),
        Kind<IdentityUnlinked>("identity-unlinked", (table, header) =>
        {
            Slot<Identity> identity = table.Required("identity", Identity, each => each.Identity);
            return given => header(given) is var head ? new IdentityUnlinked(head.Requester, head.Sequence, head.At, given.Get(identity)) : null!;
        }),
        Kind<RequesterMerged>("requester-merged", (table, header) =>
        {
            Slot<RequesterId> into = table.Required("into", Texts.Requester, each => each.Into);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            return given => header(given) is var head
                ? new RequesterMerged(head.Requester, head.Sequence, head.At, Other(given, "into", given.Get(into), head.Requester), given.Get(reason))
                : null!;
        }),
        Kind<RequesterMergedFrom>("requester-merged-from", (table, header) =>
        {
            Slot<RequesterId> from = table.Required("from", Texts.Requester, each => each.From);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            Slot<string?> name = table.Optional("name", Name, each => each.Name);
            Slot<ImmutableArray<IdentityLink>> links = table.List("links", Links, each => [.. each.Links.Values]);
            Slot<ImmutableArray<Identity>> claims = table.List("claims", Identities, each => [.. each.ClaimedIdentities]);
            Slot<ImmutableArray<RequesterMerge>> merges = table.List("merges", Merges, each => [.. each.Merges.Values]);
            return given =>
            {
                RequesterHeader head = header(given);
                RequesterId other = Other(given, "from", given.Get(from), head.Requester);
                given.AtWhole();
                return new RequesterMergedFrom(head.Requester, head.Sequence, head.At, other, given.Get(reason), given.Get(name), given.Get(links), given.Get(claims), given.Get(merges));
            };
        }),
    ];

    /// <exception cref="DocumentException">The text is not an event of a requester.</exception>
    public static RequesterEvent Read(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> text = DocumentText.WithoutMark(json);
        RequesterHeader head = DocumentText.Read(text, Unknown, DocumentFormat.RequesterEvent);
        Shape<RequesterEvent>? known = head.Version > Version ? null : Array.Find(Kinds, each => string.Equals(each.Name, head.Kind, StringComparison.Ordinal)).Shape;
        if (known is not null)
        {
            return DocumentText.Read(text, known, new DocumentReading(), DocumentFormat.RequesterEvent.Options);
        }

        try
        {
            return new UnknownRequesterEvent(head.Requester, head.Sequence, head.At, head.Kind, DocumentText.Decode(text));
        }
        catch (ArgumentException refusal)
        {
            throw DocumentPath.Root.Fail(DocumentVocabulary.Reason(refusal), refusal);
        }
    }

    /// <exception cref="FormatException">A value in it cannot be written.</exception>
    public static void Write(Utf8JsonWriter writer, RequesterEvent value)
    {
        if (value is UnknownRequesterEvent unknown)
        {
            writer.WriteRawValue(UnknownDocument.EnsureSame(unknown, unknown.Kind, unknown.Document, RequesterJson.ReadEvent), skipInputValidation: true);
        }
        else
        {
            Array.Find(Kinds, each => each.Type == value.GetType()).Shape.Write(writer, value);
        }
    }

    private static (string, Type, Shape<RequesterEvent>) Kind<T>(string name, Func<ObjectTable<T>, Func<GivenValues, RequesterHeader>, Func<GivenValues, T>> define)
        where T : RequesterEvent => (name, typeof(T), Object<RequesterEvent, T>(table =>
        {
            table.Document(DocumentFormat.RequesterEvent, isAlwaysWhole: true);
            return define(table, Header(table, _ => name, Texts.KeyName, each => (each.RequesterId, each.Sequence, each.HappenedAt)));
        }));

    private static Func<GivenValues, RequesterHeader> Header<T>(ObjectTable<T> table, Func<T, string> kindOf, Shape<string> kinds, Func<T, (RequesterId Requester, int Sequence, Instant At)> head)
    {
        Slot<string> kind = table.Required("kind", kinds, kindOf);
        Slot<int> version = table.Or("version", Version, Values.Ordinal, _ => Version);
        Slot<RequesterId> requester = table.Required("requester", Texts.Requester, each => head(each).Requester);
        Slot<int> sequence = table.Required("sequence", Values.Ordinal, each => head(each).Sequence);
        Slot<Instant> happenedAt = table.Required("happenedAt", Values.Instant, each => head(each).At);
        return given => new RequesterHeader(given.Get(requester), given.Get(sequence), given.Get(happenedAt), given.Get(version), given.Get(kind));
    }

    private static Func<GivenValues, RequesterDetails> Details<T>(ObjectTable<T> table, Func<T, RequesterDetails> details)
    {
        Slot<string?> name = table.Optional("name", Name, each => details(each).Name);
        Slot<Language> language = table.Or("language", default, Texts.Language, each => details(each).Language);
        Slot<string?> zone = table.Optional("zone", Word, each => details(each).ZoneId);
        Slot<string?> tier = table.Optional("tier", Word, each => details(each).Tier);
        Slot<ImmutableArray<Identity>> claims = table.List("claims", Identities, each => [.. details(each).ClaimedIdentities]);
        return given =>
        {
            given.At("claims");
            RequesterDetails claimed = new() { ClaimedIdentities = [.. given.Get(claims)] };
            return claimed with { Name = given.Get(name), Language = given.Get(language), ZoneId = given.Get(zone), Tier = given.Get(tier) };
        };
    }

    private static RequesterId Other(GivenValues given, string property, RequesterId other, RequesterId requester) =>
        other != requester ? other : throw given.Fail(property, "Must be another requester.");

    /// <summary>The identity that a value is, which stands in documents as the library writes it, so that equal ones are told by their text.</summary>
    private static Identity Normal(GivenValues given, IdentityKind kind, string? scope, string value)
    {
        bool isScoped = kind == IdentityKind.SocialHandle || kind == IdentityKind.ExternalId;
        if (isScoped != scope is not null)
        {
            throw isScoped ? given.Fail("Lacks 'scope'.") : given.Fail("scope", "Is for social handles and external ids only.");
        }

        given.AtWhole();
        Identity? identity;
        IdentityProblem? problem;
        if (kind == IdentityKind.MailAddress)
        {
            People.Identity.TryMail(value, out identity, out problem);
        }
        else if (kind == IdentityKind.PhoneNumber)
        {
            People.Identity.TryPhone(value, home: null, out identity, out problem);
        }
        else if (kind == IdentityKind.SocialHandle)
        {
            People.Identity.TrySocialHandle(scope!, value, out identity, out problem);
        }
        else
        {
            People.Identity.TryExternal(scope!, value, out identity, out problem);
        }

        return identity is null ? throw given.Fail("value", problem!.Message)
            : string.Equals(identity.Value, value, StringComparison.Ordinal) && string.Equals(identity.Scope, scope, StringComparison.Ordinal) ? identity
            : throw given.Fail($"Is not in its normal form, {DocumentVocabulary.Quote(identity.ToString())}.");
    }
}
