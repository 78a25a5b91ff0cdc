using Helpdesk.Channels;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What a merge, a spam mark and a deletion do to any clocks of any policies, and what their taking back does.</summary>
public class SlaWithdrawalProperties
{
    private static readonly Author Ada = Author.Agent(new AgentId("ada"));

    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    // What is revived is for a host's metric to say.
    private static readonly SlaMetric[] OfTheLibrary = [.. SlaMetric.BuiltIn, HostMetrics.Diagnosis, HostMetrics.Check, HostMetrics.Rounds, HostMetrics.Billing];

    [Fact]
    public void A_withdrawal_cancels_what_is_open_and_leaves_the_rest() => Laws.Hold(800, Timeline.Any, timeline =>
    {
        Instant at = timeline.LastEvent + Duration.FromMinutes(timeline.Seed % 500);
        (SlaEnding ending, Step[] steps) = (timeline.Seed % 3) switch
        {
            0 => (SlaEnding.MarkedAsSpam, new[] { On(at, new MarkAsSpam(Ada)) }),
            1 => (SlaEnding.Deleted, [On(at, new Delete(Ada))]),
            _ => (SlaEnding.Merged, [new Step(at, new TicketId("T-99"), new OpenTicket(new TicketId("T-99"), "Phone dead", new RequesterId("anna"), Mail)), On(at, new MergeInto(new TicketId("T-99"), Ada))]),
        };
        if (timeline.History.Ticket.Standing != TicketStanding.Active || (ending == SlaEnding.Merged && timeline.History.Ticket.Status.Category == StatusCategory.Closed))
        {
            return;
        }

        SlaCycle[] before = [.. timeline.Engine.Evaluate(timeline.History, at).Cycles];
        TicketHistory history = TicketHistory.Of(Step.Play([.. timeline.Steps, .. steps]));
        SlaCycle[] after = [.. timeline.Engine.Evaluate(history, at + Duration.FromDays(1)).Cycles];
        Assert.Equal(timeline.History.Events.Count + 1, history.Events.Count);
        Assert.Equal(before.Length, after.Length);
        foreach ((SlaCycle then, SlaCycle now) in before.Zip(after))
        {
            if (then.IsOpen)
            {
                Assert.Equal((ending, SlaOutcome.Cancelled, at, history.Ticket.Version), (now.Ending, now.Outcome, now.EndedAt!.Value, now.EndedBySequence!.Value));
                Assert.Equal(then.Consumed, now.Consumed);
            }
            else
            {
                Assert.Equal(then, now);
            }
        }
    });

    [Fact]
    public void What_is_taken_back_leaves_everything_as_if_it_had_not_been() => Laws.Hold(800, Timeline.Any, timeline =>
    {
        // Nothing is owed for a solved ticket that comes back, until it is reopened. Late imports may leave it solved for the clocks, which go by when things happened, and not for the ticket.
        if (timeline.History.Ticket is { Status.Category.IsSolved: true } || timeline.History.Ticket.Standing != TicketStanding.Active || timeline.Events.Zip(timeline.Events.Skip(1)).Any(each => each.Second.HappenedAt < each.First.HappenedAt))
        {
            return;
        }

        var engine = new SlaEngine(new Books(new Random(timeline.Seed)) { Pool = OfTheLibrary }.Make(), timeline.World.Calendars);
        Instant at = timeline.LastEvent + Duration.FromMinutes(timeline.Seed % 500);
        Instant back = at + Duration.FromMinutes(timeline.Seed % 700);
        Step[] withdrawn = timeline.Seed % 2 == 0 ? [On(at, new MarkAsSpam(Ada)), On(back, new UnmarkAsSpam(Ada))] : [On(at, new Delete(Ada)), On(back, new Restore(Ada))];
        Step[] plain = [On(at, new LogTime("work", Duration.FromMinutes(5), Ada)), On(back, new LogTime("work", Duration.FromMinutes(5), Ada))];
        Assert.Equal(Clocks(plain), Clocks(withdrawn));

        IEnumerable<SlaClock> Clocks(Step[] more) => engine.Evaluate(TicketHistory.Of(Step.Play([.. timeline.Steps, .. more])), back + Duration.FromDays(1)).Clocks;
    });

    private static Step On(Instant at, TicketCommand command) => new(at, Timelines.Ticket, command);
}
