using System.Collections.Immutable;

namespace Helpdesk.Tickets.Decisions;

/// <content>The other tickets: those that the command names, and those that stand behind a merged one.</content>
internal sealed partial class DecisionContext
{
    /// <summary>Whether a ticket that the command names exists and can be changed by it, besides being another.</summary>
    public TicketRefusal? CheckOther(TicketId id) =>
        id == Id ? Refuse(TicketRule.SameTicket, $"{Id} cannot be linked or merged with itself.") with { Other = id }
        : CheckLoaded(id) ?? (Other(id) is not { } other
            ? Refuse(TicketRule.UnknownTicket, $"There is no ticket {id}.") with { Other = id }
            : CheckStanding(other) ?? CheckOrder(other));

    /// <summary>Whether it is known how a ticket stands, or that there is none.</summary>
    public TicketRefusal? CheckLoaded(TicketId id) => IsKnown(id) ? null : RefuseUntilLoaded([id]);

    /// <summary>Another ticket as it was loaded; null when there is none.</summary>
    public Ticket? Other(TicketId id) => id == Id ? before : loaded.TryGet(id, out Ticket? ticket) ? ticket : null;

    /// <summary>Whether a key is free for a new ticket.</summary>
    public TicketRefusal? CheckFree(TicketId id)
    {
        bool isOfThis = id == Id || Before.MergedInto == id || Before.MergedFrom.Contains(id) || Before.Links.Any(each => each.Other == id);
        return (isOfThis ? null : CheckLoaded(id))
            ?? (isOfThis || Other(id) is not null ? Refuse(TicketRule.TicketIdTaken, $"There is a ticket {id} already.") with { Other = id == Id ? null : id } : null);
    }

    private bool IsKnown(TicketId id) => id == Id || loaded.Knows(id);

    private TicketRefusal RefuseUntilLoaded(ImmutableArray<TicketId> missing) =>
        Refuse(TicketRule.NotLoaded, $"{Command.GetType().Name} on {Id} depends on {Shown(missing)}, of which nothing is loaded.") with { Missing = missing };

    private TicketRefusal? CheckStanding(Ticket ticket) => ticket.Standing switch
    {
        TicketStanding.Active => null,
        TicketStanding.Merged => RefuseMerged(ticket),
        TicketStanding.Spam => Refuse(TicketRule.TicketNotActive, $"{ticket.Id} was marked as spam.") with { Other = OtherThanOwn(ticket) },
        _ => Refuse(TicketRule.TicketNotActive, $"{ticket.Id} was deleted.") with { Other = OtherThanOwn(ticket) },
    };

    private TicketId? OtherThanOwn(Ticket ticket) => ticket.Id == Id ? null : ticket.Id;

    /// <summary>Names the last of the tickets that were merged one into the next, and the one to load for the rest of the chain. At most so many are followed as a hierarchy may have.</summary>
    private TicketRefusal RefuseMerged(Ticket merged)
    {
        HashSet<TicketId> seen = [merged.Id];
        TicketId last = merged.MergedInto!.Value;
        ImmutableArray<TicketId> missing = [];
        while (seen.Count <= TicketLimits.Hierarchy && seen.Add(last))
        {
            missing = IsKnown(last) ? [] : [last];
            if (Other(last)?.MergedInto is not { } next)
            {
                break;
            }

            last = next;
        }

        return Refuse(TicketRule.TicketNotActive, $"{merged.Id} was merged into {last}.") with { Other = last, Missing = missing };
    }
}
