using System.Collections.Immutable;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Folding;

/// <summary>A book of policies with its calendars, compiled once for any number of tickets. Immutable and thread-safe.</summary>
internal sealed class BookPlan
{
    /// <summary>The conditions to be asked when parts of a ticket have changed, by which, each with its bit.</summary>
    private readonly (ulong Bit, TicketCondition Condition)[][] asked;
    private readonly (ulong Bit, NamedAuthorClock Author)[] namedAuthors;

    public BookPlan(SlaPolicyBook book, CalendarBook calendars)
    {
        Book = book;
        Calendars = calendars;
        ImmutableArray<SlaProblem> problems = book.Validate(calendars);
        var table = new ConditionTable();

        // What is a response depends on the policy, and so do the conditions of metrics; most books have but one answer.
        MetricPlan[] counting = MetricsOf(book, table, countsPrograms: true);
        MetricPlan[] usual = MetricsOf(book, table, countsPrograms: false);
        Metrics = usual.Length == 0 ? counting : usual;
        CommitmentMetrics = Array.FindAll(Metrics, each => each.IsPerCommitment);
        Policies = [.. book.Policies.Select(policy => new PolicyPlan(policy, policy.CountsProgramReplies ? counting : usual, table, calendars))];
        AsksAuthors = table.AsksAuthors;
        namedAuthors = table.NamedAuthors();
        NamedAuthors = namedAuthors.Aggregate(0UL, (sum, each) => sum | each.Bit);
        if (table.Count > ConditionTable.Capacity)
        {
            problems = problems.Insert(0, new SlaProblem(
                SlaProblemKind.TooManyConditions,
                FormattableString.Invariant($"The metrics and pauses of the book '{book.Id}' ask for {table.Count} different conditions, and {ConditionTable.Capacity} are allowed.")));
        }

        Problems = problems.Any(each => each.IsError) ? throw new SlaBookException(problems) : problems;
        asked = [.. Enumerable.Range(0, (int)TicketParts.All + 1).Select(parts => table.ReadingAny((TicketParts)parts))];
        SelectionReads = Policies.Aggregate(TicketParts.None, (sum, each) => sum | each.Reads | (each.Policy.Condition?.Reads ?? TicketParts.None));
        Reads = asked[(int)TicketParts.All].Aggregate(SelectionReads, (sum, each) => sum | each.Condition.Reads);
        Listens = Policies.Select(each => each.Pausing).Concat(usual.Concat(counting).SelectMany(each => new[] { each.Ending, each.Beginning, each.Pausing })).Aggregate((sum, each) => sum.Or(each));
        DropsPauses = Array.Exists(Policies, each => each.Policy.Changes.Has(ChangeMode.RetroactiveStartOnly));
        ReactsToOwners = Array.Exists(Policies, each => each.Policy.Changes.Owner is ChangeMode.EndAndRestart or ChangeMode.Reset);
    }

    public SlaPolicyBook Book { get; }

    public CalendarBook Calendars { get; }

    public ImmutableArray<SlaProblem> Problems { get; }

    /// <summary>The metrics, by what most policies count as a response; for certain ones of a policy see <see cref="MetricsUnder"/>.</summary>
    public MetricPlan[] Metrics { get; }

    /// <summary>The metrics by which every commitment has a clock of its own.</summary>
    public MetricPlan[] CommitmentMetrics { get; }

    public PolicyPlan[] Policies { get; }

    /// <summary>Whether any condition of a clock asks who the author of an event is.</summary>
    public bool AsksAuthors { get; }

    /// <summary>The bits of the authors that conditions of clocks name, among those of conditions over tickets.</summary>
    public ulong NamedAuthors { get; }

    /// <summary>The parts of a ticket that choose policy, targets and calendars.</summary>
    public TicketParts SelectionReads { get; }

    /// <summary>The parts of a ticket that anything of it is asked for.</summary>
    public TicketParts Reads { get; }

    /// <summary>What any clock listens to, so that two in five events of a usual desk need not be put to any.</summary>
    public Triggers Listens { get; }

    /// <summary>Whether any policy does something at a hand-over as such.</summary>
    public bool ReactsToOwners { get; }

    /// <summary>Whether any change leaves pauses out that were.</summary>
    public bool DropsPauses { get; }

    /// <summary>The metrics, by what a policy counts as a response.</summary>
    public MetricPlan[] MetricsUnder(PolicyPlan? policy) => policy?.Metrics ?? Metrics;

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

    /// <summary>The policy that has promised something, in any version; null when the book lacks it.</summary>
    public PolicyPlan? PolicyOf(SlaTerms terms) => Array.Find(Policies, each => string.Equals(each.Policy.Id, terms.Policy, StringComparison.Ordinal));

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

    /// <summary>The answers of an event, with those of the authors that are named.</summary>
    /// <param name="holding">Which conditions over tickets hold.</param>
    /// <param name="next">The event.</param>
    /// <param name="owner">Who had the ticket before it; at the opening, who is given it.</param>
    public ulong WithAuthor(ulong holding, TicketEvent next, Assignment? owner)
    {
        holding &= ~NamedAuthors;
        foreach ((ulong bit, NamedAuthorClock author) in namedAuthors)
        {
            holding |= author.IsBy(next, owner) ? bit : 0;
        }

        return holding;
    }

    /// <summary>The metrics of a book for the policies that count programs, or for the others; none where there is no such policy.</summary>
    private static MetricPlan[] MetricsOf(SlaPolicyBook book, ConditionTable table, bool countsPrograms) =>
        book.Policies.Any(each => each.CountsProgramReplies == countsPrograms) ? [.. book.Metrics.Select((metric, index) => new MetricPlan(metric, index, table, countsPrograms))] : [];
}
