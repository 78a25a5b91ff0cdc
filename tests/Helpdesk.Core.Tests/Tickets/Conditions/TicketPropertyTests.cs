using System.Reflection;
using Helpdesk.Serialization;
using Helpdesk.Sla.Policies;
using Helpdesk.Testing;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>Every property of the table can be read, written, put in words and covered, whoever adds it. That each can be asked for is held by <see cref="ConditionProperties"/>.</summary>
public class TicketPropertyTests
{
    private static readonly Ticket[] Tickets = [.. Enumerable.Range(0, 300).Select(seed => Ticket.Replay(RawHistory.Make(seed, seed % 40, importsLate: false)))];

    public static TheoryData<string> Names => [.. TicketProperty.Table.Select(each => each.Name)];

    [Fact]
    public void The_table_has_every_property_once()
    {
        IEnumerable<TicketProperty> declared = typeof(TicketProperty).GetFields(BindingFlags.Public | BindingFlags.Static).Select(each => each.GetValue(null)).OfType<TicketProperty>();
        Assert.Equal(declared, TicketProperty.Table);
        Assert.Distinct(TicketProperty.Table.Select(each => each.Name), StringComparer.Ordinal);
        Assert.Distinct(TicketProperty.Table.Select(each => each.Text), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Some_tickets_have_it_and_where_it_can_be_missing_others_do_not(string name)
    {
        TicketProperty property = Find(name);
        TicketCondition[] samples = [.. Samples(property)];
        Assert.All(samples, sample => Assert.Contains(Tickets, sample.Matches));
        Assert.Equal(property.IsPresent is not null, Array.Exists(Tickets, ticket => property.IsPresent?.Invoke(ticket) == false));
        Assert.NotEqual(TicketParts.None, property.Reads);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Conditions_on_it_read_back_equal(string name) => Assert.All(Samples(Find(name)), sample => Assert.Equal(sample, ConditionJson.Read(ConditionJson.Write(sample))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Conditions_on_it_begin_with_its_text_and_differ(string name)
    {
        TicketProperty property = Find(name);
        string[] texts = [.. Samples(property).Select(each => each.ToString())];
        Assert.All(texts, text => Assert.StartsWith(property.Text + " ", text, StringComparison.Ordinal));
        Assert.Distinct(texts, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Conditions_on_it_cover_themselves_and_what_is_said_to_be_covered_is(string name)
    {
        TicketCondition[] samples = [.. Samples(Find(name)), .. Samples(Find(name), skip: 1)];
        Assert.All(samples, each => Assert.True(ConditionCover.Covers(each, TicketCondition.All(each, TicketCondition.Always), new ComparisonBudget())));
        foreach (TicketCondition wide in samples)
        {
            Assert.All(
                samples.Where(narrow => ConditionCover.Covers(wide, narrow, new ComparisonBudget())),
                narrow => Assert.All(Tickets, ticket => Assert.True(wide.Matches(ticket) || !narrow.Matches(ticket), $"{wide} does not hold where {narrow} does.")));
        }
    }

    [Fact]
    public void The_guide_lists_what_each_comparison_may_be_about()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "guide", "documents.md"));
        Assert.Contains($"| `is` | `of` ({Listed(each => each.IsValue)}), `oneOf` |", page, StringComparison.Ordinal);
        Assert.Contains($"| `contains` | `of` ({Listed(each => each.HasValue is not null)}), `oneOf` |", page, StringComparison.Ordinal);
        Assert.Contains($"| `exists`, `missing` | one of {Listed(each => each.IsPresent is not null)} |", page, StringComparison.Ordinal);
        Assert.Contains($"| `level` | `of` ({Listed(each => each.IsLevel)}) and", page, StringComparison.Ordinal);
        Assert.Contains($"| `count` | `of` ({Listed(each => each.IsCount)}) and", page, StringComparison.Ordinal);
    }

    private static string Listed(Func<TicketProperty, bool> isComparable) => string.Join(", ", TicketProperty.Table.Where(isComparable).Select(each => $"`{each.Name}`"));

    private static TicketProperty Find(string name) => TicketProperty.Table.Single(each => each.Name == name);

    /// <summary>Each comparison of a property with a value that a ticket has.</summary>
    private static IEnumerable<TicketCondition> Samples(TicketProperty property, int skip = 0)
    {
        if (property.ReadValue is { } read)
        {
            string value = Tickets.Select(read).OfType<string>().Distinct(StringComparer.Ordinal).Take(skip + 1).Last();
            Assert.Null(property.FindProblem(value));
            yield return property.IsValue ? OneOfCondition.Of(property, [value], each => each) : ContainsCondition.Of(property, value);
            if (property.Separator is { } separator)
            {
                yield return new WithinCondition(property, value.Split(separator)[0]);
            }
        }

        if (property.HasValue is { } has)
        {
            string[] pool = [.. RawHistory.Tags, .. RawHistory.People.Select(each => each.Value), .. LinkKind.List.Select(each => each.Name)];
            yield return OneOfCondition.Of(property, pool.Where(each => Array.Exists(Tickets, ticket => has(ticket, each))).Take(skip + 1), each => each);
        }

        if (property.ReadNumber is { } number)
        {
            int bound = Tickets.Select(number).Where(each => each >= 0).Distinct().Take(skip + 1).Last();
            yield return new CompareCondition(property, Relation.AtLeast, bound);
            yield return new CompareCondition(property, Relation.AtMost, bound);
        }

        if (property.IsPresent is not null)
        {
            yield return new PresenceCondition(property, Exists: true);
            yield return new PresenceCondition(property, Exists: false);
        }
    }
}
