using System.Collections.Immutable;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Decisions;

/// <content>Links, which two tickets hold, and the circles that they must not run in.</content>
internal sealed partial class Deciding
{
    /// <summary>Adds both ends of a link, each where it is not held yet.</summary>
    public TicketRejection? LinkTo(Ticket other, LinkKind kind)
    {
        TicketLink here = new(kind, other.Id);
        TicketLink there = new(kind.Inverse, Id);
        bool held = Ticket.Links.Contains(here);
        bool heldThere = other.Links.Contains(there);
        if (held && heldThere)
        {
            return Refuse(TicketRule.LinkExists, $"{Id} has the link {here} already.") with { Other = other.Id };
        }

        return JudgeCircle(other, kind)
            ?? (held ? null : RecordLink(here))
            ?? (heldThere ? null : JudgeLimit(other.Links.Length + 1, TicketLimits.Links, "links", other.Id) ?? Record(other, other.Id, header => new LinkAdded(header, there)));
    }

    /// <summary>Adds the command's own end of a link whose other end a new ticket begins with.</summary>
    public TicketRejection? RecordLink(TicketLink link) =>
        JudgeLimit(Ticket.Links.Length + 1, TicketLimits.Links, "links") ?? Record(header => new LinkAdded(header, link));

    /// <summary>
    /// A link from here to there closes a circle when here can be reached from there by links of the same kind. Both ends of every link agree, so either direction is as good.
    /// </summary>
    private TicketRejection? JudgeCircle(Ticket other, LinkKind kind)
    {
        if (!kind.IsHierarchical)
        {
            return null;
        }

        Dictionary<TicketId, TicketId> cameFrom = new() { [other.Id] = Id };
        Queue<Ticket> ahead = new([other]);
        while (ahead.TryDequeue(out Ticket? at))
        {
            foreach (TicketLink each in at.Links.Where(each => each.Kind == kind))
            {
                if (each.Other == Id)
                {
                    ImmutableArray<TicketId> circle = Circle(at.Id, cameFrom);
                    return Refuse(TicketRule.Circle, $"The link would run in a circle of {kind.Name}: {string.Join(", ", circle)}, {Id}.") with { Other = other.Id, Circle = circle };
                }

                if (cameFrom.TryAdd(each.Other, at.Id) && Ask(each.Other) is { } next)
                {
                    ahead.Enqueue(next);
                }
            }
        }

        return null;
    }

    private ImmutableArray<TicketId> Circle(TicketId last, Dictionary<TicketId, TicketId> cameFrom)
    {
        List<TicketId> back = [];
        for (TicketId at = last; at != Id; at = cameFrom[at])
        {
            back.Add(at);
        }

        back.Add(Id);
        back.Reverse();
        return [.. back];
    }
}
