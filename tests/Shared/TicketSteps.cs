using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Naive;

/// <summary>Decides as a host with a store does: loads what the command needs, then what each refusal still misses.</summary>
public static class TicketSteps
{
    /// <summary>Decides a command, loading other tickets by steps from wherever they are found.</summary>
    public static TicketDecision Decide(this TicketRules rules, Ticket ticket, TicketCommand command, Instant now, Func<TicketId, Ticket?> find) => Decide(rules, ticket, command, now, find, out _);

    /// <summary>Decides a command, loading other tickets by steps from wherever they are found.</summary>
    /// <exception cref="InvalidOperationException">A step asks for a ticket that is loaded already, or for one twice.</exception>
    public static TicketDecision Decide(this TicketRules rules, Ticket ticket, TicketCommand command, Instant now, Func<TicketId, Ticket?> find, out IReadOnlyList<TicketId[]> steps)
    {
        HashSet<TicketId> asked = [];
        List<TicketId[]> all = [[.. command.Needs]];
        steps = all;
        LoadedTickets loaded = Load(LoadedTickets.None, all[^1], find, asked);
        TicketDecision decision = rules.Decide(ticket, command, now, loaded);
        while (decision.Refusal is { Missing.IsEmpty: false } refusal)
        {
            all.Add([.. refusal.Missing]);
            loaded = Load(loaded, all[^1], find, asked);
            decision = rules.Decide(ticket, command, now, loaded);
        }

        return decision;
    }

    private static LoadedTickets Load(LoadedTickets loaded, TicketId[] ids, Func<TicketId, Ticket?> find, HashSet<TicketId> asked) =>
        Array.TrueForAll(ids, asked.Add) ? loaded.With(ids, ids.Select(find).OfType<Ticket>()) : throw new InvalidOperationException($"{string.Join(", ", ids)}: one was asked for before.");
}
