using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>At least one of several conditions holds.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record AnyCondition : TicketCondition
{
    public AnyCondition(ImmutableArray<TicketCondition> parts)
    {
        Parts = parts;
        Depth = PartList.Depth(parts);
        Size = PartList.Size(parts);
        Reads = PartList.Reads(parts);
    }

    public ImmutableArray<TicketCondition> Parts { get; }

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override TicketParts Reads { get; }

    public bool Equals(AnyCondition? other) => ReferenceEquals(this, other) || (other is not null && Sequences.Same(Parts, other.Parts));

    public override int GetHashCode() => HashCode.Combine(nameof(AnyCondition), PartList.Hash(Parts));

    internal override bool Holds(Ticket ticket)
    {
        foreach (TicketCondition each in Parts)
        {
            if (each.Holds(ticket))
            {
                return true;
            }
        }

        return false;
    }

    internal override void Write(StringBuilder text)
    {
        if (Parts.IsEmpty)
        {
            text.Append("never");
        }
        else
        {
            PartList.Write(text, "any", Parts);
        }
    }
}
