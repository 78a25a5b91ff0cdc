using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>The laws of conditions, on conditions and tickets of every kind.</summary>
public class ConditionProperties
{
    private static readonly Ticket[] Tickets = [.. Enumerable.Range(0, 200).Select(seed => Ticket.Replay(RawHistory.Make(seed, seed % 30, importsLate: seed % 2 == 0)))];

    private static readonly Gen<GeneratedCondition> Condition = from seed in Gen.Choose(0, int.MaxValue - 1) from levels in Gen.Choose(1, 5) select ConditionGenerator.Make(seed, levels);

    private static readonly Arbitrary<(GeneratedCondition One, GeneratedCondition Other)> Pairs = (from one in Condition from other in Condition select (one, other)).ToArbitrary();

    [Fact]
    public void A_condition_matches_what_plain_code_finds()
    {
        int matched = 0;
        int asked = 0;
        Laws.Hold(600, Condition.ToArbitrary(), generated =>
        {
            foreach (Ticket ticket in Tickets)
            {
                bool matches = generated.Condition.Matches(ticket);
                Assert.Equal(generated.Plainly(ticket), matches);
                matched += matches ? 1 : 0;
                asked++;
            }
        });
        Assert.InRange(matched, asked / 5, asked * 4 / 5);
    }

    [Fact]
    public void The_laws_of_logic_hold() => Laws.Hold(200, Pairs, pair =>
    {
        TicketCondition one = pair.One.Condition;
        TicketCondition other = pair.Other.Condition;
        AssertAlike(one, TicketCondition.Not(TicketCondition.Not(one)));
        AssertAlike(TicketCondition.Not(TicketCondition.All(one, other)), TicketCondition.Any(TicketCondition.Not(one), TicketCondition.Not(other)));
        AssertAlike(TicketCondition.Not(TicketCondition.Any(one, other)), TicketCondition.All(TicketCondition.Not(one), TicketCondition.Not(other)));
        AssertAlike(TicketCondition.All(one, other), TicketCondition.All(other, one));
        AssertAlike(TicketCondition.Any(one, other), TicketCondition.Any(other, one));
        AssertAlike(one, TicketCondition.All(one, TicketCondition.Always, one));
        AssertAlike(one, TicketCondition.Any(TicketCondition.Never, one));
        AssertAlike(one, TicketCondition.All(one, TicketCondition.Any(one, other)));
        AssertAlike(TicketCondition.Never, TicketCondition.All(one, TicketCondition.Not(one)));
        AssertAlike(TicketCondition.Always, TicketCondition.Any(one, TicketCondition.Not(one)));
    });

    [Fact]
    public void Conditions_have_one_text_exactly_when_they_are_equal()
    {
        TicketCondition[] all = [.. Enumerable.Range(0, 12_000).Select(seed => ConditionGenerator.Make(seed, 1 + (seed % 3)).Condition)];
        Assert.All(all, each => Assert.DoesNotContain('\n', each.ToString()));
        IGrouping<string, TicketCondition>[] byText = [.. all.GroupBy(each => each.ToString(), StringComparer.Ordinal)];
        Assert.All(byText, same => Assert.All(same, each => Assert.Equal(same.First(), each)));
        Assert.Equal(byText.Length, all.Distinct().Count());
        Assert.True(byText.Length > 2_000, "The conditions are too few.");
    }

    [Fact]
    public void Conditions_said_twice_are_equal_with_equal_hashes() => Laws.Hold(500, Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        TicketCondition one = ConditionGenerator.Make(seed, 4).Condition;
        TicketCondition again = ConditionGenerator.Make(seed, 4).Condition;
        Assert.Equal(one, again);
        Assert.Equal(one.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(one, TicketCondition.Not(again));
        Assert.NotEqual(one, TicketCondition.All(again));
    });

    [Fact]
    public void No_kind_of_comparison_is_forgotten()
    {
        TicketCondition[] all = [.. Enumerable.Range(0, 5_000).Select(seed => ConditionGenerator.Make(seed, 1).Condition)];
        HashSet<string> seen = [.. all.OfType<PropertyCondition>().Select(each => $"{each.Property.Name} {each.GetType().Name}")];
        Assert.Empty(TicketProperty.Table.SelectMany(Comparisons).Except(seen, StringComparer.Ordinal));
        Type[] kinds = [.. Enumerable.Range(0, 1_000).Select(seed => ConditionGenerator.Make(seed, 2).Condition.GetType())];
        Assert.Empty(typeof(TicketCondition).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TicketCondition)) && !type.IsAbstract).Except(kinds));
    }

    private static IEnumerable<string> Comparisons(TicketProperty property)
    {
        (bool IsIn, string Kind)[] kinds =
        [
            (property.IsValue || property.HasValue is not null, nameof(OneOfCondition)), (property.IsPresent is not null, nameof(PresenceCondition)), (property.ReadNumber is not null, nameof(CompareCondition)),
            (property.Separator is not null, nameof(WithinCondition)), (property.LongestSearch > 0, nameof(ContainsCondition)),
        ];
        Assert.Contains(kinds, each => each.IsIn);
        return kinds.Where(each => each.IsIn).Select(each => $"{property.Name} {each.Kind}");
    }

    private static void AssertAlike(TicketCondition one, TicketCondition other)
    {
        foreach (Ticket ticket in Tickets)
        {
            Assert.Equal(one.Matches(ticket), other.Matches(ticket));
        }
    }
}
