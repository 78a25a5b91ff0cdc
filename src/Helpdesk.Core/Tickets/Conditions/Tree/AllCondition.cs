using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Each of several conditions holds.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record AllCondition : TicketCondition
{
    public AllCondition(ImmutableArray<TicketCondition> parts)
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

    public bool Equals(AllCondition? other) => ReferenceEquals(this, other) || (other is not null && Sequences.Same(Parts, other.Parts));

    public override int GetHashCode() => HashCode.Combine(nameof(AllCondition), PartList.Hash(Parts));

    internal override bool Holds(Ticket ticket)
    {
        foreach (TicketCondition each in Parts)
        {
            if (!each.Holds(ticket))
            {
                return false;
            }
        }

        return true;
    }

    internal override void Write(StringBuilder text)
    {
        if (Parts.IsEmpty)
        {
            text.Append("always");
        }
        else
        {
            PartList.Write(text, "all", Parts);
        }
    }
}
