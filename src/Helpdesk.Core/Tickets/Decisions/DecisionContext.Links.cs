using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Decisions;

/// <content>Links, which two tickets hold, and the circles that they must not run in.</content>
internal sealed partial class DecisionContext
{
    private const int MaxShown = 10;

    /// <summary>Whether the ticket can be linked with another, both ends held or neither, without a circle.</summary>
    public TicketRefusal? CheckLink(Ticket other, LinkKind kind)
    {
        TicketLink here = new(kind, other.Id);
        bool held = Ticket.Links.Contains(here);
        bool heldThere = other.Links.Contains(new TicketLink(kind.Inverse, Id));
        return held && heldThere
            ? Refuse(TicketRule.LinkExists, $"{Id} has the link {here} already.") with { Other = other.Id }
            : CheckCircle(other, kind) ?? (held ? null : CheckMoreLinks(Ticket)) ?? (heldThere ? null : CheckMoreLinks(other));
    }

    /// <summary>Whether a ticket has room for one more link.</summary>
    public TicketRefusal? CheckMoreLinks(Ticket ticket) => CheckLimit(ticket.Links.Length + 1, TicketLimits.Links, "links", ticket.Id);

    /// <summary>Adds both ends of a link, each where it is not held yet.</summary>
    public void EmitLink(Ticket other, LinkKind kind)
    {
        TicketLink here = new(kind, other.Id);
        TicketLink there = new(kind.Inverse, Id);
        if (!Ticket.Links.Contains(here))
        {
            Emit(header => new LinkAdded(header, here));
        }

        if (!other.Links.Contains(there))
        {
            Emit(other, other.Id, header => new LinkAdded(header, there));
        }
    }

    /// <summary>
    /// A link closes a circle when what it puts below can be reached from what it puts above, upwards. Both ends of every link agree, so that either direction finds it; a ticket may have
    /// a thousand below it, each of which would have to be loaded, and rarely more than one above. Whole levels are looked at, so that the answer does not depend on what is loaded already, and each
    /// step asks for all of the next level at once.
    /// </summary>
    private TicketRefusal? CheckCircle(Ticket other, LinkKind kind)
    {
        if (!kind.IsHierarchical)
        {
            return null;
        }

        (Ticket above, TicketId below) = kind.IsUpward ? (other, Id) : (Ticket, other.Id);
        LinkKind up = kind.IsUpward ? kind : kind.Inverse;
        Dictionary<TicketId, TicketId> cameFrom = new() { [above.Id] = above.Id };
        Ticket[] level = [above];
        while (level.Length > 0)
        {
            List<TicketId> next = [];
            foreach ((TicketId at, TicketLink link) in level.SelectMany(each => each.Links, (each, link) => (each.Id, link)).Where(each => each.link.Kind == up))
            {
                if (link.Other == below)
                {
                    ImmutableArray<TicketId> circle = Circle(at, other.Id, cameFrom, kind);
                    return Refuse(TicketRule.Circle, $"The link would form a cycle of {kind.Name}: {Shown(circle)}, {Id}.") with { Other = other.Id, Circle = circle };
                }

                if (!cameFrom.TryAdd(link.Other, at))
                {
                    continue;
                }

                if (cameFrom.Count > TicketLimits.Hierarchy)
                {
                    return Refuse(TicketRule.HierarchyTooLarge, string.Create(CultureInfo.InvariantCulture, $"More than {TicketLimits.Hierarchy} tickets lie above {above.Id} by links of {up.Name}, too many to rule out a cycle."))
                        with { Other = other.Id };
                }

                next.Add(link.Other);
            }

            ImmutableArray<TicketId> missing = [.. next.Where(each => !IsKnown(each))];
            if (missing.Length > 0)
            {
                return RefuseUntilLoaded(missing);
            }

            level = [.. next.Select(Other).OfType<Ticket>()];
        }

        return null;
    }

    /// <summary>The tickets of a circle along links of a kind: the command's own, the other, and so on to the last before the command's own.</summary>
    private ImmutableArray<TicketId> Circle(TicketId last, TicketId other, Dictionary<TicketId, TicketId> cameFrom, LinkKind kind)
    {
        List<TicketId> back = [last];
        while (cameFrom[back[^1]] is var at && at != back[^1])
        {
            back.Add(at);
        }

        if (kind.IsUpward)
        {
            back.Reverse();
            return [Id, .. back];
        }

        // The way up began with the command's own ticket, and ended before the other.
        return [Id, other, .. back.SkipLast(1)];
    }

    private static string Shown(ImmutableArray<TicketId> tickets) => tickets.Length <= MaxShown
        ? string.Join(", ", tickets)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", tickets.Take(MaxShown))}, {tickets.Length - MaxShown} more");
}
