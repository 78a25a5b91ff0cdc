using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Naive;

/// <summary>
/// A desk in memory: it decides commands at the moments given, and appends what they yield to the histories of all tickets that they touch. Tests of rules get their events here, so that no test rests on a history
/// that no command produces.
/// </summary>
/// <param name="rules">The rules; <see cref="AnyTransition"/> by default.</param>
public sealed class TicketDesk(TicketRules? rules = null)
{
    private readonly Dictionary<TicketId, TicketHistory> histories = [];

    /// <summary>The library's rules, but any status may follow on any other that is not closed, so that a test can say the one that it is about.</summary>
    public static TicketRules AnyTransition { get; } = TicketRules.Default.WithTransitions(StatusCategory.List
        .Where(each => each != StatusCategory.Closed)
        .Aggregate(TransitionTable.Default, (table, from) => table.Allow(from, StatusCategory.List)));

    public TicketRules Rules { get; private set; } = rules ?? AnyTransition;

    public TicketHistory this[TicketId id] => histories[id];

    /// <summary>The ticket in its current state; null when it was never opened.</summary>
    public Ticket? Find(TicketId id) => histories.GetValueOrDefault(id)?.Ticket;

    /// <summary>Has the desk know a status.</summary>
    public TicketDesk With(TicketStatus status)
    {
        Rules = Rules.Statuses.Contains(status) ? Rules : Rules.WithStatuses([.. Rules.Statuses, status]);
        return this;
    }

    /// <summary>Opens a ticket.</summary>
    /// <exception cref="InvalidOperationException">The rules refuse it.</exception>
    public TicketDesk Open(Instant at, OpenTicket command) => Do(at, command.Id, command);

    /// <summary>Has a command happen.</summary>
    /// <exception cref="InvalidOperationException">The rules refuse it.</exception>
    public TicketDesk Do(Instant at, TicketId id, TicketCommand command) =>
        Try(at, id, command) is { } refusal ? throw new InvalidOperationException($"{command.GetType().Name} at {at} is refused: {refusal}") : this;

    /// <summary>Has a command happen if the rules let it.</summary>
    /// <returns>Why they do not; null when they do.</returns>
    public TicketRefusal? Try(Instant at, TicketId id, TicketCommand command)
    {
        TicketDecision decision = command is OpenTicket opening && !histories.ContainsKey(id) ? Rules.Open(opening, at) : Rules.Decide(histories[id].Ticket, command, at, Find);
        if (decision.Refusal is { } refusal)
        {
            return refusal;
        }

        foreach (IGrouping<TicketId, TicketEvent> each in decision.Events.GroupBy(each => each.TicketId))
        {
            histories[each.Key] = histories.TryGetValue(each.Key, out TicketHistory? before) ? before.Append(each) : TicketHistory.Of(each);
        }

        return null;
    }

    /// <summary>Takes over an event of another system, as it is: no rule is asked.</summary>
    public TicketDesk Import(Instant at, TicketId id, Func<EventHeader, TicketEvent> make)
    {
        histories[id] = histories[id].Append(make(new EventHeader(id, histories[id].Events.Count + 1, at, at, Author.System, isImported: true)));
        return this;
    }
}
