using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

/// <summary>What looking up, linking and merging costs, counted in questions and requesters: however many there are, and however often they were merged.</summary>
public class RequesterGrowthTests
{
    private static readonly Instant Now = Given.At("2026-01-14 09:00+01");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_long_chain_of_merges_is_never_walked(bool isForward)
    {
        const int length = RequesterLimits.Merges;
        RequesterId[] ids = [.. Enumerable.Range(0, length).Select(Id)];
        (RequesterDirectory desk, int most) = await Promptly.Ask(() =>
        {
            RequesterDirectory all = ids.Aggregate(RequesterDirectory.Empty, (each, id) => each.With(each.Decide(new RegisterRequester(id, "Mario", Mail(id)), Now)));
            int loaded = 0;
            for (int i = 1; i < length; i++)
            {
                // Forward, each is merged into the next; backward, into the first.
                MergeRequesters merge = isForward ? new MergeRequesters(ids[i - 1], ids[i], "chain") : new MergeRequesters(ids[i], ids[0], "star");
                loaded = Math.Max(loaded, Loaded(all, merge.Needs));
                all = all.With(all.Decide(merge, Now));
            }

            return (all, loaded);
        });
        Assert.Equal(2, most);
        Requester living = desk.Find(isForward ? ids[^1] : ids[0])!;
        Assert.All([ids[0], ids[length / 2], ids[^1]], id =>
        {
            Assert.Equal(living, Assert.Single(desk.Find(RequesterLookup.Key(id))));
            Assert.Equal(living, Assert.Single(desk.Find(RequesterLookup.Identity(Mail(id)))));
        });
        Assert.Equal(ids, living.Keys);
        Assert.Equal(length - 1, living.Merges.Count);
        Assert.Equal(length, living.Links.Count);

        // Of a person of a thousand keys, a link needs as much as of anybody else.
        var link = new LinkIdentity(living.Id, Identity.Phone("+390612345678"), "called");
        Assert.Equal((2, 1), (link.Needs.Length, Loaded(desk, link.Needs)));
        Assert.Equal(RequesterRule.LimitReached, desk.Decide(link, Now).Refusal?.Rule);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3_000)]
    public void Resolving_asks_for_what_the_sender_says_and_loads_whom_it_concerns(int requesters)
    {
        RequesterDirectory desk = RequesterDirectory.Empty.With(Enumerable.Range(0, requesters).Select(each => Requester.Replay(
        [
            new RequesterRegistered(Id(each), Now, new RequesterDetails { Name = each < 3 ? "Mario Rossi" : "Anna Verdi", ClaimedIdentities = each < 5 ? [Claimed] : [] }, [Mail(Id(each))]),
        ])));
        var resolver = new IdentityResolver();
        var sender = new Sender(Identity.Mail("info@example.it"), Mail(Id(7))) { Name = "Mario Rossi", Claimed = [Claimed] };

        // Three identities are asked for as proven and as claimed, and one name at one domain; it concerns the owner, three namesakes, and five who claim, three of whom are those.
        Assert.Equal(7, resolver.NeedsOf(sender).Length);
        Assert.Equal(6, Loaded(desk, resolver.NeedsOf(sender)));
        Assert.Equal(5 + 3 + 3, resolver.Resolve(sender, desk.Load(resolver.NeedsOf(sender))).Suggestions.Length);
    }

    [Fact]
    public void Claims_are_found_and_taken_back_one_by_one()
    {
        Identity[] claims = [.. Enumerable.Range(0, RequesterLimits.Claims).Select(each => Identity.Phone(FormattableString.Invariant($"+39061{each:D6}")))];
        RequesterDirectory desk = RequesterDirectory.Empty;
        desk = desk.With(desk.Decide(new RegisterRequester(Id(1), new RequesterDetails { ClaimedIdentities = [.. claims] }, []), Now));
        desk = desk.With(desk.Decide(new RegisterRequester(Id(2), new RequesterDetails { ClaimedIdentities = [claims[0], Claimed] }, []), Now));

        Assert.Equal([Id(1), Id(2)], desk.Find(RequesterLookup.Claim(claims[0])).Select(each => each.Id));
        Assert.Equal(RequesterRule.LimitReached, desk.Decide(new MergeRequesters(Id(2), Id(1), "said so"), Now).Refusal?.Rule);
        Assert.Throws<ArgumentException>(() => new RequesterDetails { ClaimedIdentities = [.. claims, Claimed] });

        RequesterDetails fewer = desk.Find(Id(1))!.Details with { ClaimedIdentities = [.. claims[1..]] };
        RequesterDirectory after = desk.With(desk.Decide(new ChangeRequesterDetails(Id(1), fewer), Now));
        Assert.Equal([Id(2)], after.Find(RequesterLookup.Claim(claims[0])).Select(each => each.Id));
        Assert.Equal([claims[0]], desk.Find(Id(1))!.Lookups().Except(after.Find(Id(1))!.Lookups()).Select(each => claims.Single(claim => RequesterLookup.Claim(claim) == each)));
        Assert.True(after.Decide(new MergeRequesters(Id(2), Id(1), "said so"), Now).Refusal is { Message: "r-00001 may have 1000 claims, but would have 1001." });
    }

    [Fact]
    public void Limits_hold_for_events_too()
    {
        Identity[] many = [.. Enumerable.Range(0, RequesterLimits.Identities + 1).Select(each => Identity.Phone(FormattableString.Invariant($"+39061{each:D6}")))];
        Assert.Equal(RequesterRule.LimitReached, RequesterDirectory.Empty.Decide(new RegisterRequester(Id(1), "Mario", many), Now).Refusal?.Rule);
        Assert.Throws<ArgumentException>(() => new RequesterRegistered(Id(1), Now, new RequesterDetails(), many));
        Requester full = Requester.Replay([new RequesterRegistered(Id(1), Now, new RequesterDetails(), many[1..])]);
        Assert.Contains("may have 1000 identities, but would have 1001", Assert.Throws<ArgumentException>(() => full.Apply(new IdentityLinked(Id(1), 2, Now, many[0], "x"))).Message, StringComparison.Ordinal);
        Assert.Equal(RequesterRule.LimitReached, RequesterDirectory.Empty.With(full).Decide(new LinkIdentity(Id(1), many[0], "x"), Now).Refusal?.Rule);
    }

    private static readonly Identity Claimed = Identity.External("crm", "4711");

    private static RequesterId Id(int number) => new(FormattableString.Invariant($"r-{number:D5}"));

    private static Identity Mail(RequesterId id) => Identity.Mail(id + "@example.it");

    /// <summary>How many requesters a store gives for questions.</summary>
    private static int Loaded(RequesterDirectory desk, IEnumerable<RequesterLookup> needs) => needs.SelectMany(each => desk.Find(each)).DistinctBy(each => each.Id).Count();
}
