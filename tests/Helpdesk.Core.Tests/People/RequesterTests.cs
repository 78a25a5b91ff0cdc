using System.Collections.Immutable;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class RequesterTests
{
    private static readonly Instant Now = Given.At("2026-01-14 09:00+01");
    private static readonly RequesterId Mario = new("r-1");
    private static readonly RequesterId Shop = new("r-2");
    private static readonly RequesterId Anna = new("r-3");
    private static readonly Identity Mail = Identity.Mail("mario@example.it");
    private static readonly Identity Phone = Identity.Phone("+390612345678");
    private static readonly Identity Account = Identity.External("shop", "4711");

    private static readonly RequesterDirectory Desk = new[]
    {
        (RequesterCommand)new RegisterRequester(Mario, "Mario Rossi", Mail),
        new RegisterRequester(Shop, new RequesterDetails { Name = "M. Rossi", ClaimedIdentities = [Phone] }, [Account]),
        new RegisterRequester(Anna, name: null),
    }.Aggregate(RequesterDirectory.Empty, Do);

    [Fact]
    public void An_identity_leads_to_its_requester()
    {
        Assert.Equal(Mario, Owner(Desk, Mail)?.Id);
        Assert.Null(Owner(Desk, Phone));
        Assert.Null(Desk.Find(new RequesterId("r-9")));
        Assert.Equal(new IdentityLink(Mail, Mario, "added with the requester", Now), Desk.Find(Mario)!.Links[Mail]);
        Assert.Equal([Mario, Shop, Anna], Desk.Requesters.Select(each => each.Id));
        Assert.All(Desk.Requesters, each => Assert.Equal(1, each.Version));
    }

    [Fact]
    public void A_link_keeps_its_evidence_and_can_be_taken_back()
    {
        RequesterDirectory linked = Do(Desk, new LinkIdentity(Mario, Phone, "called back on it"));
        Assert.Equal(Mario, Owner(linked, Phone)?.Id);
        Assert.Equal([Mail, Phone], linked.Find(Mario)!.Identities);
        Assert.Equal("+390612345678 belongs to r-1: called back on it", linked.Find(Mario)!.Links[Phone].ToString());

        RequesterDirectory without = Do(linked, new UnlinkIdentity(Mario, Phone));
        Assert.Null(Owner(without, Phone));
        Assert.Equal(Desk.Find(Mario)!.Links, without.Find(Mario)!.Links);
        Assert.Equal((1, 2, 3), (Desk.Find(Mario)!.Version, linked.Find(Mario)!.Version, without.Find(Mario)!.Version));
        Assert.NotEqual(Desk.Find(Mario), without.Find(Mario));
    }

    [Fact]
    public void A_merge_keeps_both_histories()
    {
        RequesterDirectory once = Do(Desk, new MergeRequesters(Shop, Mario, "same loyalty card"));
        RequesterDirectory twice = once.With(once.Decide(new MergeRequesters(Mario, Anna, "said so"), Now + Duration.FromDays(1)));
        Requester anna = twice.Find(Anna)!;

        Assert.All([Mario, Shop, Anna], id => Assert.Equal(anna, Assert.Single(twice.Find(RequesterLookup.Key(id)))));
        Assert.Equal(Anna, Owner(twice, Account)?.Id);
        Assert.Equal(Anna, Owner(twice, Mail)?.Id);
        Assert.Equal([Mail, Account], anna.Identities);
        Assert.Equal([Phone], anna.Details.ClaimedIdentities);
        Assert.Null(anna.Name);
        Assert.Equal([Mario, Shop, Anna], anna.Keys);
        Assert.Equal(["r-1 into r-3: said so", "r-2 into r-1: same loyalty card"], anna.Merges.Values.Select(each => each.ToString()));
        Assert.Equal(Shop, anna.Links[Account].RequesterId);
        Assert.Empty(Desk.Find(Shop)!.Merges);

        Requester shop = twice.Find(Shop)!;
        Assert.Equal((Desk.Find(Shop)!.Details, Mario, 2), (shop.Details, shop.MergedInto!.Value, shop.Version));
        Assert.Equal(Desk.Find(Shop)!.Links, shop.Links);
        Assert.Empty(shop.Lookups());
        Assert.Null(Owner(Do(twice, new UnlinkIdentity(Anna, Account)), Account));
    }

    [Fact]
    public void A_merge_is_one_decision_with_an_event_in_each_of_two_histories()
    {
        RequesterDecision merged = Desk.Decide(new MergeRequesters(Shop, Mario, "same loyalty card"), Now);
        Assert.Equal([typeof(RequesterMerged), typeof(RequesterMergedFrom)], merged.Events.Select(each => each.GetType()));
        Assert.Equal((Mario, 2), (merged.Requester.Id, merged.Requester.Version));
        Assert.Equal((Shop, 2), (merged.Others[0].Id, merged.Others[0].Version));
        Assert.Equal(merged.Requester, Desk.Find(Mario)!.Apply(Assert.Single(merged.EventsOf(Mario))));
        Assert.Equal(merged.Others[0], Desk.Find(Shop)!.Apply(Assert.Single(merged.EventsOf(Shop))));
        Assert.Same(merged, merged.EnsureAccepted());
        Assert.Equal("2026-01-14T08:00:00Z r-2 #2: merged into r-1; 2026-01-14T08:00:00Z r-1 #2: merged from r-2", merged.ToString());
    }

    [Fact]
    public void A_decision_holds_for_the_version_that_it_was_made_on()
    {
        RequesterDecision first = Desk.Decide(new LinkIdentity(Mario, Phone, "called back on it"), Now);
        RequesterDecision second = Desk.Decide(new LinkIdentity(Anna, Phone, "said so"), Now);
        RequesterDecision third = Desk.Decide(new UnlinkIdentity(Mario, Mail), Now);
        RequesterDirectory after = Desk.With(first);

        Assert.Throws<ArgumentException>(() => after.With(third));
        Assert.Contains("PhoneNumber +390612345678", Assert.Throws<ArgumentException>(() => after.With(second)).Message, StringComparison.Ordinal);
        Assert.Throws<DecisionRefusedException>(() => Desk.With(Desk.Decide(new LinkIdentity(Anna, Mail, "said so"), Now)));
    }

    public static TheoryData<RequesterCommand, RequesterRule, RequesterId?, string> Refusals
    {
        get
        {
            var nobody = new RequesterId("r-9");
            RequesterDetails gold = new() { Tier = "gold" };
            return new()
            {
                { new RegisterRequester(Mario, "Mario"), RequesterRule.RequesterExists, Mario, "There is a requester r-1 already." },
                { new RegisterRequester(Shop, "Shop"), RequesterRule.RequesterExists, Mario, "There is a requester r-2 already." },
                { new RegisterRequester(nobody, "Mario", Phone, Mail), RequesterRule.IdentityTaken, Mario, "mario@example.it belongs to r-1 and cannot belong to r-9 too; if the two are one person, merge them." },
                { new LinkIdentity(Anna, Mail, "said so"), RequesterRule.IdentityTaken, Mario, "mario@example.it belongs to r-1 and cannot belong to r-3 too; if the two are one person, merge them." },
                { new LinkIdentity(Mario, Mail, "said so"), RequesterRule.AlreadyLinked, Mario, "mario@example.it belongs to r-1 already." },
                { new LinkIdentity(nobody, Phone, "said so"), RequesterRule.UnknownRequester, null, "There is no requester 'r-9'." },
                { new LinkIdentity(Shop, Phone, "said so"), RequesterRule.AlreadyMerged, Mario, "r-2 was merged into r-1." },
                { new UnlinkIdentity(Anna, Mail), RequesterRule.NotLinked, Mario, "mario@example.it does not belong to r-3." },
                { new UnlinkIdentity(Anna, Phone), RequesterRule.NotLinked, null, "+390612345678 does not belong to r-3." },
                { new UnlinkIdentity(Shop, Account), RequesterRule.AlreadyMerged, Mario, "r-2 was merged into r-1." },
                { new UnlinkIdentity(nobody, Account), RequesterRule.UnknownRequester, null, "There is no requester 'r-9'." },
                { new ChangeRequesterDetails(Shop, gold), RequesterRule.AlreadyMerged, Mario, "r-2 was merged into r-1." },
                { new ChangeRequesterDetails(nobody, gold), RequesterRule.UnknownRequester, null, "There is no requester 'r-9'." },
                { new MergeRequesters(Mario, Mario, "said so"), RequesterRule.SelfMerge, null, "r-1 cannot be merged into itself." },
                { new MergeRequesters(Mario, nobody, "said so"), RequesterRule.UnknownRequester, null, "There is no requester 'r-9'." },
                { new MergeRequesters(Shop, Mario, "said so"), RequesterRule.MergeCycle, Mario, "r-2 and r-1 are already one person, r-1." },
                { new MergeRequesters(Mario, Shop, "said so"), RequesterRule.MergeCycle, Mario, "r-1 and r-2 are already one person, r-1." },
                { new MergeRequesters(Shop, Anna, "said so"), RequesterRule.AlreadyMerged, Mario, "r-2 was merged into r-1." },
                { new MergeRequesters(Anna, Shop, "said so"), RequesterRule.AlreadyMerged, Mario, "r-2 was merged into r-1." },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void A_refusal_names_the_rule_and_cannot_pass_for_a_success(RequesterCommand command, RequesterRule rule, RequesterId? holder, string message)
    {
        RequesterDecision decision = Do(Desk, new MergeRequesters(Shop, Mario, "same loyalty card")).Decide(command, Now);
        Assert.False(decision.IsAccepted);
        Assert.Equal((rule, rule.Kind(), command.RequesterId, holder, message), (decision.Refusal.Rule, decision.Refusal.Kind, decision.Refusal.RequesterId, decision.Refusal.Holder, decision.Refusal.Message));
        Assert.Equal($"{rule}: {message}", decision.ToString());
        Assert.All(
            (Func<object>[])[() => decision.Requester, () => decision.Others, () => decision.Events, () => decision.EventsOf(Mario), decision.EnsureAccepted],
            each => Assert.Equal(decision.Refusal, Assert.Throws<DecisionRefusedException>(each).Refusal));
    }

    [Fact]
    public void Details_change_at_once_and_only_where_they_differ()
    {
        RequesterDetails details = Desk.Find(Mario)!.Details with { Name = "Mario R.", Language = Language.Italian, ZoneId = "Europe/Rome", Tier = "gold" };
        RequesterDirectory changed = Do(Desk, new ChangeRequesterDetails(Mario, details));
        Assert.Equal("r-1 (Mario R.)", Owner(changed, Mail)?.ToString());
        Assert.Equal(details, changed.Find(Mario)!.Details);

        RequesterDecision again = changed.Decide(new ChangeRequesterDetails(Mario, details with { }), Now);
        Assert.Empty(again.Events);
        Assert.Same(changed.Find(Mario), again.Requester);
        Assert.Equal("no change", again.ToString());
    }

    [Fact]
    public void Misuse_is_an_exception()
    {
        Assert.Throws<ArgumentException>(() => Desk.Find(default(RequesterId)));
        Assert.Throws<ArgumentException>(() => RequesterLookup.Key(default));
        Assert.Throws<ArgumentException>(() => RequesterLookup.NameAtDomain("Mario", "a b"));
        Assert.Throws<ArgumentException>(() => new LinkIdentity(default, Phone, "said so"));
        Assert.Throws<ArgumentException>(() => new LinkIdentity(Mario, Phone, " "));
        Assert.Throws<ArgumentException>(() => new MergeRequesters(Shop, Mario, new string('a', 501)));
        Assert.Throws<ArgumentException>(() => new RegisterRequester(default, "Mario"));
        Assert.Throws<ArgumentException>(() => new RegisterRequester(Mario, ""));
        Assert.Throws<ArgumentException>(() => new RegisterRequester(Mario, new string('a', 201)));
        Assert.Throws<ArgumentException>(() => new RegisterRequester(Mario, "M" + '\uD83D'));
        Assert.Throws<ArgumentNullException>(() => new RegisterRequester(Mario, "Mario", [null!]));
        Assert.Throws<ArgumentException>(() => new RequesterDetails { Tier = " " });
        Assert.Throws<ArgumentException>(() => new RequesterDetails { ZoneId = new string('a', 65) });
        Assert.Throws<ArgumentException>(() => Requester.Replay([]));
        Assert.Throws<ArgumentException>(() => Requester.Replay([new IdentityLinked(Mario, 1, Now, Phone, "said so")]));
        Assert.All(
            (RequesterEvent[])[new IdentityLinked(Mario, 3, Now, Phone, "x"), new IdentityLinked(Anna, 2, Now, Phone, "x"), new RequesterRegistered(Mario, Now, new RequesterDetails(), [])],
            each => Assert.Throws<ArgumentException>(() => Desk.Find(Mario)!.Apply(each)));
        Assert.Throws<ArgumentException>(() => LoadedRequesters.None.With([RequesterLookup.Identity(Mail)], [Desk.Find(Mario)!, Requester.Replay([new RequesterRegistered(Anna, Now, new RequesterDetails(), [Mail])])]));
    }

    [Fact]
    public void Requesters_and_commands_are_equal_by_their_parts()
    {
        Requester One(RequesterDetails details, params Identity[] identities) => Requester.Replay([new RequesterRegistered(Mario, Now, details, identities)]);
        RequesterDetails plain = new() { Name = "Mario" };
        Assert.Equal(One(plain, Mail, Phone), One(plain, Phone, Mail, Mail));
        Assert.Equal(One(plain, Mail, Phone).GetHashCode(), One(plain, Phone, Mail).GetHashCode());
        Assert.NotEqual(One(plain, Mail), One(plain, Phone));
        Assert.NotEqual(One(plain), One(plain with { ClaimedIdentities = [Mail] }));
        ImmutableSortedSet<Identity> backwards = ImmutableSortedSet.Create(Comparer<Identity>.Create((a, b) => b.CompareTo(a)), Mail, Phone);
        Assert.Equal(One(plain with { ClaimedIdentities = [Mail, Phone] }), One(plain with { ClaimedIdentities = backwards }));
        Assert.Equal(new RegisterRequester(Mario, "Mario", Mail, Phone), new RegisterRequester(Mario, "Mario", Phone, Mail));
        Assert.NotEqual(new RegisterRequester(Mario, "Mario", Mail), new RegisterRequester(Mario, "Mario", Phone));
    }

    private static RequesterDirectory Do(RequesterDirectory desk, RequesterCommand command) => desk.With(desk.Decide(command, Now));

    private static Requester? Owner(RequesterDirectory desk, Identity identity) => desk.Find(RequesterLookup.Identity(identity)) is [var one] ? one : null;
}
