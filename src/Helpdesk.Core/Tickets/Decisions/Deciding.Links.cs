using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Decisions;

/// <content>Links, which two tickets hold, and the circles that they must not run in.</content>
internal sealed partial class Deciding
{
    private const int MostShown = 10;

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
    /// A link closes a circle when what it puts below can be reached from what it puts above, upwards. Both ends of every link agree, so that either direction finds it; a ticket may have
    /// a thousand below it, each of which the host would be asked for, and rarely more than one above.
    /// </summary>
    private TicketRejection? JudgeCircle(Ticket other, LinkKind kind)
    {
        if (!kind.IsHierarchical)
        {
            return null;
        }

        (Ticket above, TicketId below) = kind.IsUpward ? (other, Id) : (Ticket, other.Id);
        LinkKind up = kind.IsUpward ? kind : kind.Inverse;
        Dictionary<TicketId, TicketId> cameFrom = new() { [above.Id] = above.Id };
        Queue<Ticket> ahead = new([above]);
        while (ahead.TryDequeue(out Ticket? at))
        {
            foreach (TicketLink each in at.Links.Where(each => each.Kind == up))
            {
                if (each.Other == below)
                {
                    ImmutableArray<TicketId> circle = Circle(at.Id, other.Id, cameFrom, kind);
                    return Refuse(TicketRule.Circle, $"The link would run in a circle of {kind.Name}: {Shown(circle)}, {Id}.") with { Other = other.Id, Circle = circle };
                }

                if (!cameFrom.TryAdd(each.Other, at.Id))
                {
                    continue;
                }

                if (cameFrom.Count > TicketLimits.Hierarchy)
                {
                    return Refuse(TicketRule.HierarchyTooLarge, string.Create(CultureInfo.InvariantCulture, $"More than {TicketLimits.Hierarchy} tickets lie above {above.Id} by links of {up.Name}, too many to rule out a circle."))
                        with { Other = other.Id };
                }

                if (Ask(each.Other) is { } next)
                {
                    ahead.Enqueue(next);
                }
            }
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

    private static string Shown(ImmutableArray<TicketId> circle) => circle.Length <= MostShown
        ? string.Join(", ", circle)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", circle.Take(MostShown))}, {circle.Length - MostShown} more");
}
