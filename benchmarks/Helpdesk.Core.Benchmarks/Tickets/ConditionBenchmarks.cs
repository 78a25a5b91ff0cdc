using BenchmarkDotNet.Attributes;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Core.Benchmarks.Tickets;

/// <summary>A condition of five comparisons on some 8,000 tickets, against the same question in plain code.</summary>
public class ConditionBenchmarks
{
    private const int Count = 7_000;

    private readonly Ticket[] tickets = [.. new ManyHistories().All.Take(Count).Select(history => Ticket.Replay(history))];

    // On most tickets every comparison is made.
    private readonly TicketCondition condition = TicketCondition.All(
        Where.ChannelKind.Is(ChannelKind.Email),
        Where.Priority.AtLeast(Priority.Low),
        TicketCondition.Not(Where.Status.IsWaiting),
        TicketCondition.Any(Where.HandOvers.AtLeast(2), Where.Tags.Contain("refund")));

    [GlobalSetup]
    public void AssertEqual()
    {
        if (tickets.Length != Count || tickets.Any(each => condition.Matches(each) != Plainly(each)) || tickets.All(condition.Matches) || !tickets.Any(condition.Matches))
        {
            throw new InvalidOperationException("The answers do not agree.");
        }
    }

    [BenchmarkCategory("Condition of five comparisons"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Matches()
    {
        int matched = 0;
        foreach (Ticket ticket in tickets)
        {
            matched += condition.Matches(ticket) ? 1 : 0;
        }

        return matched;
    }

    [BenchmarkCategory("Condition of five comparisons"), Benchmark(OperationsPerInvoke = Count)]
    public int Plain_code()
    {
        int matched = 0;
        foreach (Ticket ticket in tickets)
        {
            matched += Plainly(ticket) ? 1 : 0;
        }

        return matched;
    }

    private static bool Plainly(Ticket ticket) =>
        ticket.Channel.Kind == ChannelKind.Email
        && ticket.Priority.Weight >= Priority.Low.Weight
        && !ticket.Status.Category.IsWaiting
        && (ticket.HandOvers >= 2 || ticket.Tags.Contains("refund"));
}
