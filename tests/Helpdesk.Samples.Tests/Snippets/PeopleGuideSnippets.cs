using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using NodaTime;
using PhoneNumbers;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/people.md, in its order.</summary>
public class PeopleGuideSnippets
{
    private readonly Instant monday = Instant.FromUtc(2026, 1, 12, 9, 0);
    private readonly Instant mondayEvening = Instant.FromUtc(2026, 1, 12, 19, 0);
    private readonly BusinessCalendar days = new BusinessCalendarBuilder("days", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00").Build();

    [Fact]
    public void Who_is_who()
    {
        var italy = new PhoneNumbering("39");

        Identity mail = Identity.Mail(" Mario.Rossi@EXAMPLE.it ");               // mario.rossi@example.it
        Identity phone = Identity.Phone("06 1234 5678", italy);                  // +390612345678
        Identity handle = Identity.SocialHandle("instagram", "@Mario_Rossi");    // @mario_rossi on instagram
        Identity customer = Identity.External("crm", "C-4711");                  // C-4711 in crm

        bool same = phone == Identity.Phone("tel:+39-06-12345678");              // true

        Assert.Equal(["mario.rossi@example.it", "+390612345678", "@mario_rossi on instagram", "C-4711 in crm"], [mail.ToString(), phone.ToString(), handle.ToString(), customer.ToString()]);
        Assert.True(same);

        bool isMail = Identity.TryMail("Mario Rossi <mario@example.it>", out _, out IdentityProblem? noMail);
        bool isPhone = Identity.TryPhone("06 12345678 ext 12", italy, out _, out IdentityProblem? noPhone);

        Assert.False(isMail || isPhone);
        Shown.OnPage("people.md", $"{noMail}\n{noPhone}");

        var mario = new RequesterId("r-1");
        var visitor = new RequesterId("r-2");

        RequesterDirectory desk = RequesterDirectory.Empty;
        RequesterDetails details = new() { Name = "Mario Rossi", Language = Language.Italian, ZoneId = "Europe/Rome" };
        desk = desk.With(desk.Decide(new RegisterRequester(mario, details, [mail]), monday));
        desk = desk.With(desk.Decide(new RegisterRequester(visitor, "M. Rossi", customer), monday));
        desk = desk.With(desk.Decide(new LinkIdentity(mario, phone, "called back on this number"), monday));

        RequesterDecision refused = desk.Decide(new LinkIdentity(visitor, mail, "typed it into a form"), monday);

        Assert.Equal((RequesterRule.IdentityTaken, RefusalKind.Conflict, mario), (refused.Refusal!.Rule, refused.Refusal.Kind, refused.Refusal.Holder));
        Shown.OnPage("people.md", refused.ToString());

        RequesterDecision merge = desk.Decide(new MergeRequesters(visitor, mario, "confirmed on the phone"), monday);
        string twoHistories = string.Join('\n', merge.Events);
        desk = desk.With(merge);

        Requester who = desk.Find(RequesterLookup.Identity(customer))[0];        // r-1 (Mario Rossi), at version 3
        ImmutableArray<RequesterId> keys = who.Keys;                             // r-1, r-2: whose tickets are theirs
        RequesterMerge why = who.Merges[visitor];                                // r-2 into r-1: confirmed on the phone
        IdentityLink evidence = who.Links[phone];                                // +390612345678 belongs to r-1: called back on this number

        Shown.OnPage("people.md", twoHistories);
        Assert.Equal(("r-1 (Mario Rossi)", 3), (who.ToString(), who.Version));
        Assert.Equal([mario, visitor], keys);
        Assert.Equal("r-2 into r-1: confirmed on the phone", why.ToString());
        Assert.Equal("+390612345678 belongs to r-1: called back on this number", evidence.ToString());

        var resolver = new IdentityResolver();

        var sender = new Sender(Identity.Mail("m.rossi@example.it")) { Name = "Mario Rossi", Claimed = [phone] };
        ImmutableArray<RequesterLookup> needs = resolver.NeedsOf(sender);
        IdentityResolution resolution = resolver.Resolve(sender, desk.Load(needs));

        Assert.Equal(IdentityOutcome.New, resolution.Outcome);
        Shown.OnPage("people.md", string.Join('\n', resolution.Suggestions));
    }

    [Fact]
    public async Task A_store_of_requesters()
    {
        var store = new MemoryStore();
        var mario = new RequesterId("r-1");
        var phone = Identity.Phone("+390612345678");
        await ChangeAsync(store, new RegisterRequester(mario, "Mario Rossi", Identity.Mail("mario@example.it")), monday);
        Requester linked = await ChangeAsync(store, new LinkIdentity(mario, phone, "called back"), monday);

        Assert.Equal(2, linked.Version);
        Assert.Equal(linked, (await store.FindAsync([RequesterLookup.Identity(phone)]))[0]);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => ChangeAsync(store, new LinkIdentity(mario, phone, "called back"), monday));
    }

    private static async Task<Requester> ChangeAsync(IRequesterStore store, RequesterCommand command, Instant now)
    {
        LoadedRequesters loaded = LoadedRequesters.None.With(command.Needs, await store.FindAsync(command.Needs));
        RequesterDecision decision = command.Decide(now, loaded).EnsureAccepted();
        await store.AppendAsync(decision.Events, [decision.Requester, .. decision.Others]);
        return decision.Requester;
    }

    private interface IRequesterStore
    {
        Task<IReadOnlyList<Requester>> FindAsync(IReadOnlyCollection<RequesterLookup> lookups);

        Task AppendAsync(IReadOnlyCollection<RequesterEvent> events, IReadOnlyCollection<Requester> after);
    }

    private sealed class MemoryStore : IRequesterStore
    {
        private readonly Dictionary<RequesterId, List<RequesterEvent>> histories = [];
        private readonly Dictionary<(RequesterLookupKind Kind, string Value), HashSet<RequesterId>> index = [];

        public async Task<IReadOnlyList<Requester>> FindAsync(IReadOnlyCollection<RequesterLookup> lookups)
        {
            await Task.Yield();
            return [.. lookups.SelectMany(each => index.GetValueOrDefault((each.Kind, each.Value)) ?? []).Distinct().Select(each => Requester.Replay(histories[each]))];
        }

        public async Task AppendAsync(IReadOnlyCollection<RequesterEvent> events, IReadOnlyCollection<Requester> after)
        {
            await Task.Yield();
            foreach (RequesterEvent each in events)
            {
                List<RequesterEvent> history = histories.TryGetValue(each.RequesterId, out List<RequesterEvent>? known) ? known : histories[each.RequesterId] = [];
                Assert.Equal(history.Count + 1, each.Sequence);
                history.Add(each);
            }

            foreach (Requester each in after)
            {
                index.Values.ToList().ForEach(ids => ids.Remove(each.Id));
                foreach (RequesterLookup lookup in each.Lookups())
                {
                    (index.TryGetValue((lookup.Kind, lookup.Value), out HashSet<RequesterId>? ids) ? ids : index[(lookup.Kind, lookup.Value)] = []).Add(each.Id);
                }
            }
        }
    }

    [Fact]
    public void National_numbers()
    {
        var unitedKingdom = new PhoneNumbering("44", trunkPrefix: "0");
        var unitedStates = new PhoneNumbering("1", internationalPrefix: "011", trunkPrefix: "1", trunkPrefixIsOptional: true);

        Identity london = Identity.Phone("020 7946 0958", unitedKingdom);        // +442079460958
        Identity written = Identity.Phone("+44 (0)20 7946 0958");                // the same
        Identity newYork = Identity.Phone("(212) 555-0123", unitedStates);       // +12125550123

        Assert.Equal("+442079460958", london.Value);
        Assert.Equal(london, written);
        Assert.Equal("+12125550123", newYork.Value);
    }

    [Fact]
    public void Numbers_by_their_countries_plans()
    {
        PhoneNumberUtil plans = PhoneNumberUtil.GetInstance();
        PhoneNumber number = plans.Parse("39 010 8480161", "IT");
        Identity? genoa = plans.IsValidNumber(number) ? Identity.Phone(plans.Format(number, PhoneNumberFormat.E164)) : null;   // +390108480161

        Assert.Equal("+390108480161", genoa?.Value);
        Assert.False(Identity.TryPhone("39 010 8480161", new PhoneNumbering("39"), out _, out _));
        foreach (string written in new[] { "+41 (044) 364 35 33", "+41 (0)44 364 35 33", "+41 044 364 35 33" })
        {
            Assert.Equal(plans.Format(plans.Parse(written, defaultRegion: null), PhoneNumberFormat.E164), Identity.Phone(written).Value);
        }
    }

    [Fact]
    public void Every_example_of_libphonenumber_is_read_as_it_is()
    {
        PhoneNumberUtil plans = PhoneNumberUtil.GetInstance();
        int read = 0;
        foreach (string region in plans.GetSupportedRegions())
        {
            foreach (PhoneNumberType type in new[] { PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE })
            {
                if (plans.GetExampleNumberForType(region, type) is { } example && plans.Format(example, PhoneNumberFormat.E164) is { Length: > 7 } international)
                {
                    Assert.Equal(international, Identity.Phone(international).Value);
                    Assert.Equal(international, Identity.Phone(plans.Format(example, PhoneNumberFormat.INTERNATIONAL)).Value);
                    read++;
                }
            }
        }

        Assert.True(read > 400, $"Only {read} examples were read.");
    }

    [Fact]
    public void Who_should_have_it()
    {
        var firstLine = new Team(new TeamId("first-line"), "First line");
        var nights = new Team(new TeamId("nights"), "Nights") { Sourcing = Sourcing.Outsourced, Dedication = Dedication.Shared };
        var billing = new Skill("billing");

        var roster = new Roster(
            [firstLine, nights],
            [
                new Agent(new AgentId("anna"), "Anna", new Capacity(tickets: 8, chats: 2)) { Teams = [firstLine.Id], Skills = [new SkillLevel(billing, 3)], Languages = [Language.Italian], Shift = days },
                new Agent(new AgentId("bruno"), "Bruno", new Capacity(tickets: 12)) { Teams = [firstLine.Id], Skills = [billing], Languages = [Language.Italian], Shift = days },
                new Agent(new AgentId("carla"), "Carla", new Capacity(tickets: 20)) { Teams = [nights.Id], Languages = [Language.English, Language.Italian] },
            ]);

        var need = new RoutingNeed(WorkKind.Ticket) { Skills = [new SkillLevel(billing, 2)], Language = Language.Italian };
        var loads = new Dictionary<AgentId, AgentLoad> { [new AgentId("anna")] = new(tickets: 8), [new AgentId("bruno")] = new(tickets: 3) };

        RoutingCandidates evening = roster.CandidatesFor(need, loads, mondayEvening);

        Shown.OnPage("people.md", evening.ToString());

        RoutingCandidates morning = roster.CandidatesFor(new RoutingNeed(WorkKind.Ticket), loads, monday);

        RoutingChoice turn = RoutingPolicy.RoundRobin(last: new AgentId("bruno")).Choose(morning);                           // carla
        RoutingChoice least = RoutingPolicy.LeastLoaded.Choose(morning);                                                     // carla, 0 of 20
        RoutingChoice same = RoutingPolicy.StickyTo(new AgentId("bruno"), otherwise: RoutingPolicy.LeastLoaded).Choose(morning); // bruno, who had it last

        Assert.Equal("carla", turn.Agent?.Value);
        Assert.Equal("carla has the smallest share of work, 0 of 20.", least.Reason);
        Assert.Equal("bruno had it last.", same.Reason);

        var helper = new Agent(new AgentId("helper"), "Ask Acme", new Capacity(tickets: 1000)) { Kind = AgentKind.Program };
        var withProgram = new Roster(roster.Teams, [.. roster.Agents, helper]);
        RoutingCandidates people = withProgram.CandidatesFor(new RoutingNeed(WorkKind.Ticket) { AgentKind = AgentKind.Person }, loads, monday);

        string program = people.All.Single(each => each.Agent == helper).ToString();     // helper: is a program

        Assert.Equal("helper: is a program", program);

        RoutingNeed inFirstLine = need with { Team = firstLine.Id };
        RoutingChoice nobody = RoutingPolicy.LeastLoaded.Choose(roster.CandidatesFor(inFirstLine, new Dictionary<AgentId, AgentLoad>(), mondayEvening));

        Assert.Equal(("anna", Instant.FromUtc(2026, 1, 13, 8, 0)), (nobody.NextAgent?.Value, nobody.NextShift));
        Shown.OnPage("people.md", nobody.Reason);
    }
}
