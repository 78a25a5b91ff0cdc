using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Folding;

/// <summary>Conditions of clocks as they are asked, against conditions as they are said.</summary>
public class ClockCompilerProperties
{
    private static readonly TicketCondition[] States = [.. Enumerable.Range(0, 4).Select(i => Where.Tags.Contain(FormattableString.Invariant($"t{i}")))];

    private static readonly TicketOccurrence[] Occurrences = [TicketOccurrence.Opened, TicketOccurrence.PublicReply, TicketOccurrence.InternalNote, TicketOccurrence.Other, TicketOccurrence.ProgramReply];

    private static readonly AuthorTrait[] Traits = Enum.GetValues<AuthorTrait>();

    private static readonly ClockCondition[] Others = [When.By(new AgentId("ada")), When.By(new TeamId("billing")), When.HadResponse, When.AwaitedResponse];

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void A_condition_holds_as_it_is_said() => Laws.Hold(2_000, Seeds, seed =>
    {
        var random = new Random(seed);
        ClockCondition condition = Make(random, 4);
        bool countsPrograms = random.Next(2) == 0;
        var table = new ConditionTable();
        Alternative[] compiled = ClockCompiler.Compile(condition, table, countsPrograms);
        for (int i = 0; i < 50; i++)
        {
            EventContext moment = MomentOf(random);
            Assert.Equal(Holds(condition, table, countsPrograms, moment), Alternative.AnyHolds(compiled, moment));
        }
    });

    [Fact]
    public void Where_nothing_is_new_that_it_listens_to_a_condition_surely_does_not_hold() => Laws.Hold(2_000, Seeds, seed =>
    {
        var random = new Random(seed);
        Alternative[] compiled = ClockCompiler.Compile(Make(random, 4), new ConditionTable(), countsPrograms: random.Next(2) == 0);
        var triggers = new Triggers(compiled);
        for (int i = 0; i < 50; i++)
        {
            EventContext moment = MomentOf(random);
            Assert.False(Alternative.AnyHolds(compiled, moment) && !triggers.MayHold(moment));
        }
    });

    [Fact]
    public void What_goes_by_the_state_alone_is_as_it_was_where_nothing_it_reads_has_changed() => Laws.Hold(2_000, Seeds, seed =>
    {
        var random = new Random(seed);
        Alternative[] compiled = ClockCompiler.Compile(Make(random, 4), new ConditionTable(), countsPrograms: random.Next(2) == 0);
        var triggers = Triggers.OfState(compiled);
        EventContext before = MomentOf(random);
        for (int i = 0; i < 50; i++)
        {
            EventContext next = MomentOf(random) with { Before = before.Now };
            Assert.True(triggers.MayHold(next) || Alternative.AnyHolds(compiled, next) == Alternative.AnyHolds(compiled, before));
            before = next;
        }
    });

    [Fact]
    public async Task What_never_holds_is_not_multiplied_first()
    {
        ClockCondition[] eight = [.. Enumerable.Range(0, 8).Select(i => ClockCondition.Any(When.Holds(States[i % 4]), When.AgentReplies))];
        ClockCondition many = ClockCondition.All(eight);
        Assert.Equal(256, many.Alternatives.Plain);

        // 256 alternatives by the power of eight, which are more than there are atoms.
        ClockCondition nothing = ClockCondition.All([.. Enumerable.Repeat(many, 8), ClockCondition.Never]);
        Assert.Empty(await Calendars.Promptly.Ask(() => ClockCompiler.Compile(nothing, new ConditionTable(), countsPrograms: false)));
        Assert.Throws<ArgumentException>("parts", () => ClockCondition.All(many, many));
    }

    [Fact]
    public void A_condition_in_itself_over_and_over_is_refused()
    {
        ClockCondition Doubled(int times) => Enumerable.Range(0, times).Aggregate(ClockCondition.Always, (inner, _) => ClockCondition.All(inner, inner));
        Assert.Single(ClockCompiler.Compile(Doubled(11), new ConditionTable(), countsPrograms: false));
        Assert.Contains("At most 4096 conditions", Assert.Throws<ArgumentException>("parts", () => Doubled(12)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_may_matter_is_listened_to()
    {
        var table = new ConditionTable();
        var triggers = new Triggers(ClockCompiler.Compile(ClockCondition.Any(ClockCondition.All(When.AgentReplies, When.Holds(States[0])), When.Becomes(States[1]), When.Ceases(States[2])), table, countsPrograms: false));
        (ulong first, ulong second, ulong third) = (table.BitOf(States[0]), table.BitOf(States[1]), table.BitOf(States[2]));
        Assert.False(triggers.IsAlways);
        Assert.True(triggers.MayHold(TicketOccurrence.PublicReply.Bit, 0));
        Assert.True(triggers.MayHold(0, second));
        Assert.True(triggers.MayHold(0, third));
        Assert.False(triggers.MayHold(TicketOccurrence.InternalNote.Bit, first));
    }

    [Fact]
    public void What_happened_and_who_the_author_is_have_no_bit_in_common()
    {
        uint[] bits = [.. TicketOccurrence.List.Select(each => each.Bit), .. Traits.Select(Authors.BitOf), TicketHappenings.AnyReply];
        Assert.Equal(bits.Length, bits.Distinct().Count());
        Assert.All(bits, bit => Assert.True(System.Numerics.BitOperations.IsPow2(bit)));
        Assert.Equal(Authors.All, Traits.Aggregate(0u, (all, each) => all | Authors.BitOf(each)));
    }

    private static ClockCondition Make(Random random, int depth) => (depth == 0 ? 0 : random.Next(6)) switch
    {
        3 => ClockCondition.Not(Make(random, depth - 1)),
        4 => ClockCondition.All(Parts(random, depth)),
        5 => ClockCondition.Any(Parts(random, depth)),
        _ => random.Next(5) switch
        {
            0 => When.Happens(Occurrences[random.Next(Occurrences.Length)]),
            1 => ClockFact.Of(Traits[random.Next(Traits.Length)]),
            2 => Others[random.Next(Others.Length)],
            3 => When.Holds(States[random.Next(States.Length)]),
            _ => When.Held(States[random.Next(States.Length)]),
        },
    };

    private static ClockCondition[] Parts(Random random, int depth) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Make(random, depth - 1))];

    private static EventContext MomentOf(Random random) => new(
        At: 0,
        Sequence: 1,
        Happened: WithAnyReply(Occurrences.Select(each => each.Bit).Concat(Traits.Select(Authors.BitOf)).Aggregate(0u, (all, each) => random.Next(3) == 0 ? all | each : all)),
        Now: (ulong)random.Next(256),
        Before: (ulong)random.Next(256),
        TicketStatus.Open,
        StatusBefore: "Open",
        Policy: null,
        IsStanding: false,
        Drafts: null);

    private static uint WithAnyReply(uint happened) => (happened & (TicketOccurrence.PublicReply.Bit | TicketOccurrence.ProgramReply.Bit)) == 0 ? happened : happened | TicketHappenings.AnyReply;

    private static bool Holds(ClockCondition condition, ConditionTable table, bool countsPrograms, EventContext moment) => condition switch
    {
        GroupClock { IsAll: true } all => all.Parts.Items.All(each => Holds(each, table, countsPrograms, moment)),
        GroupClock any => any.Parts.Items.Any(each => Holds(each, table, countsPrograms, moment)),
        NotClock not => !Holds(not.Inner, table, countsPrograms, moment),
        FactClock { Fact.Occurrence: { } happened } => (moment.Happened & happened.Bit) != 0 || (countsPrograms && happened == TicketOccurrence.PublicReply && (moment.Happened & TicketOccurrence.ProgramReply.Bit) != 0),
        FactClock { Fact.Trait: { } trait } => (moment.Happened & Authors.BitOf(trait)) != 0,
        NamedAuthorClock author => (moment.Now & table.BitOf(author)) != 0,
        FactClock { Fact: var fact } => (moment.Before & table.BitOf((countsPrograms ? fact.StateBeforeWithPrograms : fact.StateBefore)!)) != 0,
        StateClock state => ((state.IsBefore ? moment.Before : moment.Now) & table.BitOf(state.Condition)) != 0,
        _ => throw new InvalidOperationException($"There is no reading of {condition}."),
    };
}
