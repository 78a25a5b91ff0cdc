using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Takes a link with another ticket away, at both ends.</summary>
/// <remarks>
/// <para>The other ticket may have been merged, marked as spam or deleted. One that the host no longer has is no obstacle: then the link is taken away at this end alone.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Unlink : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="kind">What the other ticket is to this one.</param>
    /// <param name="other">The other ticket.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Unlink(LinkKind kind, TicketId other, Author by)
        : base(by)
    {
        Kind = Guard.NotNull(kind);
        Other = Guard.Key(other);
    }

    /// <summary>What the other ticket is to this one.</summary>
    public LinkKind Kind { get; }

    /// <summary>The other ticket.</summary>
    public TicketId Other { get; }

    internal override bool SuitsClosed => true;

    internal override TicketRejection? Decide(Deciding on)
    {
        TicketLink here = new(Kind, Other);
        if (!on.Ticket.Links.Contains(here))
        {
            return on.Refuse(TicketRule.LinkMissing, $"{on.Id} has no link {here}.") with { Other = Other };
        }

        TicketLink there = new(Kind.Inverse, on.Id);
        Ticket? other = on.Lookup(Other);
        return (other is null ? null : on.JudgeOrder(other))
            ?? on.Record(header => new LinkRemoved(header, here))
            ?? (other is null || !other.Links.Contains(there) ? null : on.Record(other, Other, header => new LinkRemoved(header, there)));
    }
}
