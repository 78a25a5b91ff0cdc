using Helpdesk.Naive;
using Helpdesk.Tickets;

namespace Helpdesk.Core.Benchmarks.Tickets;

/// <summary>100,000 events of some 8,000 tickets.</summary>
internal sealed class ManyHistories
{
    public const int Count = 100_000;

    public ManyHistories()
    {
        var histories = new List<TicketEvent[]>();
        int left = Count;
        foreach (TicketEvent[] history in DeskHistories.Make(12_000, 20_260_105))
        {
            if (left == 0)
            {
                break;
            }

            histories.Add(history[..Math.Min(left, history.Length)]);
            left -= histories[^1].Length;
        }

        All = [.. histories];
    }

    public TicketEvent[][] All { get; }

    public static Ticket OneByOne(TicketEvent[] history)
    {
        var ticket = Ticket.Replay(new ArraySegment<TicketEvent>(history, 0, 1));
        for (int i = 1; i < history.Length; i++)
        {
            ticket = ticket.Apply(history[i]);
        }

        return ticket;
    }

    /// <summary>Throws unless the three ways to fold agree on every ticket: a benchmark of a wrong answer measures nothing.</summary>
    public void AssertEqual()
    {
        if (All.Sum(each => each.Length) != Count)
        {
            throw new InvalidOperationException("The events are too few.");
        }

        foreach (TicketEvent[] history in All)
        {
            var ticket = Ticket.Replay(history);
            if (!ticket.Equals(OneByOne(history)) || !IsSame(ticket, NaiveTicket.Replay(history)))
            {
                throw new InvalidOperationException($"The folds do not agree on {ticket}.");
            }
        }
    }

    private static bool IsSame(Ticket ticket, NaiveTicket naive) =>
        (ticket.Id, ticket.Version, ticket.Status, ticket.Priority, ticket.Reason) == (naive.Opened.TicketId, naive.Version, naive.Status, naive.Priority, naive.Reason)
        && (ticket.Assignment, ticket.LastTeam, ticket.LastAgent, ticket.Resolution) == (naive.Assignment, naive.LastTeam, naive.LastAgent, naive.Resolution)
        && naive.Tags.SetEquals(ticket.Tags)
        && naive.Fields.OrderBy(each => each.Key, StringComparer.Ordinal).SequenceEqual(ticket.Fields)
        && naive.TimeSpent.OrderBy(each => each.Key, StringComparer.Ordinal).SequenceEqual(ticket.TimeSpent)
        && naive.Links.SequenceEqual(ticket.Links)
        && naive.Promises.SequenceEqual(ticket.Commitments.Select(each => (each.Id, each.Promise, each.DueAt)))
        && (ticket.RequesterMessages, ticket.PublicReplies, ticket.InternalNotes, ticket.AutomaticReplies) == (naive.Messages, naive.Replies, naive.Notes, naive.AutomaticReplies)
        && (ticket.Reopens, ticket.Waits, ticket.HandOvers, ticket.TeamHandOvers) == (naive.Reopens, naive.Waits, naive.HandOvers, naive.TeamHandOvers)
        && (ticket.LastEventAt, ticket.StatusSince, ticket.FirstPublicReplyAt, ticket.LastPublicReplyAt) == (naive.LastEventAt, naive.StatusSince, naive.FirstReplyAt, naive.LastReplyAt)
        && (ticket.LastRequesterMessageAt, ticket.AwaitingReplySince, ticket.AssignedSince) == (naive.LastMessageAt, naive.AwaitingReplySince, naive.AssignedSince)
        && (ticket.FirstAssignedAt, ticket.SolvedAt, ticket.ClosedAt) == (naive.FirstAssignedAt, naive.SolvedAt, naive.ClosedAt);
}
