using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Takes a link with another ticket away, at both ends.</summary>
/// <remarks>
/// <para>The other ticket may have been merged, marked as spam or deleted. One that the host no longer has is no obstacle: then the link is taken away at this end alone.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
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

    /// <inheritdoc/>
    public override ImmutableArray<TicketId> Needs => [Other];

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context)
    {
        TicketLink here = new(Kind, Other);
        return (context.Before.Links.Contains(here) ? null : context.Refuse(TicketRule.LinkMissing, $"{context.Id} has no link {here}.") with { Other = Other })
            ?? context.CheckLoaded(Other)
            ?? (context.Other(Other) is { } other ? context.CheckOrder(other) : null);
    }

    internal override void Emit(DecisionContext context)
    {
        context.Emit(header => new LinkRemoved(header, new TicketLink(Kind, Other)));
        TicketLink there = new(Kind.Inverse, context.Id);
        if (context.Other(Other) is { } other && other.Links.Contains(there))
        {
            context.Emit(other, Other, header => new LinkRemoved(header, there));
        }
    }
}
