using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Folding;

/// <summary>The conditions over tickets that the clocks of a book ask for, each with a bit, so that their answers at an event are one number.</summary>
internal sealed class ConditionTable
{
    /// <summary>As many as a number has bits.</summary>
    public const int Capacity = 64;

    private readonly Dictionary<TicketCondition, int> bits = [];
    private readonly List<TicketCondition> conditions = [];

    /// <summary>How many there are, those too many included.</summary>
    public int Count => conditions.Count;

    /// <summary>The bit of a condition; 0 when there are too many.</summary>
    public ulong BitOf(TicketCondition condition)
    {
        if (!bits.TryGetValue(condition, out int index))
        {
            index = conditions.Count;
            bits.Add(condition, index);
            conditions.Add(condition);
        }

        return index < Capacity ? 1UL << index : 0;
    }

    /// <summary>The conditions that read any of some parts of a ticket, with their bits. One that reads nothing, such as always, would never be asked, and so is whatever has changed.</summary>
    public (ulong Bit, TicketCondition Condition)[] ReadingAny(TicketParts parts) =>
    [
        .. conditions
            .Select((condition, index) => (Bit: 1UL << index, Condition: condition))
            .Take(Capacity)
            .Where(each => parts != TicketParts.None && (each.Condition.Reads == TicketParts.None || (each.Condition.Reads & parts) != TicketParts.None)),
    ];
}
