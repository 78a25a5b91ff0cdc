using System.Text;
using FsCheck.Fluent;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Serialization;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Conditions as documents.</summary>
public class ConditionDocumentTests
{
    private const string Kept = """{"format":"helpdesk-condition/1","condition":{"all":[{"any":[{"is":{"of":"priority","oneOf":["High","Urgent"]}},{"level":{"of":"impact","atLeast":"Medium"}},{"level":{"of":"urgency","atMost":"Low"}}]},{"not":{"contains":{"of":"tags","oneOf":["vip"]}}},{"exists":"requesterTier"},{"missing":"assignment"},{"count":{"of":"reopens","exactly":1}},{"count":{"of":"waits","atLeast":2}},{"count":{"of":"handOvers","atMost":3}},{"subjectContains":"tone"},{"languageWithin":"pt"},{"reasonWithin":"Delivery/Late"},{"fieldIs":{"field":"a","oneOf":[{"text":"x"},{"number":1.5},{"date":"2026-03-02"},{"choice":"Milan"},{"flag":true}]}},{"fieldCompares":{"field":"a","atLeast":{"number":1}}},{"fieldCompares":{"field":"a","atMost":{"date":"2026-03-02"}}},{"fieldCompares":{"field":"a","moreThan":{"number":1}}},{"fieldCompares":{"field":"a","lessThan":{"number":1}}},{"fieldContains":{"field":"a","text":"x"}},{"fieldExists":"a"},{"fieldMissing":"a"}]}}""";

    private static readonly Func<Random, TicketCondition>[] Simple =
    [
        random => Where.Priority.IsIn(Priority.High, Priority.Low),
        random => Where.Priority.AtLeast(Priority.List.ElementAt(random.Next(5))),
        random => Where.Impact.AtMost(Impact.Medium),
        random => Where.Urgency.Is(Urgency.High),
        random => Where.Requester.Is(new RequesterId(EventGenerator.Key(random))),
        random => Where.RequesterTier.Is(EventGenerator.Key(random)),
        random => Where.ChannelKind.Is(ChannelKind.Email),
        random => Where.Channel.Is(new ChannelId(EventGenerator.Key(random))),
        random => random.Next(2) == 0 ? Where.PublicChannel : Where.SynchronousChannel,
        random => Where.Language.IsWithin(new Language("pt-BR")),
        random => Where.Language.IsIn(Language.English, Language.Italian),
        random => Where.Type.Is(TicketType.Incident),
        random => Where.Status.IsNamed(EventGenerator.Key(random)),
        random => Where.Status.Is(StatusCategory.OnHold),
        random => Where.Standing.Is(TicketStanding.Spam),
        random => Where.Phase.Is(ContactPhase.Purchase),
        random => Where.Team.Is(new TeamId(EventGenerator.Key(random))),
        random => Where.Agent.Is(new AgentId(EventGenerator.Key(random))),
        random => Where.Unassigned,
        random => Where.SubjectContains(EventGenerator.Text(random)),
        random => Where.Field(EventGenerator.Key(random)).Exists,
        random => Where.Field(EventGenerator.Key(random)).IsMissing,
        random => Where.Field("f").Contains(EventGenerator.Text(random)),
        random => Where.Field("f").IsIn(FieldValue.Number(1.50m), FieldValue.Text(EventGenerator.Text(random)), FieldValue.Flag(false), FieldValue.Date(new LocalDate(2026, 3, 2)), FieldValue.Choice("c")),
        random => Where.Field("f").MoreThan(0.10m),
        random => Where.Field("f").OnOrBefore(new LocalDate(2026, 3, 2)),
        random => random.Next(2) == 0 ? TicketCondition.Always : TicketCondition.Never,
        random => new CompareCondition(Of(random, each => each.IsCount), (Relation)random.Next(3), random.Next(5)),
        random => new PresenceCondition(Of(random, each => each.IsPresent is not null), random.Next(2) == 0),
        random => Where.Tags.ContainAnyOf(EventGenerator.Key(random), "vip"),
        random => Where.Links.Contain(LinkKind.Parent),
        random => Where.Reason.Is("Delivery/Late"),
    ];

    [Fact]
    public void Conditions_read_back_equal_and_match_the_same_tickets() => Laws.Hold(1000, Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        TicketCondition condition = Condition(random, 1 + random.Next(5));
        string json = ConditionJson.Write(condition);
        TicketCondition read = ConditionJson.Read(json);
        Assert.Equal(condition, read);
        Assert.Equal(condition.ToString(), read.ToString());
        Assert.Equal(json, ConditionJson.Write(read));
        Assert.Equal(condition, ConditionJson.Read(Encoding.UTF8.GetBytes(ConditionJson.Write(condition, indented: true))));
        Ticket ticket = Ticket.Replay(EventGenerator.History(seed));
        Assert.Equal(condition.Matches(ticket), read.Matches(ticket));
    });

    [Fact]
    public void A_changed_condition_is_one_or_has_a_problem() => Laws.Hold(1500, Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        if (ConditionJson.TryRead(DocumentMutation.Change(Kept, seed), out TicketCondition? condition, out DocumentProblem? problem))
        {
            Assert.Equal(condition, ConditionJson.Read(ConditionJson.Write(condition)));
        }
        else
        {
            Assert.Equal('$', problem.Path[0]);
            Assert.DoesNotContain(problem.ToString(), char.IsControl);
            Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_condition_is_written_as_ever_and_the_kept_one_uses_every_property()
    {
        Assert.Equal(Kept, ConditionJson.Write(ConditionJson.Read(Kept)));
        Assert.All(TicketConditionTable.Kinds.Names, each => Assert.Contains($"\"{each}\":", Kept, StringComparison.Ordinal));
    }

    [Fact]
    public void The_deepest_condition_reads_back_equal()
    {
        TicketCondition condition = Where.Unassigned;
        for (int depth = 2; depth <= TicketCondition.MaxDepth; depth++)
        {
            condition = depth % 3 == 0 ? TicketCondition.Not(condition) : TicketCondition.All(condition);
        }

        string json = ConditionJson.Write(condition);
        Assert.Equal(condition, ConditionJson.Read(json));
        string deeper = json.Replace("{\"missing\":\"assignment\"}", "{\"not\":{\"missing\":\"assignment\"}}", StringComparison.Ordinal);
        Assert.Equal("Conditions may be nested at most 32 levels deep.", Assert.Throws<DocumentException>(() => ConditionJson.Read(deeper)).Problem.Message);
    }

    [Theory]
    [InlineData("\"all\":[", "\"each\":[", "$.condition.each", "Is not known here; the properties are all, any, not,")]
    [InlineData("{\"exists\":\"requesterTier\"}", "{}", "$.condition.all[2]", "Must have exactly one of all, any, not,")]
    [InlineData("\"requesterTier\"", "\"tier\"", "$.condition.all[2].exists", "Must be one of requesterTier, collaborators,")]
    [InlineData("\"High\",\"Urgent\"", "\"High\",\"urgent\"", "$.condition.all[0].any[0].is.oneOf[1]", "A value must be one of ")]
    [InlineData("\"High\",\"Urgent\"", "", "$.condition.all[0].any[0].is.oneOf", "There must be at least one value to compare with")]
    [InlineData("\"atLeast\":\"Medium\"", "\"atLeast\":\"Middling\"", "$.condition.all[0].any[1].level.atLeast", "Must be one of Low, Medium, High, but is \"Middling\".")]
    [InlineData("\"exactly\":1", "\"exactly\":1,\"atLeast\":1", "$.condition.all[4].count", "Must have exactly one of exactly, atLeast, atMost beside of, but has exactly and atLeast.")]
    [InlineData("\"exactly\":1", "\"exactly\":-1", "$.condition.all[4].count.exactly", "Must be a whole number from 0 to 2147483647, but is -1.")]
    [InlineData("\"pt\"", "\"und\"", "$.condition.all[8].languageWithin", "A condition cannot compare with an unknown language")]
    [InlineData("\"moreThan\":{\"number\":1}", "\"moreThan\":{}", "$.condition.all[13].fieldCompares.moreThan", "Must have exactly one of number, date, but has none.")]
    [InlineData("\"moreThan\":{\"number\":1}", "\"moreThan\":null", "$.condition.all[13].fieldCompares.moreThan", "Must be an object, but is null.")]
    [InlineData("helpdesk-condition/1", "helpdesk-condition/2", "$.format", "\"helpdesk-condition/2\" is newer than")]
    public void A_wrong_condition_is_refused_where_it_is_wrong(string old, string changed, string path, string message)
    {
        Assert.Contains(old, Kept, StringComparison.Ordinal);
        Assert.False(ConditionJson.TryRead(Kept.Replace(old, changed, StringComparison.Ordinal), out _, out DocumentProblem? problem));
        Assert.Equal(path, problem.Path);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    private static TicketProperty Of(Random random, Func<TicketProperty, bool> isComparable) => random.GetItems([.. TicketProperty.Table.Where(isComparable)], 1)[0];

    private static TicketCondition Condition(Random random, int depth) => depth == 1
        ? Simple[random.Next(Simple.Length)](random)
        : random.Next(3) switch
        {
            0 => TicketCondition.Not(Condition(random, depth - 1)),
            1 => TicketCondition.All([.. Enumerable.Range(0, random.Next(4)).Select(_ => Condition(random, depth - 1))]),
            _ => TicketCondition.Any([.. Enumerable.Range(0, random.Next(4)).Select(_ => Condition(random, depth - 1))]),
        };
}
