using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;

namespace Helpdesk.Tickets.Commands;

/// <summary>Links the ticket with another; both hold the link, the other its inverse.</summary>
/// <remarks>
/// <para>Closed tickets can be linked; tickets that were merged, marked as spam or deleted cannot. Links of a hierarchical kind (see <see cref="LinkKind.IsHierarchical"/>) that would form a cycle are
/// refused; the circle is looked for upwards, among the tickets that the host gives, and more than <see cref="TicketLimits.Hierarchy"/> of them are refused too (<see cref="TicketRule.HierarchyTooLarge"/>).</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Link : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="kind">What the other ticket is to this one.</param>
    /// <param name="other">The other ticket.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Link(LinkKind kind, TicketId other, Author by)
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

    internal override TicketRefusal? Check(DecisionContext context) => context.CheckOther(Other) ?? context.CheckLink(context.Other(Other)!, Kind);

    internal override void Emit(DecisionContext context) => context.EmitLink(context.Other(Other)!, Kind);
}
