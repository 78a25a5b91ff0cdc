using System.Collections.Immutable;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class RequesterBookTests
{
    private static readonly Instant Now = Given.At("2026-01-14 09:00+01");
    private static readonly RequesterId Mario = new("r-1");
    private static readonly RequesterId Shop = new("r-2");
    private static readonly RequesterId Anna = new("r-3");
    private static readonly Identity Mail = Identity.Mail("mario@example.it");
    private static readonly Identity Phone = Identity.Phone("+390612345678");
    private static readonly Identity Account = Identity.External("shop", "4711");

    private static readonly RequesterBook Book = RequesterBook.Empty
        .Add(new Requester(Mario, "Mario Rossi", Mail), Now).Book
        .Add(new Requester(Shop, "M. Rossi", Account) { ClaimedIdentities = [Phone] }, Now).Book
        .Add(new Requester(Anna, name: null), Now).Book;

    [Fact]
    public void An_identity_leads_to_its_requester()
    {
        Assert.Equal(Mario, Book.Find(Mail)?.Id);
        Assert.Null(Book.Find(Phone));
        Assert.Null(Book.Find(new RequesterId("r-9")));
        Assert.Equal(new IdentityLink(Mail, Mario, "added with the requester", Now), Book.LinkOf(Mail));
        Assert.Null(Book.LinkOf(Phone));
        Assert.Equal([Mario, Shop, Anna], Book.Requesters.Select(each => each.Id));
    }

    [Fact]
    public void A_link_keeps_its_evidence_and_can_be_taken_back()
    {
        RequesterBook linked = Book.Link(Mario, Phone, "called back on it", Now).Book;
        Assert.Equal(Mario, linked.Find(Phone)?.Id);
        Assert.Equal([Mail, Phone], linked.Find(Mario)!.Identities);
        Assert.Equal("+390612345678 belongs to r-1: called back on it", linked.LinkOf(Phone)?.ToString());

        RequesterBook without = linked.Unlink(Mario, Phone).Book;
        Assert.Null(without.Find(Phone));
        Assert.Null(without.LinkOf(Phone));
        Assert.Equal(Book.Find(Mario), without.Find(Mario));
    }

    [Fact]
    public void A_merge_keeps_both_histories()
    {
        RequesterBook once = Book.Merge(Shop, Mario, "same loyalty card", Now).Book;
        RequesterBook twice = once.Merge(Mario, Anna, "said so", Now + Duration.FromDays(1)).Book;

        Assert.Equal(Anna, twice.Resolve(Shop)?.Id);
        Assert.Equal(Anna, twice.Find(Account)?.Id);
        Assert.Equal(Anna, twice.Find(Mail)?.Id);
        Assert.Equal([Mail, Account], twice.Find(Anna)!.Identities);
        Assert.Equal([Phone], twice.Find(Anna)!.ClaimedIdentities);
        Assert.Null(twice.Find(Anna)!.Name);
        Assert.Equal(Book.Find(Shop), twice.Find(Shop));
        Assert.All([Mario, Shop, Anna], id => Assert.Equal([Mario, Shop, Anna], twice.HistoryOf(id)));
        Assert.Equal(["r-2 into r-1: same loyalty card", "r-1 into r-3: said so"], twice.MergesOf(Mario).Select(each => each.ToString()));
        Assert.Equal([Anna], twice.Requesters.Select(each => each.Id));
        Assert.Equal(Shop, twice.LinkOf(Account)?.Requester);
        Assert.Equal([Shop], Book.HistoryOf(Shop));
        Assert.Empty(Book.MergesOf(Shop));
        Assert.Empty(Book.HistoryOf(new RequesterId("r-9")));
        Assert.Null(twice.Unlink(Anna, Account).Book.Find(Account));
    }

    public static TheoryData<string, PeopleRule, RequesterId?, string> Refusals => new()
    {
        { "add twice", PeopleRule.RequesterExists, Mario, "There is a requester r-1 already." },
        { "add taken", PeopleRule.IdentityTaken, Mario, "mario@example.it belongs to r-1 and cannot belong to r-9 too; if the two are one person, merge them." },
        { "link taken", PeopleRule.IdentityTaken, Mario, "mario@example.it belongs to r-1 and cannot belong to r-3 too; if the two are one person, merge them." },
        { "link again", PeopleRule.AlreadyLinked, Mario, "mario@example.it belongs to r-1 already." },
        { "link unknown", PeopleRule.UnknownRequester, null, "There is no requester 'r-9'." },
        { "link merged", PeopleRule.AlreadyMerged, Mario, "r-2 was merged and goes on as r-1." },
        { "unlink other's", PeopleRule.NotLinked, Mario, "mario@example.it does not belong to r-3." },
        { "unlink nobody's", PeopleRule.NotLinked, null, "+390612345678 does not belong to r-3." },
        { "unlink merged", PeopleRule.AlreadyMerged, Mario, "r-2 was merged and goes on as r-1." },
        { "unlink unknown", PeopleRule.UnknownRequester, null, "There is no requester 'r-9'." },
        { "update identities", PeopleRule.IdentitiesByLinkOnly, null, "An update cannot change the identities of r-1; link and unlink them." },
        { "update merged", PeopleRule.AlreadyMerged, Mario, "r-2 was merged and goes on as r-1." },
        { "merge self", PeopleRule.SelfMerge, null, "r-1 cannot be merged into itself." },
        { "merge unknown", PeopleRule.UnknownRequester, null, "There is no requester 'r-9'." },
        { "merge again", PeopleRule.MergeCycle, Mario, "r-2 and r-1 are one person already, who goes on as r-1." },
        { "merge back", PeopleRule.MergeCycle, Mario, "r-1 and r-2 are one person already, who goes on as r-1." },
        { "merge merged", PeopleRule.AlreadyMerged, Mario, "r-2 was merged and goes on as r-1." },
        { "merge into merged", PeopleRule.AlreadyMerged, Mario, "r-2 was merged and goes on as r-1." },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void A_refusal_names_the_rule_and_changes_nothing(string change, PeopleRule rule, RequesterId? holder, string message)
    {
        RequesterBook book = Book.Merge(Shop, Mario, "same loyalty card", Now).Book;
        var nobody = new RequesterId("r-9");
        RequesterDecision decision = change switch
        {
            "add twice" => book.Add(new Requester(Mario, "Mario"), Now),
            "add taken" => book.Add(new Requester(nobody, "Mario", Phone, Mail), Now),
            "link taken" => book.Link(Anna, Mail, "said so", Now),
            "link again" => book.Link(Mario, Mail, "said so", Now),
            "link unknown" => book.Link(nobody, Phone, "said so", Now),
            "link merged" => book.Link(Shop, Phone, "said so", Now),
            "unlink other's" => book.Unlink(Anna, Mail),
            "unlink nobody's" => book.Unlink(Anna, Phone),
            "unlink merged" => book.Unlink(Shop, Account),
            "unlink unknown" => book.Unlink(nobody, Account),
            "update identities" => book.Update(new Requester(Mario, "Mario", Mail)),
            "update merged" => book.Update(book.Find(Shop)! with { Tier = "gold" }),
            "merge self" => book.Merge(Mario, Mario, "said so", Now),
            "merge unknown" => book.Merge(Mario, nobody, "said so", Now),
            "merge again" => book.Merge(Shop, Mario, "said so", Now),
            "merge back" => book.Merge(Mario, Shop, "said so", Now),
            "merge merged" => book.Merge(Shop, Anna, "said so", Now),
            _ => book.Merge(Anna, Shop, "said so", Now),
        };
        Assert.False(decision.IsAccepted);
        Assert.Equal(new PeopleRejection(rule, message, holder), decision.Rejection);
        Assert.Equal(message, decision.ToString());
        Assert.Same(book, decision.Book);
    }

    [Fact]
    public void An_update_changes_all_but_identities()
    {
        RequesterDecision decision = Book.Update(Book.Find(Mario)! with { Name = "Mario R.", Language = Language.Italian, ZoneId = "Europe/Rome", Tier = "gold" });
        Assert.True(decision.IsAccepted);
        Assert.Equal("r-1 (Mario R.)", decision.Book.Find(Mail)?.ToString());
        Assert.Equal("gold", decision.Book.Find(Mario)?.Tier);
        Assert.Equal("accepted", decision.ToString());
    }

    [Fact]
    public void Misuse_is_an_exception()
    {
        Assert.Throws<ArgumentException>(() => Book.Find(default(RequesterId)));
        Assert.Throws<ArgumentException>(() => Book.Resolve(default));
        Assert.Throws<ArgumentException>(() => Book.Link(default, Phone, "said so", Now));
        Assert.Throws<ArgumentException>(() => Book.Link(Mario, Phone, " ", Now));
        Assert.Throws<ArgumentException>(() => Book.Merge(Shop, Mario, new string('a', 501), Now));
        Assert.Throws<ArgumentException>(() => new Requester(default, "Mario"));
        Assert.Throws<ArgumentException>(() => new Requester(Mario, ""));
        Assert.Throws<ArgumentException>(() => new Requester(Mario, new string('a', 201)));
        Assert.Throws<ArgumentException>(() => new Requester(Mario, "M" + '\uD83D'));
        Assert.Throws<ArgumentNullException>(() => new Requester(Mario, "Mario", [null!]));
        Assert.Throws<ArgumentException>(() => new Requester(Mario, "Mario") { Tier = " " });
        Assert.Throws<ArgumentException>(() => new Requester(Mario, "Mario") { ZoneId = new string('a', 65) });
    }

    [Fact]
    public void Requesters_are_equal_by_their_parts()
    {
        Assert.Equal(new Requester(Mario, "Mario", Mail, Phone), new Requester(Mario, "Mario", Phone, Mail, Mail));
        Assert.Equal(new Requester(Mario, "Mario", Mail, Phone).GetHashCode(), new Requester(Mario, "Mario", Phone, Mail).GetHashCode());
        Assert.NotEqual(new Requester(Mario, "Mario", Mail), new Requester(Mario, "Mario", Phone));
        Assert.NotEqual(new Requester(Mario, "Mario"), new Requester(Mario, "Mario") { ClaimedIdentities = [Mail] });
        ImmutableSortedSet<Identity> backwards = ImmutableSortedSet.Create(Comparer<Identity>.Create((a, b) => b.CompareTo(a)), Mail, Phone);
        Assert.Equal(new Requester(Mario, "Mario") { ClaimedIdentities = [Mail, Phone] }, new Requester(Mario, "Mario") { ClaimedIdentities = backwards });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_long_chain_of_merges_is_never_walked(bool isForward)
    {
        const int length = 5_000;
        RequesterId[] ids = [.. Enumerable.Range(0, length).Select(number => new RequesterId(FormattableString.Invariant($"r-{number:D5}")))];
        RequesterBook book = await Promptly.Ask(() =>
        {
            RequesterBook all = ids.Aggregate(RequesterBook.Empty, (each, id) => each.Add(new Requester(id, "Mario", Identity.Mail(id + "@example.it")), Now).Book);
            for (int i = 1; i < length; i++)
            {
                // Forward, each is merged into the next; backward, into the first.
                all = (isForward ? all.Merge(ids[i - 1], ids[i], "chain", Now) : all.Merge(ids[i], ids[0], "star", Now)).Book;
            }

            return all;
        });
        RequesterId living = isForward ? ids[^1] : ids[0];
        Assert.All([ids[0], ids[length / 2], ids[^1]], id =>
        {
            Assert.Equal(living, book.Resolve(id)?.Id);
            Assert.Equal(living, book.Find(Identity.Mail(id + "@example.it"))?.Id);
        });
        Assert.Equal(ids, book.HistoryOf(ids[7]));
        Assert.Equal(length - 1, book.MergesOf(ids[7]).Length);
        Assert.Equal(length, book.Find(living)?.Identities.Count);
    }
}
