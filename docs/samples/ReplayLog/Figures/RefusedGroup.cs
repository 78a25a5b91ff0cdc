using Helpdesk.Tickets;
using ReplayLog.Histories;

namespace ReplayLog.Figures;

/// <summary>Rows that tickets could not take, by the rule that they broke.</summary>
/// <param name="rule">The rule.</param>
internal sealed class RefusedGroup(TicketRule rule)
{
    private readonly TopList<RefusedRow> first = new(capacity: 5, (one, other) => one.Row.Line.CompareTo(other.Row.Line));

    public TicketRule Rule => rule;

    public int Count { get; private set; }

    /// <summary>The first of the rows, in the order of the file.</summary>
    public IReadOnlyList<RefusedRow> First => first.Items;

    public void Add(RefusedRow row)
    {
        Count++;
        first.Add(row);
    }
}
