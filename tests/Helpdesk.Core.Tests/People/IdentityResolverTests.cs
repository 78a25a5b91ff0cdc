using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class IdentityResolverTests
{
    private static readonly Instant Now = Given.At("2026-01-14 09:00+01");
    private static readonly RequesterId Mario = new("r-1");
    private static readonly RequesterId Anna = new("r-2");
    private static readonly RequesterId Bruno = new("r-3");
    private static readonly Identity MarioMail = Identity.Mail("mario@acme.it");
    private static readonly Identity AnnaPhone = Identity.Phone("+390612345678");
    private static readonly Identity NewPhone = Identity.Phone("+390699999999");
    private static readonly Identity BrunoClaim = Identity.Phone("+390611111111");
    private static readonly IdentityResolver Resolver = new("uni.example");

    private static readonly RequesterDirectory Desk = Of(
        new RegisterRequester(Mario, "Mario Rossi", MarioMail, Identity.Mail("mario.rossi@gmail.com"), Identity.Mail("mr@uni.example")),
        new RegisterRequester(Anna, "Anna", AnnaPhone),
        new RegisterRequester(Bruno, new RequesterDetails { ClaimedIdentities = [BrunoClaim] }, [Identity.Mail("bruno@fiat.it")]));

    [Fact]
    public void A_proven_identity_decides()
    {
        IdentityResolution known = Resolve(new Sender(MarioMail, NewPhone) { Name = "Somebody" });
        Assert.Equal(IdentityOutcome.Known, known.Outcome);
        Assert.Equal(Mario, known.Requester?.Id);
        Assert.Equal([NewPhone], known.Unlinked);
        Assert.Empty(known.Suggestions);
        Assert.Equal("Known: r-1 (Mario Rossi)", known.ToString());
        Assert.Equal(known, Resolve(new Sender(NewPhone, MarioMail) { Name = "Somebody" }));
    }

    [Fact]
    public void One_who_has_proven_nothing_of_anybodys_is_new()
    {
        IdentityResolution unknown = Resolve(new Sender(NewPhone));
        Assert.Equal(IdentityOutcome.New, unknown.Outcome);
        Assert.Null(unknown.Requester);
        Assert.Equal([NewPhone], unknown.Unlinked);
        Assert.Empty(unknown.Suggestions);
        Assert.Equal("New", unknown.ToString());
        Assert.Equal(IdentityOutcome.New, Resolve(new Sender()).Outcome);
    }

    [Fact]
    public void Two_who_are_proven_at_once_are_ambiguous_and_never_merged()
    {
        IdentityResolution ambiguous = Resolve(new Sender(MarioMail, AnnaPhone, NewPhone) { Name = "Mario Rossi", Claimed = [BrunoClaim] });
        Assert.Equal(IdentityOutcome.Ambiguous, ambiguous.Outcome);
        Assert.Null(ambiguous.Requester);
        Assert.Equal([Mario, Anna], ambiguous.Owners.Select(each => each.Id));
        Assert.Equal([NewPhone], ambiguous.Unlinked);
        MergeSuggestion suggestion = Assert.Single(ambiguous.Suggestions);
        Assert.Equal((Mario, Anna, SuggestionEvidence.ProvenTogether, AnnaPhone), (suggestion.Requester, suggestion.Candidate, suggestion.Evidence, suggestion.Identity));
        Assert.Equal("One sender has proven mario@acme.it, which belongs to r-1, and +390612345678, which belongs to r-2.", suggestion.Reason);
        Assert.True(suggestion.Evidence.IsProof);
        Assert.Equal("Ambiguous: r-1 (Mario Rossi), r-2 (Anna)", ambiguous.ToString());
    }

    [Fact]
    public void A_merge_settles_what_was_ambiguous()
    {
        RequesterDirectory merged = Merged(Anna, Mario);
        IdentityResolution known = Resolve(new Sender(MarioMail, AnnaPhone), merged);
        Assert.Equal(Mario, known.Requester?.Id);
        Assert.Empty(known.Suggestions);
    }

    [Fact]
    public void What_is_only_claimed_suggests()
    {
        Assert.Equal(
            ["In this message the sender claims +390612345678, which belongs to r-2.", "Both the sender and r-3 claim +390611111111, which belongs to nobody yet."],
            Suggestions(new Sender(NewPhone) { Claimed = [AnnaPhone, BrunoClaim] }));
        Assert.Equal(["Once r-3 claimed +390611111111, which belongs to r-1."], Suggestions(new Sender(MarioMail, BrunoClaim)));
        Assert.Equal(["Once r-3 claimed +390611111111, which belongs to the sender."], Suggestions(new Sender(BrunoClaim) { Claimed = [BrunoClaim] }));
        Assert.Empty(Suggestions(new Sender(MarioMail) { Claimed = [MarioMail, NewPhone] }));
        Assert.Empty(Suggestions(new Sender(Identity.Mail("bruno@fiat.it")) { Claimed = [BrunoClaim] }));
        Assert.Empty(Resolve(new Sender(NewPhone) { Claimed = [AnnaPhone] }).Owners);
    }

    [Fact]
    public void A_name_at_one_companys_domain_suggests_and_at_a_public_provider_does_not()
    {
        Assert.Equal(
            ["As r-1 does, the sender has the name 'MARIO  rossi' and a mail address at acme.it."],
            Suggestions(new Sender(Identity.Mail("info@acme.it")) { Name = "MARIO  rossi" }));
        Assert.Empty(Suggestions(new Sender(Identity.Mail("info@acme.it"))));
        Assert.Empty(Suggestions(new Sender(Identity.Mail("info@acme.it")) { Name = "Rossi Mario" }));
        Assert.Empty(Suggestions(new Sender(Identity.Mail("other@gmail.com")) { Name = "Mario Rossi" }));
        Assert.Empty(Suggestions(new Sender(Identity.Mail("other@uni.example")) { Name = "Mario Rossi" }));
        Assert.NotEmpty(Resolve(new Sender(Identity.Mail("other@uni.example")) { Name = "Mario Rossi" }, by: new IdentityResolver()).Suggestions);
        Assert.Empty(Suggestions(new Sender(MarioMail) { Name = "Mario Rossi" }));
    }

    [Fact]
    public void Suggestions_follow_a_merge_to_the_living()
    {
        RequesterDirectory merged = Merged(Mario, Bruno);
        var sender = new Sender(Identity.Mail("info@acme.it")) { Name = "Mario Rossi", Claimed = [MarioMail, BrunoClaim] };
        Assert.Equal(
            [SuggestionEvidence.ClaimedBySender, SuggestionEvidence.ClaimedByBoth, SuggestionEvidence.SameNameAndDomain],
            Resolve(sender, merged).Suggestions.Select(each => each.Candidate == Bruno ? each.Evidence : null));
    }

    [Fact]
    public void Domains_and_names_are_checked()
    {
        Assert.Throws<ArgumentException>(() => new IdentityResolver("a b"));
        Assert.Throws<ArgumentException>(() => new IdentityResolver(""));
        Assert.Throws<ArgumentException>(() => new Sender() { Name = "" });
        Assert.Throws<ArgumentNullException>(() => new Sender([null!]));
        Assert.Throws<ArgumentNullException>(() => Resolve(null!));
        Assert.Equal(new Sender(MarioMail, AnnaPhone), new Sender(AnnaPhone, MarioMail));
        Assert.Equal("Mario (mario@acme.it, +390612345678)", new Sender(AnnaPhone, MarioMail) { Name = "Mario" }.ToString());
        Assert.Equal("someone (unknown)", new Sender().ToString());
    }

    [Fact]
    public void What_is_needed_is_named_and_nothing_is_guessed_without_it()
    {
        Sender sender = new(MarioMail, AnnaPhone) { Name = "Mario Rossi", Claimed = [BrunoClaim] };
        Assert.Equal(
            [
                "Identity MailAddress mario@acme.it", "Identity PhoneNumber +390611111111", "Identity PhoneNumber +390612345678",
                "Claim MailAddress mario@acme.it", "Claim PhoneNumber +390611111111", "Claim PhoneNumber +390612345678", "NameAtDomain acme.it mario rossi",
            ],
            Resolver.NeedsOf(sender).Select(each => each.ToString()));
        Assert.Empty(Resolver.NeedsOf(new Sender()));
        Assert.All(Resolver.NeedsOf(sender), without => Assert.Throws<ArgumentException>(() => Resolver.Resolve(sender, Desk.Load(Resolver.NeedsOf(sender).Remove(without)))));
    }

    private static IdentityResolution Resolve(Sender sender, RequesterDirectory? desk = null, IdentityResolver? by = null)
    {
        IdentityResolver resolver = by ?? Resolver;
        return resolver.Resolve(sender, (desk ?? Desk).Load(resolver.NeedsOf(sender)));
    }

    private static RequesterDirectory Merged(RequesterId from, RequesterId into) => Desk.With(Desk.Decide(new MergeRequesters(from, into, "said so"), Now));

    private static RequesterDirectory Of(params RequesterCommand[] commands) => commands.Aggregate(RequesterDirectory.Empty, (desk, each) => desk.With(desk.Decide(each, Now)));

    private static IEnumerable<string> Suggestions(Sender sender) => Resolve(sender).Suggestions.Select(each => each.ToString());
}
