using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Core.Tests.Sla.WhatIf;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Folding;

/// <summary>One fold changes a state that nobody sees in place, the other copies what an event changes: they are held against one another.</summary>
public class IncrementalFoldProperties
{
    private static readonly Arbitrary<TicketEvent[]> Histories =
        (from seed in Gen.Choose(0, int.MaxValue - 1)
         from others in Gen.Choose(0, 30)
         let events = Step.Play(new Timelines(new Random(seed)).Make(WhatIfWorld.AsOf, others))

         // Late imports are what a state cannot go on from.
         where events.Zip(events.Skip(1)).All(each => each.First.HappenedAt <= each.Second.HappenedAt)
         select events).ToArbitrary();

    [Fact]
    public void Event_by_event_and_all_at_once_agree_at_every_prefix_and_leave_earlier_states_alone() => Laws.Hold(150, Histories, history =>
    {
        SlaEngine engine = WhatIfWorld.Current;
        Instant later = history[^1].HappenedAt + Duration.FromHours(5);
        var states = new List<SlaState> { engine.Start(TicketHistory.Of(history[..1])) };
        foreach (TicketEvent each in history[1..])
        {
            states.Add(states[^1].Apply(each));
        }

        for (int i = 0; i < history.Length; i++)
        {
            var prefix = TicketHistory.Of(history[..(i + 1)]);
            Assert.Equal(engine.Evaluate(prefix, later), states[i].Evaluate(later));
            Assert.Equal(engine.Start(prefix).Evaluate(later), states[i].Evaluate(later));
        }
    });
}
