using Helpdesk.People;
using Helpdesk.People.Requesters;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Events of requesters as documents.</summary>
public class RequesterDocumentTests
{
    private static readonly RequesterId Mario = new("r-1");

    private static readonly RequesterId Shop = new("r-2");

    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0) + Duration.FromMilliseconds(250);

    private static readonly Identity Mail = Identity.Mail("mario@example.it");

    private static readonly Identity Phone = Identity.Phone("+390612345678");

    private static readonly Identity Account = Identity.External("crm", "C-4711");

    private const string MailText = """{"kind":"MailAddress","value":"mario@example.it"}""";

    private const string PhoneText = """{"kind":"PhoneNumber","value":"+390612345678"}""";

    private const string AccountText = """{"kind":"ExternalId","scope":"crm","value":"C-4711"}""";

    public static TheoryData<RequesterEvent, string> Events => new()
    {
        {
            new RequesterRegistered(Mario, At, new RequesterDetails { Name = "Mario \"M\" 😀", Language = Language.Italian, ZoneId = "Europe/Rome", Tier = "gold", ClaimedIdentities = [Phone] }, [Mail, Account]),
            Event("requester-registered", 1, $$""","name":"Mario \"M\" \uD83D\uDE00","language":"it","zone":"Europe/Rome","tier":"gold","claims":[{{PhoneText}}],"identities":[{{MailText}},{{AccountText}}]""")
        },
        { new RequesterRegistered(Mario, At, new RequesterDetails(), []), Event("requester-registered", 1, "") },
        { new RequesterDetailsChanged(Mario, 2, At, new RequesterDetails { Name = "Mario" }), Event("requester-details-changed", 2, ""","name":"Mario" """) },
        { new IdentityLinked(Mario, 3, At, Identity.SocialHandle("x", "Mario"), "called back"), Event("identity-linked", 3, ""","identity":{"kind":"SocialHandle","scope":"x","value":"mario"},"reason":"called back" """) },
        { new IdentityUnlinked(Mario, 4, At, Mail), Event("identity-unlinked", 4, $""","identity":{MailText}""") },
        { new RequesterMerged(Mario, 5, At, Shop, "same card"), Event("requester-merged", 5, ""","into":"r-2","reason":"same card" """) },
        { new RequesterMergedFrom(Mario, 6, At, Shop, "same card", null, [], [], []), Event("requester-merged-from", 6, ""","from":"r-2","reason":"same card" """) },
        {
            new RequesterMergedFrom(Mario, 6, At, Shop, "same card", "Shop", [new IdentityLink(Account, new RequesterId("r-3"), "login", At)], [Phone], [new RequesterMerge(new RequesterId("r-3"), Shop, "said so", At, "Old shop")]),
            Event(
                "requester-merged-from",
                6,
                $$""","from":"r-2","reason":"same card","name":"Shop","links":[{"identity":{{AccountText}},"requester":"r-3","reason":"login","at":"2026-03-02T09:00:00.25Z"}],"claims":[{{PhoneText}}],"merges":[{"from":"r-3","into":"r-2","reason":"said so","at":"2026-03-02T09:00:00.25Z","name":"Old shop"}]""")
        },
        { new UnknownRequesterEvent(Mario, 7, At, "requester-sung", Event("requester-sung", 7, """, "notes": [1, null]""")), Event("requester-sung", 7, """, "notes": [1, null]""") },
        { new UnknownRequesterEvent(Mario, 7, At, "requester-merged", Event("requester-merged", 7, ""","version":2,"mood":"good" """)), Event("requester-merged", 7, ""","version":2,"mood":"good" """) },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Events_are_written_as_ever_and_read_as_what_they_said(RequesterEvent value, string json)
    {
        Assert.Equal(json, RequesterJson.WriteEvent(value));
        Assert.Equal(value, RequesterJson.ReadEvent(json));
        Assert.Equal(value.GetHashCode(), RequesterJson.ReadEvent(json).GetHashCode());
        Assert.Equal(value, RequesterJson.ReadEvent(RequesterJson.WriteEvent(value, indented: true)));
        for (int length = 0; length < json.Length; length++)
        {
            Assert.False(RequesterJson.TryReadEvent(json[..length], out _, out DocumentProblem? problem));
            Assert.Equal('$', problem.Path[0]);
        }
    }

    [Fact]
    public void No_kind_of_event_is_forgotten() => Assert.Empty(
        typeof(RequesterEvent).Assembly.GetTypes().Where(each => each.IsSubclassOf(typeof(RequesterEvent))).Select(each => each.Name)
            .Except(Events.Select(each => each.Data.Item1.GetType().Name)));

    [Fact]
    public void A_requester_comes_back_from_the_documents_of_their_history()
    {
        RequesterDirectory desk = RequesterDirectory.Empty;
        List<RequesterEvent> events = [];
        foreach (RequesterCommand each in (RequesterCommand[])
        [
            new RegisterRequester(Mario, "Mario Rossi", Mail), new RegisterRequester(Shop, new RequesterDetails { Name = "M. Rossi", ClaimedIdentities = [Phone] }, [Account]),
            new LinkIdentity(Mario, Identity.SocialHandle("x", "mario"), "wrote"), new MergeRequesters(Shop, Mario, "same card"), new UnlinkIdentity(Mario, Mail),
        ])
        {
            RequesterDecision decision = desk.Decide(each, At);
            events.AddRange(decision.Events);
            desk = desk.With(decision);
        }

        foreach (IGrouping<RequesterId, RequesterEvent> each in events.Select(each => RequesterJson.ReadEvent(RequesterJson.WriteEvent(each))).GroupBy(each => each.RequesterId))
        {
            Assert.Equal(desk.Find(each.Key), Requester.Replay(each));
        }
    }

    [Theory]
    [InlineData("\"sequence\":3", "\"sequence\":0", "$.sequence", "Must be a whole number from 1 to 2147483647, but is 0.")]
    [InlineData("\"called\"", "\" \"", "$.reason", "'reason' must hold a visible character, but was ' '.")]
    [InlineData(",\"reason\":\"called\"", "", "$", "Lacks 'reason'.")]
    [InlineData("identity-linked", "identity-unlinked", "$.reason", "Is not known here; the properties are format, kind, version, requester, sequence, happenedAt, identity.")]
    [InlineData("MailAddress", "Telegram", "$.identity.kind", "Must be one of MailAddress, PhoneNumber, SocialHandle, ExternalId, but is \"Telegram\".")]
    [InlineData("MailAddress", "ExternalId", "$.identity", "Lacks 'scope'.")]
    [InlineData("\"value\"", "\"scope\":\"x\",\"value\"", "$.identity.scope", "Is for social handles and external ids only.")]
    [InlineData("mario@example.it", "Mario@example.it", "$.identity", "Is not in its normal form, \"mario@example.it\".")]
    [InlineData("\"r-1\"", "\"\"", "$.requester", "A key must have 1 to 128 characters, but has 0.")]
    [InlineData("helpdesk-requester-event/1", "helpdesk-requester-event/2", "$.format", "\"helpdesk-requester-event/2\" is newer than what this library reads, which is \"helpdesk-requester-event/1\".")]
    public void A_wrong_event_is_refused_where_it_is_wrong(string old, string changed, string path, string message)
    {
        string json = Event("identity-linked", 3, $""","identity":{MailText},"reason":"called" """);
        Assert.Contains(old, json, StringComparison.Ordinal);
        Assert.False(RequesterJson.TryReadEvent(json.Replace(old, changed, StringComparison.Ordinal), out _, out DocumentProblem? problem));
        Assert.Equal(new DocumentProblem(path, message), problem);
    }

    [Theory]
    [InlineData("requester-registered", 2, "", "$.sequence", "Must be 1, because a requester begins with their registration.")]
    [InlineData("requester-registered", 1, """,\"identities\":[{M},{M}]""", "$.identities[1]", "Is given twice.")]
    [InlineData("requester-details-changed", 2, """,\"identities\":[{M}]""", "$.identities", "Is not known here; the properties are format, kind, version, requester, sequence, happenedAt, name, language, zone, tier, claims.")]
    [InlineData("requester-merged", 2, """,\"into\":\"r-1\",\"reason\":\"x\" """, "$.into", "Must be another requester.")]
    [InlineData("requester-merged-from", 2, """,\"from\":\"r-2\",\"reason\":\"x\",\"name\":\"\u202E\" """, "$.name", "Must not hold control or hidden characters, but holds U+202E.")]
    [InlineData("requester-details-changed", 2, """,\"name\":\" Mario\" """, "$.name", "Must neither begin nor end with a space.")]
    [InlineData("requester-merged-from", 2, """,\"from\":\"r-2\",\"reason\":\"x\",\"links\":[{\"identity\":{M},\"requester\":\"r-3\",\"reason\":\"\",\"at\":\"2026-03-02T09:00:00Z\"}]""", "$.links[0].reason", "'reason' must hold a visible character, but was ''.")]
    public void What_does_not_go_together_is_refused(string kind, int sequence, string more, string path, string message)
    {
        string json = Event(kind, sequence, more.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("{M}", MailText, StringComparison.Ordinal));
        Assert.False(RequesterJson.TryReadEvent(json, out _, out DocumentProblem? problem));
        Assert.Equal(new DocumentProblem(path, message), problem);
    }

    [Fact]
    public void What_no_document_can_hold_is_not_written()
    {
        Assert.Throws<ArgumentException>("value", () => RequesterJson.WriteEvent(new IdentityUnlinked(Mario, 5, Instant.FromUtc(1899, 12, 31, 23, 59), Mail)));
        Assert.Throws<ArgumentException>("value", () => RequesterJson.WriteEvent(new UnknownRequesterEvent(Mario, 5, At, "requester-sung", "{}")));
        Assert.Throws<ArgumentException>(() => new RequesterMergedFrom(Mario, 6, At, Shop, "x", null, [new IdentityLink(Mail, Shop, "half \uD800", At)], [], []));
    }

    private static string Event(string kind, int sequence, string more) =>
        $$"""{"format":"helpdesk-requester-event/1","kind":"{{kind}}","requester":"r-1","sequence":{{sequence}},"happenedAt":"2026-03-02T09:00:00.25Z"{{more.Trim()}}}""";
}
