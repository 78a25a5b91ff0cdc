using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class RequesterProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 14, 9, 0);

    private static readonly RequesterId[] Ids = [.. Enumerable.Range(0, 8).Select(number => new RequesterId(FormattableString.Invariant($"r-{number}")))];

    private static readonly string[] Names = ["anna", "bruno"];

    private static readonly Identity[] Identities =
    [
        Identity.Mail("a@acme.it"), Identity.Mail("b@acme.it"), Identity.Mail("a@fiat.it"), Identity.Mail("c@fiat.it"), Identity.Phone("+390612345678"), Identity.Phone("+390612345679"),
        Identity.SocialHandle("x", "a"), Identity.External("crm", "1"),
    ];

    private static readonly Gen<(int Kind, int First, int Second, int Third)> Changes =
        from kind in Gen.Choose(0, 9)
        from first in Gen.Choose(0, 7)
        from second in Gen.Choose(0, 7)
        from third in Gen.Choose(0, 7)
        select (kind, first, second, third);

    [Fact]
    public void The_directory_is_the_naive_book_after_every_command()
    {
        int merges = 0;
        Laws.Hold(200, Gen.ArrayOf(Changes, 40).ToArbitrary(), changes =>
        {
            RequesterDirectory directory = RequesterDirectory.Empty;
            var naive = new NaiveBook();
            foreach ((int Kind, int First, int Second, int Third) change in changes)
            {
                (RequesterCommand command, RequesterRule? rule) = Make(directory, naive, change);
                RequesterDecision decision = directory.Decide(command, Start);
                Assert.Equal(rule, decision.Refusal?.Rule);
                directory = decision.IsAccepted ? directory.With(decision) : directory;
                merges += command is MergeRequesters && decision.IsAccepted ? 1 : 0;
            }

            Same(naive, directory);
        });
        Assert.True(!Laws.AreMany || merges > 200, $"Only {merges} merges were made.");
    }

    [Fact]
    public void Keys_part_all_requesters()
    {
        Laws.Hold(200, Gen.ArrayOf(Changes, 40).ToArbitrary(), changes =>
        {
            RequesterDirectory directory = History(changes).Directory;
            RequesterId[] known = [.. directory.Requesters.Select(each => each.Id)];
            Requester[] living = [.. directory.Requesters.Where(each => each.MergedInto is null)];
            Assert.Equal(known, living.SelectMany(each => each.Keys).OrderBy(each => each.Value, StringComparer.Ordinal));
            Assert.All(living, each => Assert.Equal(each.Keys.Length - 1, each.Merges.Count));
            Assert.All(known, id => Assert.Contains(id, Assert.Single(directory.Find(RequesterLookup.Key(id))).Keys));
        });
    }

    [Fact]
    public void A_requester_is_what_their_history_says_from_any_point_on()
    {
        Laws.Hold(200, Gen.ArrayOf(Changes, 40).ToArbitrary(), changes =>
        {
            (RequesterDirectory directory, Dictionary<RequesterId, List<RequesterEvent>> histories) = History(changes);
            foreach (Requester each in directory.Requesters)
            {
                List<RequesterEvent> history = histories[each.Id];
                Assert.Equal(each, Requester.Replay(history));
                Assert.Equal(each.GetHashCode(), Requester.Replay(history).GetHashCode());
                Assert.Equal(Enumerable.Range(1, each.Version), history.Select(step => step.Sequence));
                for (int cut = 1; cut < history.Count; cut++)
                {
                    Requester snapshot = Requester.Replay(history.Take(cut));
                    Assert.NotEqual(each, snapshot);
                    Assert.Equal(each, history.Skip(cut).Aggregate(snapshot, (state, next) => state.Apply(next)));
                }
            }
        });
    }

    [Fact]
    public void What_is_needed_is_all_that_a_decision_depends_on()
    {
        Laws.Hold(200, Gen.ArrayOf(Changes, 30).ToArbitrary(), changes =>
        {
            RequesterDirectory directory = RequesterDirectory.Empty;
            foreach ((int Kind, int First, int Second, int Third) change in changes)
            {
                RequesterCommand command = Make(directory, new NaiveBook(), change).Command;
                RequesterLookup[] everything = [.. directory.Requesters.SelectMany(each => each.Lookups()).Concat(command.Needs).Distinct()];
                RequesterDecision decision = directory.Decide(command, Start);
                LoadedRequesters all = LoadedRequesters.None.With(everything, directory.Requesters);
                Assert.Equal(decision, command.Decide(Start, all));
                Assert.All(everything, each => Assert.Equal(directory.Requesters.Where(one => one.Lookups().Contains(each)), all.Of(each)));
                foreach (RequesterLookup without in command.Needs)
                {
                    RequesterRefusal refusal = command.Decide(Start, directory.Load(command.Needs.Remove(without))).Refusal!;
                    Assert.Equal(RequesterRule.NotLoaded, refusal.Rule);
                    Assert.Equal([without], refusal.Missing);
                }

                directory = decision.IsAccepted ? directory.With(decision) : directory;
            }
        });
    }

    private static (RequesterDirectory Directory, Dictionary<RequesterId, List<RequesterEvent>> Histories) History((int Kind, int First, int Second, int Third)[] changes)
    {
        RequesterDirectory directory = RequesterDirectory.Empty;
        Dictionary<RequesterId, List<RequesterEvent>> histories = [];
        foreach ((int Kind, int First, int Second, int Third) change in changes)
        {
            RequesterDecision decision = directory.Decide(Make(directory, new NaiveBook(), change).Command, Start);
            if (decision.IsAccepted)
            {
                directory = directory.With(decision);
                foreach (RequesterEvent each in decision.Events)
                {
                    (histories.TryGetValue(each.RequesterId, out List<RequesterEvent>? history) ? history : histories[each.RequesterId] = []).Add(each);
                }
            }
        }

        return (directory, histories);
    }

    private static (RequesterCommand Command, RequesterRule? Rule) Make(RequesterDirectory directory, NaiveBook naive, (int Kind, int First, int Second, int Third) change)
    {
        RequesterId id = Ids[change.First];
        RequesterId other = Ids[change.Second];
        Identity identity = Identities[change.Second];
        Identity claim = Identities[change.Third];
        switch (change.Kind)
        {
            case 0 or 1 or 2 or 3:
                Identity[] own = change.Kind == 0 ? [] : [identity];
                var register = new RegisterRequester(id, new RequesterDetails { Name = Names[change.Third % 2], ClaimedIdentities = change.Kind == 1 ? [claim] : [] }, own);
                return (register, naive.Add(register));
            case 4:
                RequesterDetails present = directory.Find(id)?.Details ?? new RequesterDetails();
                Identity[] claims = change.Second % 2 == 0 ? [claim] : [];
                return (new ChangeRequesterDetails(id, present with { Name = Names[change.Third % 2], ClaimedIdentities = [.. claims] }), naive.Rename(id, Names[change.Third % 2], claims));
            case 5 or 6:
                return (new LinkIdentity(id, identity, "said so"), naive.Link(id, identity));
            case 7:
                return (new UnlinkIdentity(id, identity), naive.Unlink(id, identity));
            default:
                return (new MergeRequesters(id, other, "said so"), naive.Merge(id, other));
        }
    }

    private static void Same(NaiveBook naive, RequesterDirectory directory)
    {
        RequesterId? One(RequesterLookup lookup) => directory.Find(lookup) is [var one] ? one.Id : null;
        Assert.All(Identities, each => Assert.Equal(naive.Find(each), One(RequesterLookup.Identity(each))));
        Assert.All(Identities, each => Assert.Equal(Sorted(naive.Claiming(each)), directory.Find(RequesterLookup.Claim(each)).Select(found => found.Id.Value)));
        Assert.All(Ids, each => Assert.Equal(naive.Resolve(each), One(RequesterLookup.Key(each))));
        Assert.All(naive.Ids, each => Assert.Equal(naive.HistoryOf(each), directory.Find(RequesterLookup.Key(each))[0].Keys));
        Assert.All(directory.Requesters.Where(each => each.MergedInto is null), each => Assert.Equal(naive.IdentitiesOf(each.Id), each.Identities));
        foreach (string name in Names)
        {
            Assert.All(["acme.it", "fiat.it"], domain => Assert.Equal(Sorted(naive.Named(name, domain)), directory.Find(RequesterLookup.NameAtDomain(name.ToUpperInvariant(), domain)).Select(found => found.Id.Value)));
        }
    }

    private static string[] Sorted(IEnumerable<RequesterId> ids) => [.. ids.Select(each => each.Value).Order(StringComparer.Ordinal)];
}
