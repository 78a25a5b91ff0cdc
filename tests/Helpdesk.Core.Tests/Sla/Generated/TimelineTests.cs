using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>That the generated timelines hold what laws over them are meant to see.</summary>
public class TimelineTests
{
    // Clocks listen to these as to anything else.
    private static readonly Type[] NotMade = [typeof(UnknownTicketEvent), typeof(TypeChanged), typeof(LanguageChanged), typeof(ReasonChanged), typeof(CollaboratorsChanged), typeof(LinkRemoved)];

    [Fact]
    public void Every_kind_of_event_and_of_ending_occurs_in_some()
    {
        var kinds = new HashSet<Type>();
        var endings = new HashSet<SlaEnding>();
        bool isFollowUp = false;
        bool isPart = false;
        bool isReopenedByMessage = false;
        bool isLate = false;
        for (int seed = 0; seed < 1_500; seed++)
        {
            var timeline = Timeline.Make(seed);
            kinds.UnionWith(timeline.Events.Select(each => each.GetType()));
            endings.UnionWith(timeline.Engine.Evaluate(timeline.History, timeline.LastEvent).Cycles.Select(each => each.Ending));
            Ticket ticket = timeline.History.Ticket;
            isFollowUp |= ticket.Links.Any(each => each.Kind == LinkKind.FollowUpOf);
            isPart |= ticket.Links.Any(each => each.Kind == LinkKind.SplitFrom);
            isReopenedByMessage |= timeline.Events.OfType<StatusChanged>().Any(each => each.Cause == StatusCause.RequesterMessage);
            isLate |= timeline.Events.Zip(timeline.Events.Skip(1)).Any(each => each.First.HappenedAt > each.Second.HappenedAt);
        }

        Type[] all = [.. typeof(TicketEvent).Assembly.GetTypes().Where(each => each.IsSubclassOf(typeof(TicketEvent)))];
        Assert.Empty(all.Except(NotMade).Except(kinds).Select(each => each.Name));
        Assert.Empty(Enum.GetValues<SlaEnding>().Except(endings));
        Assert.True(isFollowUp && isPart && isReopenedByMessage && isLate);
    }
}
