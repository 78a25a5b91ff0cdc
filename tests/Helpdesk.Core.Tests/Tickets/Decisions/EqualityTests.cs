using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>What is said alike is equal, lists included, and what differs in one part is not.</summary>
public class EqualityTests
{
    private static readonly Func<object>[] Distinct =
    [
        () => Opening(),
        () => Opening() with { Collaborators = [Carl] },
        () => Opening() with { Collaborators = [Carl, Rita, Zoe] },
        () => Opening() with { Tags = ["vip"] },
        () => Opening() with { Fields = new ChangeFields("Cause", FieldValue.Text("mice"), ByAda).Values },
        () => Opening() with { IsImported = true },
        () => new ChangeTags(["a", "b"], [], ByAda),
        () => new ChangeTags(["a"], ["b"], ByAda),
        () => new ChangeCollaborators([Carl], [Zoe], ByAda),
        () => new ChangeCollaborators([Carl, Zoe], [], ByAda),
        () => new ChangeFields([KeyValuePair.Create("Amount", FieldValue.Number(1.50m))], ["Cause"], ByAda),
        () => new ChangeFields("Amount", FieldValue.Number(1.50m), ByAda),
        () => FieldDefinition.Choice("Size", "S", "M"),
        () => FieldDefinition.Choice("Size", "S", "M") with { IsRequiredToSolve = true },
        () => FieldDefinition.Choice("Size", "S"),
        () => TicketRules.Default.WithTypes(TicketType.Incident),
        () => TicketRules.Default.WithReasons(Late),
        () => TicketRules.Default.WithFields(FieldDefinition.Flag("Done")),
        () => TicketRules.Default.WithStatuses(Parts),
        () => TicketRules.Default.WithFutureTolerance(Duration.Zero),
        () => TicketRules.Default.WithPriorityMatrix(PriorityMatrix.Itil.With(Impact.Low, Urgency.Low, Priority.Low)),
        () => TicketRules.Default.WithTransitions(TransitionTable.Default.Forbid(StatusCategory.New, StatusCategory.Solved)),
        () => TicketRules.Default.WithReopeningOfClosed(),
        () => TicketRules.Default.Decide(Opened(), new Close(ByAda), At(5)).Refusal!,
        () => TicketRules.Default.Decide(Opened("T2"), new Close(ByAda), At(5)).Refusal!,
    ];

    [Fact]
    public void Alike_is_equal_and_different_is_not()
    {
        for (int i = 0; i < Distinct.Length; i++)
        {
            object one = Distinct[i]();
            Assert.Equal(one, Distinct[i]());
            Assert.Equal(one.GetHashCode(), Distinct[i]().GetHashCode());
            Assert.All(Distinct.Where((_, j) => j != i), other => Assert.False(one.Equals(other())));
        }
    }

    [Fact]
    public void The_usual_status_of_a_category_is_the_first_listed()
    {
        Assert.Equal(Triage, Strict.StatusOf(StatusCategory.Open));
        Assert.Equal(Parts, Strict.StatusOf(StatusCategory.OnHold));
        Assert.Equal(TicketStatus.Solved, Strict.StatusOf(StatusCategory.Solved));
        Assert.Equal(6, TicketRules.Default.Statuses.Length);
        Assert.Equal(TicketRules.Default, TicketRules.Default.WithStatuses());
    }
}
