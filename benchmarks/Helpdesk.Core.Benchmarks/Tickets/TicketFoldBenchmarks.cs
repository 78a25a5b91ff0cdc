using BenchmarkDotNet.Attributes;
using Helpdesk.Tickets;

namespace Helpdesk.Core.Benchmarks.Tickets;

/// <summary>A million events folded into tickets, against a plain immutable record. Figures are of one event; what is allocated is besides the event itself.</summary>
public class TicketFoldBenchmarks
{
    private const int Rounds = 10;

    private const int Events = ManyHistories.Count * Rounds;

    private readonly ManyHistories histories = new();

    [GlobalSetup]
    public void AssertEqual() => histories.AssertEqual();

    [BenchmarkCategory("Fold"), Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public int Replay() => Fold(static history => Ticket.Replay(history).Version);

    [BenchmarkCategory("Fold"), Benchmark(OperationsPerInvoke = Events)]
    public int Apply_one_by_one() => Fold(static history => ManyHistories.OneByOne(history).Version);

    [BenchmarkCategory("Fold"), Benchmark(OperationsPerInvoke = Events)]
    public int Naive_record() => Fold(static history => NaiveTicket.Replay(history).Version);

    private int Fold(Func<TicketEvent[], int> fold)
    {
        int sum = 0;
        for (int round = 0; round < Rounds; round++)
        {
            foreach (TicketEvent[] history in histories.All)
            {
                sum += fold(history);
            }
        }

        return sum;
    }
}
