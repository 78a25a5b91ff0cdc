using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>An event with the ticket before it and after it, of which the conditions of clocks can be asked.</summary>
/// <param name="Event">The event.</param>
/// <param name="At">When it counts: never before the opening.</param>
/// <param name="Before">The ticket before it; null before the opening.</param>
/// <param name="After">The ticket after it.</param>
internal sealed record NaiveEvent(TicketEvent Event, Instant At, Ticket? Before, Ticket After)
{
    public int Sequence => Event.Sequence;

    /// <summary>The commitment to whose clock it is put, which of promises made and settled hears its own alone; null for any other clock.</summary>
    public CommitmentId? Commitment { get; init; }

    /// <summary>Whether anything can be owed for the ticket after the event.</summary>
    public bool IsActive => After.Standing == TicketStanding.Active;

    /// <summary>Whether the event gives the ticket back to the desk.</summary>
    public bool IsBroughtBack => IsActive && Before is { Standing: not TicketStanding.Active };

    /// <summary>How the event ends every open cycle, if it takes the ticket away from the desk.</summary>
    public SlaEnding? Withdrawal => IsActive || Before is not { Standing: TicketStanding.Active } ? null : After.Standing switch
    {
        TicketStanding.Merged => SlaEnding.Merged,
        TicketStanding.Spam => SlaEnding.MarkedAsSpam,
        _ => SlaEnding.Deleted,
    };

    /// <summary>Whether the policy under which the event is looked at counts what programs answer.</summary>
    public bool CountsPrograms { get; private init; }

    /// <summary>The same event as a policy sees it.</summary>
    public NaiveEvent Under(SlaPolicy? policy) => this with { CountsPrograms = policy is { CountsProgramReplies: true } };

    public bool Fulfils(ClockCondition condition) => condition switch
    {
        GroupClock { IsAll: true } all => all.Parts.Items.All(Fulfils),
        GroupClock any => any.Parts.Items.Any(Fulfils),
        NotClock not => !Fulfils(not.Inner),
        FactClock { Fact.Occurrence: { } happened } => Is(happened),
        FactClock { Fact.Trait: { } trait } => IsBy(trait),
        AgentClock agent => Event.By.AsAgent == agent.Agent,
        TeamClock team => Event.By.Kind == AuthorKind.Agent && (Event.ByTeam ?? (IsBy(AuthorTrait.Assignee) ? Owner!.Team : null)) == team.Team,
        FactClock { Fact.Name: "Given" } => Before is not null && Before.PublicReplies + (CountsPrograms ? Before.ProgramReplies : 0) > 0,
        FactClock { Fact.Name: "Awaited" } => (CountsPrograms ? Before?.AwaitingAnyReplySince : Before?.AwaitingReplySince) is not null,
        StateClock { IsBefore: true } state => Before is not null && state.Condition.Holds(Before),
        StateClock state => state.Condition.Holds(After),
        _ => throw new InvalidOperationException($"There is no reading of {condition}."),
    };

    public bool Is(TicketOccurrence occurrence) => occurrence.Name switch
    {
        nameof(TicketOccurrence.Opened) => Event is TicketOpened,
        nameof(TicketOccurrence.RequesterMessage) => Event is RequesterMessageReceived or TicketOpened { HasRequesterMessage: true },
        nameof(TicketOccurrence.PublicReply) => Event is PublicReplySent && (CountsPrograms || Event.By.AgentKind != AgentKind.Program),
        nameof(TicketOccurrence.ProgramReply) => Event is PublicReplySent && Event.By.AgentKind == AgentKind.Program,
        nameof(TicketOccurrence.HandOverToPeople) => Before?.Assignment?.AgentKind == AgentKind.Program && After.Assignment?.AgentKind != AgentKind.Program,
        nameof(TicketOccurrence.HandOverToProgram) => Before?.LastAgent is not null && Before.Assignment?.AgentKind != AgentKind.Program && After.Assignment?.AgentKind == AgentKind.Program,
        nameof(TicketOccurrence.AutomaticReply) => Event is AutomaticReplySent,
        nameof(TicketOccurrence.InternalNote) => Event is InternalNoteAdded,
        nameof(TicketOccurrence.StatusSet) => Event is StatusChanged or TicketMerged,
        nameof(TicketOccurrence.TeamChange) => Before?.Assignment?.Team != After.Assignment?.Team,
        nameof(TicketOccurrence.AgentChange) => Before?.Assignment?.Agent != After.Assignment?.Agent,
        nameof(TicketOccurrence.HandOver) => IsHandOver,
        nameof(TicketOccurrence.PrioritySet) => Event is PriorityChanged,
        nameof(TicketOccurrence.FieldsSet) => Event is FieldsChanged,
        nameof(TicketOccurrence.TagsSet) => Event is TagsChanged,
        nameof(TicketOccurrence.PromiseMade) => Event is PromiseMade made && IsOwn(made.Commitment),
        nameof(TicketOccurrence.PromiseSettled) => Event is PromiseSettled settled && IsOwn(settled.Commitment),
        nameof(TicketOccurrence.PromiseWithdrawn) => Event is PromiseSettled { Kept: false } withdrawn && IsOwn(withdrawn.Commitment),
        nameof(TicketOccurrence.TimeLogged) => Event is TimeLogged,
        nameof(TicketOccurrence.Merge) => Event is TicketMerged or TicketMergedFrom,
        nameof(TicketOccurrence.Other) => Event is not AssignmentChanged && !TicketOccurrence.List.Any(each => each != TicketOccurrence.Other && Is(each)),
        _ => throw new InvalidOperationException($"There is no reading of {occurrence}."),
    };

    private bool IsOwn(CommitmentId commitment) => Commitment is null || Commitment == commitment;

    /// <summary>Who has the ticket when the event happens.</summary>
    private Assignment? Owner => Before is null ? After.Assignment : Before.Assignment;

    private bool IsBy(AuthorTrait trait) => trait switch
    {
        AuthorTrait.Requester => Event.By.Kind == AuthorKind.Requester,
        AuthorTrait.Agent => Event.By.Kind == AuthorKind.Agent,
        AuthorTrait.ThirdParty => Event.By.Kind == AuthorKind.ThirdParty,
        AuthorTrait.System => Event.By.Kind == AuthorKind.System,
        AuthorTrait.Person => Event.By.AgentKind == AgentKind.Person,
        AuthorTrait.Program => Event.By.AgentKind == AgentKind.Program,
        AuthorTrait.Assignee => Event.By.AsAgent is { } agent && agent == Owner?.Agent,
        _ => throw new InvalidOperationException($"There is no reading of {trait}."),
    };

    /// <summary>Whether the ticket goes to another team or agent than the last that had it.</summary>
    private bool IsHandOver => Event is AssignmentChanged { To: { } to } && Before is not null
        && ((to.Team is not null && Before.LastTeam is not null && to.Team != Before.LastTeam) || (to.Agent is not null && Before.LastAgent is not null && to.Agent != Before.LastAgent));

    /// <summary>The events of a history that happened up to a moment, in order of when they did, each with the ticket that those before it make.</summary>
    public static IReadOnlyList<NaiveEvent> Of(IEnumerable<TicketEvent> history, Instant asOf)
    {
        TicketEvent[] all = [.. history];
        Instant opening = all[0].HappenedAt;
        if (opening > asOf)
        {
            return [];
        }

        var events = new List<NaiveEvent>();
        Ticket? ticket = null;
        foreach (TicketEvent each in all.Take(1).Concat(all.Skip(1).OrderBy(each => each.HappenedAt).ThenBy(each => each.Sequence)).Where(each => each.HappenedAt <= asOf))
        {
            // Placed again, as history that was imported in this order.
            TicketEvent placed = each with { Header = new EventHeader(each.TicketId, events.Count + 1, each.HappenedAt, each.RecordedAt, each.By, isImported: true) };
            Ticket after = ticket is null ? Ticket.Replay([placed]) : ticket.Apply(placed);
            events.Add(new NaiveEvent(each, Instant.Max(opening, each.HappenedAt), ticket, after));
            ticket = after;
        }

        return events;
    }
}
