using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>The kinds of event of a requester.</summary>
internal static class RequesterTable
{
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

    /// <summary>The table.</summary>
    public static readonly StreamTable<RequesterEvent, RequesterId> Events = new StreamTable<RequesterEvent, RequesterId>(
        DocumentFormat.RequesterEvent,
        "requester",
        Texts.Requester,
        each => (each.RequesterId, each.Sequence, each.HappenedAt),
        (head, document) => new UnknownRequesterEvent(head.Key, head.Sequence, head.At, head.Kind, document),
        each => each is UnknownRequesterEvent unknown ? (unknown.Kind, unknown.Document) : null)
        .With<RequesterRegistered>("requester-registered", table =>
        {
            Func<GivenValues, RequesterDetails> details = Details(table, each => each.Details);
            Slot<ImmutableArray<Identity>> identities = table.List("identities", Identities, each => [.. each.Identities]);
            return (given, head) =>
            {
                if (head.Sequence != 1)
                {
                    throw given.Fail("sequence", "Must be 1, because a requester begins with their registration.");
                }

                RequesterDetails known = details(given);
                given.At("identities");
                return new RequesterRegistered(head.Key, head.At, known, given.Get(identities));
            };
        })
        .With<RequesterDetailsChanged>("requester-details-changed", table =>
        {
            Func<GivenValues, RequesterDetails> details = Details(table, each => each.Details);
            return (given, head) => new RequesterDetailsChanged(head.Key, head.Sequence, head.At, details(given));
        })
        .With<IdentityLinked>("identity-linked", table =>
        {
            Slot<Identity> identity = table.Required("identity", Identity, each => each.Identity);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            return (given, head) => new IdentityLinked(head.Key, head.Sequence, head.At, given.Get(identity), given.Get(reason));
        })
        .With<IdentityUnlinked>("identity-unlinked", table =>
        {
            Slot<Identity> identity = table.Required("identity", Identity, each => each.Identity);
            return (given, head) => new IdentityUnlinked(head.Key, head.Sequence, head.At, given.Get(identity));
        })
        .With<RequesterMerged>("requester-merged", table =>
        {
            Slot<RequesterId> into = table.Required("into", Texts.Requester, each => each.Into);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            return (given, head) => new RequesterMerged(head.Key, head.Sequence, head.At, Other(given, "into", given.Get(into), head.Key), given.Get(reason));
        })
        .With<RequesterMergedFrom>("requester-merged-from", table =>
        {
            Slot<RequesterId> from = table.Required("from", Texts.Requester, each => each.From);
            Slot<string> reason = table.Required("reason", Reason, each => each.Reason);
            Slot<string?> name = table.Optional("name", Name, each => each.Name);
            Slot<ImmutableArray<IdentityLink>> links = table.List("links", Links, each => [.. each.Links.Values]);
            Slot<ImmutableArray<Identity>> claims = table.List("claims", Identities, each => [.. each.ClaimedIdentities]);
            Slot<ImmutableArray<RequesterMerge>> merges = table.List("merges", Merges, each => [.. each.Merges.Values]);
            return (given, head) =>
            {
                RequesterId other = Other(given, "from", given.Get(from), head.Key);
                given.AtWhole();
                return new RequesterMergedFrom(head.Key, head.Sequence, head.At, other, given.Get(reason), given.Get(name), given.Get(links), given.Get(claims), given.Get(merges));
            };
        });

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
