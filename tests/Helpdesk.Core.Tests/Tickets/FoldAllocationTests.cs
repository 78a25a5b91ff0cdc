using Helpdesk.Naive;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>What an event of a usual history costs in memory, besides the event itself.</summary>
public class FoldAllocationTests
{
    private static readonly TicketEvent[][] Histories = DeskHistories.Make(2_000, 1);

    [Fact]
    public void One_by_one_an_event_takes_less_than_200_bytes() =>
        Assert.InRange(BytesAnEvent(static history =>
        {
            var ticket = Ticket.Replay([history[0]]);
            foreach (TicketEvent each in history.AsSpan(1))
            {
                ticket = ticket.Apply(each);
            }
        }), 1, 200);

    [Fact]
    public void In_one_go_an_event_takes_less_than_100_bytes() => Assert.InRange(BytesAnEvent(static history => Ticket.Replay(history)), 1, 100);

    private static double BytesAnEvent(Action<TicketEvent[]> fold)
    {
        // The first round is that of what is made once.
        Array.ForEach(Histories, fold);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(Histories, fold);
        double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Histories.Sum(each => each.Length);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{bytes:0.0} bytes an event"));
        return bytes;
    }
}
