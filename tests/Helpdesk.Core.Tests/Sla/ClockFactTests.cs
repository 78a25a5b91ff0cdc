using System.Text.Json;
using System.Reflection;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Every fact of the table can be asked for, written, read, put in words and compiled, whoever adds it.</summary>
public class ClockFactTests
{
    [Fact]
    public void When_has_every_fact()
    {
        IEnumerable<ClockCondition> all =
        [
            .. typeof(When).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(each => each.GetValue(null)).OfType<ClockCondition>(),
            .. TicketOccurrence.List.Select(When.Happens),
            .. Enum.GetValues<AuthorKind>().Select(When.By),
        ];
        Assert.Equal(ClockFact.Table.ToHashSet(), all.OfType<FactClock>().Select(each => each.Fact).ToHashSet());
    }

    [Fact]
    public void Facts_read_back_and_have_texts_of_their_own()
    {
        Assert.All(ClockFact.Table, fact =>
        {
            var condition = new FactClock(fact);
            Assert.Equal(condition, JsonSerializer.Deserialize<ClockCondition>(JsonSerializer.Serialize<ClockCondition>(condition)));
            Assert.Equal(fact.Text, condition.ToString());
        });
        Assert.Distinct(ClockFact.Table.Select(each => each.Text), StringComparer.Ordinal);
        Assert.Distinct(ClockFact.Table.Select(each => (each.Name, each.Occurrence is null, each.Trait is null)));
    }

    [Fact]
    public void A_fact_is_of_one_kind_and_compiles_to_a_bit_of_its_own()
    {
        var table = new ConditionTable();
        Assert.All(ClockFact.Table, fact => Assert.Single(new object?[] { fact.Occurrence, fact.Trait, fact.StateBefore }, each => each is not null));
        foreach (bool countsPrograms in (bool[])[false, true])
        {
            Alternative[] compiled = [.. ClockFact.Table.Select(fact => Assert.Single(ClockCompiler.Compile(new FactClock(fact), table, countsPrograms)))];
            Assert.Distinct(compiled);
            Assert.All(compiled, each => Assert.NotEqual(default, each));
        }
    }
}
