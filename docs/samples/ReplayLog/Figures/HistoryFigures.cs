using Helpdesk.Tickets;
using ReplayLog.Histories;
using ReplayLog.Input;

namespace ReplayLog.Figures;

/// <summary>What the histories of the tickets say.</summary>
internal sealed class HistoryFigures
{
    private const int MostShown = 5;

    private readonly Dictionary<TicketRule, RefusedGroup> refused = [];
    private readonly TopList<ReplayedTicket> mostHandedOver = new(MostShown, Order(each => each.HandOvers, each => each.Reopens));
    private readonly TopList<ReplayedTicket> mostReopened = new(MostShown, Order(each => each.Reopens, each => each.HandOvers));

    /// <param name="checkColumns">The columns in which the log's own system counted the same.</param>
    public HistoryFigures(PerCheck<string?> checkColumns) => Checks =
    [
        .. Check("hand-overs", checkColumns.HandOvers, each => each.HandOvers),
        .. Check("hand-overs between teams", checkColumns.TeamHandOvers, each => each.TeamHandOvers),
        .. Check("reopens", checkColumns.Reopens, each => each.Reopens),
    ];

    public int Tickets { get; private set; }

    /// <summary>All events of all histories.</summary>
    public long Events { get; private set; }

    /// <summary>Rows, other than openings, that told nothing that was not so before.</summary>
    public long UnchangingRows { get; private set; }

    public CountFigure HandOvers { get; } = new();

    public CountFigure TeamHandOvers { get; } = new();

    public CountFigure Reopens { get; } = new();

    public CountFigure Waits { get; } = new();

    /// <summary>The tickets handed over most often, of those that were.</summary>
    public IReadOnlyList<ReplayedTicket> MostHandedOver => mostHandedOver.Items;

    /// <summary>The tickets reopened most often, of those that were.</summary>
    public IReadOnlyList<ReplayedTicket> MostReopened => mostReopened.Items;

    /// <summary>The rows that tickets could not take, by the rule that they broke: the rule with most rows first.</summary>
    public IReadOnlyList<RefusedGroup> Refused => [.. refused.Values.OrderByDescending(each => each.Count).ThenBy(each => each.Rule)];

    /// <summary>The comparisons with columns that the mapping names.</summary>
    public IReadOnlyList<CountCheck> Checks { get; }

    public void Add(ReplayedTicket ticket)
    {
        Ticket replayed = ticket.Ticket;
        Tickets++;
        Events += ticket.History.Events.Count;
        UnchangingRows += ticket.UnchangingRows;
        HandOvers.Add(replayed.HandOvers);
        TeamHandOvers.Add(replayed.TeamHandOvers);
        Reopens.Add(replayed.Reopens);
        Waits.Add(replayed.Waits);
        if (replayed.HandOvers > 0)
        {
            mostHandedOver.Add(ticket);
        }

        if (replayed.Reopens > 0)
        {
            mostReopened.Add(ticket);
        }

        foreach (RefusedRow each in ticket.Refused)
        {
            if (!refused.TryGetValue(each.Refusal.Rule, out RefusedGroup? group))
            {
                group = new RefusedGroup(each.Refusal.Rule);
                refused.Add(group.Rule, group);
            }

            group.Add(each);
        }

        foreach (CountCheck each in Checks)
        {
            each.Add(ticket);
        }
    }

    /// <summary>Equal counts are put in order all the way down to the ticket, so that a report never depends on chance.</summary>
    private static Comparison<ReplayedTicket> Order(Func<Ticket, int> count, Func<Ticket, int> second) => (one, other) =>
    {
        (Ticket a, Ticket b) = (one.Ticket, other.Ticket);
        return (count(b), second(b), b.Waits).CompareTo((count(a), second(a), a.Waits)) is not 0 and var order
            ? order
            : string.CompareOrdinal(one.Ticket.Id.Value, other.Ticket.Id.Value);
    };

    private static IEnumerable<CountCheck> Check(string name, string? column, Func<PerCheck<int?>, int?> count) => column is null ? [] : [new CountCheck(name, column, count)];
}
