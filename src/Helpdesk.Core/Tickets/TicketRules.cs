using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Decisions;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>What a desk allows on its tickets, and the decision of every command by it.</summary>
/// <remarks>
/// <para>A decision is a pure function of the rules, the ticket, the command, the instant and the other tickets that are loaded: it reads no clock and no store, changes nothing, and never throws for an ordinary refusal,
/// which is a <see cref="TicketRefusal"/> instead.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketRules
{
    private static readonly Duration LongestTolerance = Duration.FromDays(1);

    private TicketRules()
    {
    }

    /// <summary>The library's own statuses and transitions, any type, reason and field, the ITIL matrix, five minutes of tolerance.</summary>
    public static TicketRules Default { get; } = new();

    /// <summary>Which categories of status commands may take a ticket to, from which. <see cref="TransitionTable.Default"/> by default.</summary>
    public TransitionTable Transitions { get; private init; } = TransitionTable.Default;

    /// <summary>
    /// Whether a message of the requester's side reopens a closed ticket, as it does a solved one; false by default, so that it opens a follow-up. It never reopens a ticket that was merged, marked as spam or deleted.
    /// Reopening by command is a matter of <see cref="Transitions"/>.
    /// </summary>
    public bool ReopensClosed { get; private init; }

    /// <summary>The statuses that tickets can have, at least one of each category; the first of a category is its usual one. The library's six by default.</summary>
    public ImmutableArray<TicketStatus> Statuses { get; private init; } = Complete([]);

    /// <summary>The types that tickets can have, in the order given; empty, the default, for any.</summary>
    public ImmutableArray<TicketType> Types { get; private init; } = [];

    /// <summary>The reasons for contact, in the order given; empty, the default, for any.</summary>
    public ImmutableArray<ContactReason> Reasons { get; private init; } = [];

    /// <summary>The custom fields by name; empty, the default, for any of any kind.</summary>
    public ImmutableSortedDictionary<string, FieldDefinition> Fields { get; private init; } = Sequences.NoPairs<FieldDefinition>();

    /// <summary>Which priority an impact and an urgency make. <see cref="PriorityMatrix.Itil"/> by default.</summary>
    public PriorityMatrix PriorityMatrix { get; private init; } = PriorityMatrix.Itil;

    /// <summary>How far ahead of the given moment something may be said to have happened, ends included, because clocks differ: from zero to one day; five minutes by default.</summary>
    public Duration FutureTolerance { get; private init; } = Duration.FromMinutes(5);

    /// <summary>The same rules with other transitions.</summary>
    /// <param name="transitions">The table.</param>
    public TicketRules WithTransitions(TransitionTable transitions) => this with { Transitions = Guard.NotNull(transitions) };

    /// <summary>The same rules, by which a message on a closed ticket reopens it (<see cref="ReopensClosed"/>).</summary>
    public TicketRules WithReopeningOfClosed() => this with { ReopensClosed = true };

    /// <summary>The same rules with other statuses. A category for which none is given keeps the library's own.</summary>
    /// <param name="statuses">The statuses, the usual one of each category first.</param>
    /// <exception cref="ArgumentException">Two have one name, those that complete the list included.</exception>
    public TicketRules WithStatuses(params TicketStatus[] statuses) => WithStatuses((IEnumerable<TicketStatus>)Guard.NotNull(statuses));

    /// <inheritdoc cref="WithStatuses(TicketStatus[])"/>
    public TicketRules WithStatuses(IEnumerable<TicketStatus> statuses) =>
        this with { Statuses = Listed(Complete(Listed(statuses, each => each.Name, nameof(statuses))), each => each.Name, nameof(statuses)) };

    /// <summary>The same rules with a list of types; an empty one allows any.</summary>
    /// <param name="types">The types.</param>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public TicketRules WithTypes(params TicketType[] types) => WithTypes((IEnumerable<TicketType>)Guard.NotNull(types));

    /// <inheritdoc cref="WithTypes(TicketType[])"/>
    public TicketRules WithTypes(IEnumerable<TicketType> types) => this with { Types = Listed(types, each => each.Name, nameof(types)) };

    /// <summary>The same rules with a list of reasons; an empty one allows any.</summary>
    /// <param name="reasons">The reasons.</param>
    /// <exception cref="ArgumentException">Two have one path.</exception>
    public TicketRules WithReasons(params ContactReason[] reasons) => WithReasons((IEnumerable<ContactReason>)Guard.NotNull(reasons));

    /// <inheritdoc cref="WithReasons(ContactReason[])"/>
    public TicketRules WithReasons(IEnumerable<ContactReason> reasons) => this with { Reasons = Listed(reasons, each => each.Path, nameof(reasons)) };

    /// <summary>The same rules with a list of custom fields; an empty one allows any.</summary>
    /// <param name="fields">The fields.</param>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public TicketRules WithFields(params FieldDefinition[] fields) => WithFields((IEnumerable<FieldDefinition>)Guard.NotNull(fields));

    /// <inheritdoc cref="WithFields(FieldDefinition[])"/>
    public TicketRules WithFields(IEnumerable<FieldDefinition> fields) =>
        this with { Fields = Listed(fields, each => each.Name, nameof(fields)).Select(each => KeyValuePair.Create(each.Name, each)).Ordinal() };

    /// <summary>The same rules with another matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    public TicketRules WithPriorityMatrix(PriorityMatrix matrix) => this with { PriorityMatrix = Guard.NotNull(matrix) };

    /// <summary>The same rules with another tolerance.</summary>
    /// <param name="tolerance">From zero to one day, both included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is out of range.</exception>
    public TicketRules WithFutureTolerance(Duration tolerance) => tolerance >= Duration.Zero && tolerance <= LongestTolerance
        ? this with { FutureTolerance = tolerance }
        : throw new ArgumentOutOfRangeException(nameof(tolerance), string.Create(CultureInfo.InvariantCulture, $"'tolerance' must be from zero to one day, both included, but was {tolerance}."));

    /// <summary>The usual status of a category: the first of <see cref="Statuses"/> that is in it.</summary>
    /// <param name="category">The category.</param>
    public TicketStatus StatusOf(StatusCategory category)
    {
        Guard.NotNull(category);
        return Statuses.First(each => each.Category == category);
    }

    /// <summary>Decides whether a ticket is opened. That no ticket has its key yet is for the caller to say, and for the store to find out, which has no events under it.</summary>
    /// <param name="command">The opening.</param>
    /// <param name="now">The instant at which it is decided.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="SupportedRange"/>.</exception>
    public TicketDecision Open(OpenTicket command, Instant now) =>
        new DecisionContext(this, Guard.NotNull(command), command.Id, ticket: null, now, loaded: null).Decide();

    /// <summary>Decides a command on a ticket.</summary>
    /// <param name="ticket">The ticket in its current state.</param>
    /// <param name="command">The command.</param>
    /// <param name="now">The instant at which it is decided.</param>
    /// <param name="loaded">
    /// The other tickets on which the decision depends: those that <see cref="TicketCommand.Needs"/> names, and those that a refusal names as <see cref="TicketRefusal.Missing"/>; null for none. How such tickets stand, and so how many steps
    /// this takes, no command can know: a link of a hierarchical kind looks at the tickets above, level by level, and at most at <see cref="TicketLimits.Hierarchy"/> of them.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="SupportedRange"/>.</exception>
    public TicketDecision Decide(Ticket ticket, TicketCommand command, Instant now, LoadedTickets? loaded = null) =>
        new DecisionContext(this, Guard.NotNull(command), Guard.NotNull(ticket).Id, ticket, now, loaded).Decide();

    /// <summary>Whether two rules say the same.</summary>
    /// <param name="other">The other rules.</param>
    public bool Equals(TicketRules? other) =>
        other is not null
        && Transitions == other.Transitions
        && ReopensClosed == other.ReopensClosed
        && Sequences.Same(Statuses, other.Statuses)
        && Sequences.Same(Types, other.Types)
        && Sequences.Same(Reasons, other.Reasons)
        && Sequences.Same(Fields, other.Fields)
        && PriorityMatrix == other.PriorityMatrix
        && FutureTolerance == other.FutureTolerance;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Transitions, ReopensClosed, Statuses.Length, Types.Length, Reasons.Length, Fields.Count, PriorityMatrix, FutureTolerance);

    private static ImmutableArray<TicketStatus> Complete(ImmutableArray<TicketStatus> given) =>
        [.. given, .. StatusCategory.List.OrderBy(category => category.Value).Where(category => given.All(each => each.Category != category)).Select(TicketStatus.Of)];

    private static ImmutableArray<T> Listed<T>(IEnumerable<T> values, Func<T, string> name, string parameter)
        where T : class
    {
        ImmutableArray<T> all = [.. Guard.NotNull(values, parameter).Select(each => Guard.NotNull(each, parameter))];
        string? twice = all.GroupBy(name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any())?.Key;
        return twice is null ? all : throw new ArgumentException($"'{twice}' is given twice.", parameter);
    }
}
