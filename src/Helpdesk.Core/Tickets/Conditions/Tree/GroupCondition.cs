using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Each of several conditions holds, or at least one of them does.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record GroupCondition(bool IsAll, EquatableArray<TicketCondition> Parts) : TicketCondition
{
    internal override int Depth { get; } = 1 + Parts.Items.Select(each => each.Depth).DefaultIfEmpty().Max();

    internal override int Size { get; } = Parts.Length == 0 ? 1 : Parts.Items.Aggregate(0, (sum, each) => Math.Min(sum + each.Size, MaxSize + 1));

    internal override TicketParts Reads { get; } = Parts.Items.Aggregate(TicketParts.None, (sum, each) => sum | each.Reads);

    internal override bool Holds(Ticket ticket)
    {
        foreach (TicketCondition each in Parts.Items)
        {
            if (each.Holds(ticket) != IsAll)
            {
                return !IsAll;
            }
        }

        return IsAll;
    }

    internal override void Write(StringBuilder text) => text.AppendGroup(IsAll, Parts, static (each, to) => each.Write(to));
}
