using System.Collections.Immutable;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Folding;

/// <summary>A book of policies with its calendars, compiled once for any number of tickets. Immutable and safe from any number of threads.</summary>
internal sealed class BookPlan
{
    /// <summary>The conditions to be asked when parts of a ticket have changed, by which, each with its bit.</summary>
    private readonly (ulong Bit, TicketCondition Condition)[][] asked;

    public BookPlan(SlaPolicyBook book, CalendarBook calendars)
    {
        Book = book;
        Calendars = calendars;
        ImmutableArray<SlaProblem> problems = book.Validate(calendars);
        var table = new ConditionTable();
        Metrics = [.. book.Metrics.Select((metric, index) => new MetricPlan(metric, index, table))];
        CommitmentMetrics = Array.FindAll(Metrics, each => each.IsPerCommitment);
        Policies = [.. book.Policies.Select(policy => new PolicyPlan(policy, book.Metrics, table, calendars))];
        if (table.Count > ConditionTable.Capacity)
        {
            problems = problems.Insert(0, new SlaProblem(
                SlaProblemKind.TooManyConditions,
                FormattableString.Invariant($"The metrics and pauses of the book '{book.Id}' ask for {table.Count} different conditions, and {ConditionTable.Capacity} are allowed.")));
        }

        Problems = problems.Any(each => each.IsError) ? throw new SlaBookException(problems) : problems;
        asked = [.. Enumerable.Range(0, (int)TicketParts.All + 1).Select(parts => table.ReadingAny((TicketParts)parts))];
        SelectionReads = Policies.Aggregate(TicketParts.None, (sum, each) => sum | each.Reads | (each.Policy.Condition?.Reads ?? TicketParts.None));
        Listens = Policies.Select(each => each.Pausing).Concat(Metrics.SelectMany(each => new[] { each.Ending, each.Beginning, each.Pausing })).Aggregate((sum, each) => sum.Or(each));
        ReactsToOwners = Array.Exists(Policies, each => each.Policy.Changes.Owner is ChangeMode.Forward or ChangeMode.Reset);
    }

    public SlaPolicyBook Book { get; }

    public CalendarBook Calendars { get; }

    public ImmutableArray<SlaProblem> Problems { get; }

    public MetricPlan[] Metrics { get; }

    /// <summary>The metrics by which every commitment has a clock of its own.</summary>
    public MetricPlan[] CommitmentMetrics { get; }

    public PolicyPlan[] Policies { get; }

    /// <summary>The parts of a ticket that choose policy, targets and calendars.</summary>
    public TicketParts SelectionReads { get; }

    /// <summary>What any clock listens to, so that two in five events of a usual desk need not be put to any.</summary>
    public Triggers Listens { get; }

    /// <summary>Whether any policy does something at a hand-over as such.</summary>
    public bool ReactsToOwners { get; }

    /// <summary>The index of the policy that applies to a ticket; -1 for none.</summary>
    public int Select(Ticket ticket)
    {
        for (int i = 0; i < Policies.Length; i++)
        {
            if (Policies[i].Policy.Condition is not { } condition || condition.Holds(ticket))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Which conditions of the clocks hold for a ticket, of which only some parts have changed since they were last asked.</summary>
    public ulong Holding(Ticket ticket, ulong before, TicketParts changed)
    {
        ulong holding = before;
        foreach ((ulong bit, TicketCondition condition) in asked[(int)changed])
        {
            holding = condition.Holds(ticket) ? holding | bit : holding & ~bit;
        }

        return holding;
    }
}
