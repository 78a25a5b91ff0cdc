namespace Helpdesk.Tickets;

/// <summary>Which categories of status a command may take a ticket to, from which.</summary>
/// <remarks>
/// <para>Statuses of one category may always change into one another, except those of <see cref="StatusCategory.Closed"/>: it is final by default, and what may follow it must be allowed
/// like any other change, from one status of Closed to another too.</para>
/// <para>The table is about what commands ask for. What follows of itself happens whatever the table says: a requester's message reopens a pending or solved ticket (a closed one by <see cref="TicketRules.ReopensClosed"/>),
/// answering a new one or giving it to an agent opens it, and a ticket on hold wakes up.</para>
/// <para>Immutable and thread-safe. Equality compares all 36 pairs.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TransitionTable
{
    private const int Side = 6;

    private readonly long allowed;

    private TransitionTable(long allowed) => this.allowed = allowed;

    /// <summary>
    /// The default. From New to Open, Pending, OnHold and Solved; from Open to Pending, OnHold and Solved; from Pending to Open, OnHold and Solved; from OnHold to Open,
    /// Pending and Solved; from Solved to Open, Pending, OnHold and Closed.
    /// </summary>
    public static TransitionTable Default { get; } = new TransitionTable(0)
        .Allow(StatusCategory.New, StatusCategory.Open, StatusCategory.Pending, StatusCategory.OnHold, StatusCategory.Solved)
        .Allow(StatusCategory.Open, StatusCategory.Pending, StatusCategory.OnHold, StatusCategory.Solved)
        .Allow(StatusCategory.Pending, StatusCategory.Open, StatusCategory.OnHold, StatusCategory.Solved)
        .Allow(StatusCategory.OnHold, StatusCategory.Open, StatusCategory.Pending, StatusCategory.Solved)
        .Allow(StatusCategory.Solved, StatusCategory.Open, StatusCategory.Pending, StatusCategory.OnHold, StatusCategory.Closed);

    /// <summary>Whether nothing follows on Closed.</summary>
    internal bool IsClosedFinal => StatusCategory.List.All(to => !Allows(StatusCategory.Closed, to));

    /// <summary>Whether a command may take a ticket from one category to another.</summary>
    /// <param name="from">The category that it is in.</param>
    /// <param name="to">The category that it should be in.</param>
    public bool Allows(StatusCategory from, StatusCategory to) =>
        IsAlwaysAllowed(Guard.NotNull(from), Guard.NotNull(to)) || (allowed & Bit(from, to)) != 0;

    /// <summary>The same table with more that is allowed.</summary>
    /// <param name="from">The category that tickets are in.</param>
    /// <param name="to">The categories that they may go to from there.</param>
    public TransitionTable Allow(StatusCategory from, params StatusCategory[] to) => Allow(from, (IEnumerable<StatusCategory>)Guard.NotNull(to));

    /// <inheritdoc cref="Allow(StatusCategory, StatusCategory[])"/>
    public TransitionTable Allow(StatusCategory from, IEnumerable<StatusCategory> to)
    {
        Guard.NotNull(from);
        return new(Guard.NotNull(to).Aggregate(allowed, (all, each) => IsAlwaysAllowed(from, Guard.NotNull(each, nameof(to))) ? all : all | Bit(from, each)));
    }

    /// <summary>The same table with less that is allowed.</summary>
    /// <param name="from">The category that tickets are in.</param>
    /// <param name="to">The categories that they may no longer go to from there.</param>
    /// <exception cref="ArgumentException">One of <paramref name="to"/> is <paramref name="from"/>: within a category other than Closed any change is allowed.</exception>
    public TransitionTable Forbid(StatusCategory from, params StatusCategory[] to) => Forbid(from, (IEnumerable<StatusCategory>)Guard.NotNull(to));

    /// <inheritdoc cref="Forbid(StatusCategory, StatusCategory[])"/>
    public TransitionTable Forbid(StatusCategory from, IEnumerable<StatusCategory> to)
    {
        long all = allowed;
        foreach (StatusCategory each in Guard.NotNull(to))
        {
            all &= IsAlwaysAllowed(Guard.NotNull(from), each)
                ? throw new ArgumentException($"Within {from.Name} any change is allowed.", nameof(to))
                : ~Bit(from, Guard.NotNull(each, nameof(to)));
        }

        return new TransitionTable(all);
    }

    /// <summary>What is allowed, a category a part, such as <c>New to Open, Solved; Open to Solved</c>.</summary>
    public override string ToString() => string.Join("; ", StatusCategory.List
        .OrderBy(from => from.Value)
        .Select(from => (From: from.Name, To: string.Join(", ", StatusCategory.List.Where(to => to != from && Allows(from, to)).OrderBy(to => to.Value).Select(to => to.Name))))
        .Where(row => row.To.Length > 0)
        .Select(row => $"{row.From} to {row.To}"));

    private static bool IsAlwaysAllowed(StatusCategory from, StatusCategory to) => from == to && from != StatusCategory.Closed;

    private static long Bit(StatusCategory from, StatusCategory to) => 1L << (((from.Value - 1) * Side) + to.Value - 1);
}
