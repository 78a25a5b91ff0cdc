using BenchmarkDotNet.Attributes;
using Helpdesk.Sla;
using Helpdesk.Tickets;

namespace Helpdesk.Core.Benchmarks.Sla;

/// <summary>
/// Clocks carried on by one event, against the ticket alone, which is a part of that, and against all promises computed again from the events so far, which is what one does without a state.
/// Figures are of one event; what is allocated is the new state, the ticket in it included.
/// </summary>
public class SlaStateBenchmarks
{
    private const int Events = ServiceDesk.Tickets * (ServiceDesk.EventsOfTicket - 1);

    private const int NaiveTickets = ServiceDesk.Tickets / 20;

    private readonly ServiceDesk desk = new();
    private readonly TicketEvent[][] histories = [.. ServiceDesk.LongHistories().Select(each => each.Events.ToArray())];
    private SlaState[] openings = [];

    [GlobalSetup]
    public void AssertEqual()
    {
        openings = [.. histories.Select(each => desk.Engine.Start(TicketHistory.Of(each[0])))];
        for (int i = 0; i < histories.Length; i++)
        {
            SlaState state = openings[i];
            for (int next = 1; next < ServiceDesk.EventsOfTicket; next++)
            {
                state = state.Apply(histories[i][next]);
                if (i % 20 == 0)
                {
                    desk.AssertEqual(state.Evaluate(state.LastEventAt), histories[i][..(next + 1)]);
                }
            }

            desk.AssertEqual(state.Evaluate(state.LastEventAt), histories[i]);
        }
    }

    [BenchmarkCategory("One more event, 5 clocks"), Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public int Apply()
    {
        int sum = 0;
        for (int i = 0; i < openings.Length; i++)
        {
            SlaState state = openings[i];
            foreach (TicketEvent each in histories[i].AsSpan(1))
            {
                state = state.Apply(each);
            }

            sum += state.Version;
        }

        return sum;
    }

    [BenchmarkCategory("One more event, 5 clocks"), Benchmark(OperationsPerInvoke = Events)]
    public int Ticket_alone()
    {
        int sum = 0;
        for (int i = 0; i < openings.Length; i++)
        {
            Ticket ticket = openings[i].Ticket;
            foreach (TicketEvent each in histories[i].AsSpan(1))
            {
                ticket = ticket.Apply(each);
            }

            sum += ticket.Version;
        }

        return sum;
    }

    [BenchmarkCategory("One more event, 5 clocks"), Benchmark(OperationsPerInvoke = Events / 20)]
    public int Naive_evaluation_anew()
    {
        int sum = 0;
        for (int i = 0; i < NaiveTickets; i++)
        {
            for (int count = 2; count <= ServiceDesk.EventsOfTicket; count++)
            {
                var events = new ArraySegment<TicketEvent>(histories[i], 0, count);
                sum += desk.Naively(events, events[^1].HappenedAt).Count;
            }
        }

        return sum;
    }
}
