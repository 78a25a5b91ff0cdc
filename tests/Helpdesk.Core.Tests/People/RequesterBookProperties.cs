using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.People;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class RequesterBookProperties
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
    public void The_book_is_the_naive_one_after_every_change()
    {
        int merges = 0;
        Laws.Hold(200, Gen.ArrayOf(Changes, 40).ToArbitrary(), changes =>
        {
            RequesterBook book = RequesterBook.Empty;
            var naive = new NaiveBook();
            foreach ((int Kind, int First, int Second, int Third) change in changes)
            {
                (RequesterDecision decision, PeopleRule? rule) = Make(book, naive, change);
                Assert.Equal(rule, decision.Rejection?.Rule);
                Assert.Equal(decision.IsAccepted, !ReferenceEquals(book, decision.Book));
                book = decision.Book;
                merges += change.Kind >= 8 && decision.IsAccepted ? 1 : 0;
            }

            Same(naive, book);
        });
        Assert.True(!Laws.AreMany || merges > 200, $"Only {merges} merges were made.");
    }

    [Fact]
    public void Histories_part_all_keys()
    {
        Laws.Hold(200, Gen.ArrayOf(Changes, 40).ToArbitrary(), changes =>
        {
            RequesterBook book = changes.Aggregate(RequesterBook.Empty, (each, change) => Make(each, new NaiveBook(), change).Decision.Book);
            RequesterId[] known = [.. Ids.Where(id => book.Find(id) is not null)];
            Assert.Equal(known, book.Requesters.SelectMany(each => book.HistoryOf(each.Id)).OrderBy(each => each.Value, StringComparer.Ordinal));
            Assert.All(book.Requesters, each => Assert.Equal(book.HistoryOf(each.Id).Length - 1, book.MergesOf(each.Id).Length));
            Assert.All(known, id => Assert.Contains(id, book.HistoryOf(id)));
        });
    }

    private static (RequesterDecision Decision, PeopleRule? Rule) Make(RequesterBook book, NaiveBook naive, (int Kind, int First, int Second, int Third) change)
    {
        RequesterId id = Ids[change.First];
        RequesterId other = Ids[change.Second];
        Identity identity = Identities[change.Second];
        Identity claim = Identities[change.Third];
        switch (change.Kind)
        {
            case 0 or 1 or 2 or 3:
                Identity[] own = change.Kind == 0 ? [] : [identity];
                var requester = new Requester(id, Names[change.Third % 2], own) { ClaimedIdentities = change.Kind == 1 ? [claim] : [] };
                return (book.Add(requester, Start), naive.Add(requester));
            case 4:
                Requester present = book.Find(id) ?? new Requester(id, "nobody");
                Identity[] claims = change.Second % 2 == 0 ? [claim] : [];
                return (book.Update(present with { Name = Names[change.Third % 2], ClaimedIdentities = [.. claims] }), naive.Rename(id, Names[change.Third % 2], claims));
            case 5 or 6:
                return (book.Link(id, identity, "said so", Start), naive.Link(id, identity));
            case 7:
                return (book.Unlink(id, identity), naive.Unlink(id, identity));
            default:
                return (book.Merge(id, other, "said so", Start), naive.Merge(id, other));
        }
    }

    private static void Same(NaiveBook naive, RequesterBook book)
    {
        Assert.All(Identities, each => Assert.Equal(naive.Find(each), book.Find(each)?.Id));
        Assert.All(Identities, each => Assert.Equal(Sorted(naive.Claiming(each)), Sorted(book.Claiming(each).Distinct())));
        Assert.All(Ids, each => Assert.Equal(naive.Resolve(each), book.Resolve(each)?.Id));
        Assert.All(naive.Ids, each => Assert.Equal(naive.HistoryOf(each), book.HistoryOf(each)));
        Assert.All(book.Requesters, each => Assert.Equal(naive.IdentitiesOf(each.Id), each.Identities.ToArray()));
        foreach (string name in Names)
        {
            Assert.All(["acme.it", "fiat.it"], domain => Assert.Equal(Sorted(naive.Named(name, domain)), Sorted(book.Named(name.ToUpperInvariant(), domain).Distinct())));
        }
    }

    private static string[] Sorted(IEnumerable<RequesterId> ids) => [.. ids.Select(each => each.Value).Order(StringComparer.Ordinal)];
}
