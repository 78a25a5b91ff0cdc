using System.Collections.Immutable;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Tickets;

/// <summary>A ticket as one would first write it: one immutable record, and a copy of it for each event. Knows the kinds of events that the benchmark has.</summary>
internal sealed record NaiveTicket
{
    public required TicketOpened Opened { get; init; }

    public required int Version { get; init; }

    public required TicketStatus Status { get; init; }

    public required Priority Priority { get; init; }

    public ContactReason? Reason { get; init; }

    public Assignment? Assignment { get; init; }

    public TeamId? LastTeam { get; init; }

    public AgentId? LastAgent { get; init; }

    public ImmutableHashSet<string> Tags { get; init; } = [];

    public ImmutableDictionary<string, FieldValue> Fields { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;

    public ImmutableDictionary<string, Duration> TimeSpent { get; init; } = ImmutableDictionary<string, Duration>.Empty;

    public ImmutableList<TicketLink> Links { get; init; } = [];

    public ImmutableList<(CommitmentId Id, string Promise, Instant DueAt)> Promises { get; init; } = [];

    public string? Resolution { get; init; }

    public int Messages { get; init; }

    public int Replies { get; init; }

    public int Notes { get; init; }

    public int AutomaticReplies { get; init; }

    public int Reopens { get; init; }

    public int Waits { get; init; }

    public int HandOvers { get; init; }

    public int TeamHandOvers { get; init; }

    public Instant LastEventAt { get; init; }

    public Instant StatusSince { get; init; }

    public Instant? FirstReplyAt { get; init; }

    public Instant? LastReplyAt { get; init; }

    public Instant? LastMessageAt { get; init; }

    public Instant? AwaitingReplySince { get; init; }

    public Instant? AssignedSince { get; init; }

    public Instant? FirstAssignedAt { get; init; }

    public Instant? SolvedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public static NaiveTicket Replay(TicketEvent[] history)
    {
        var opened = (TicketOpened)history[0];
        var ticket = new NaiveTicket
        {
            Opened = opened,
            Version = 1,
            Status = opened.Status,
            Priority = opened.Priority,
            Tags = [.. opened.Tags],
            Messages = 1,
            LastMessageAt = opened.HappenedAt,
            AwaitingReplySince = opened.HappenedAt,
            LastEventAt = opened.HappenedAt,
            StatusSince = opened.HappenedAt,
        };
        foreach (TicketEvent each in history.Skip(1))
        {
            ticket = ticket.Apply(each);
        }

        return ticket;
    }

    public NaiveTicket Apply(TicketEvent next) => Change(next) with { Version = next.Sequence, LastEventAt = next.HappenedAt };

    private NaiveTicket Change(TicketEvent next) => next switch
    {
        RequesterMessageReceived => this with { Messages = Messages + 1, LastMessageAt = next.HappenedAt, AwaitingReplySince = AwaitingReplySince ?? next.HappenedAt },
        PublicReplySent => this with { Replies = Replies + 1, FirstReplyAt = FirstReplyAt ?? next.HappenedAt, LastReplyAt = next.HappenedAt, AwaitingReplySince = null },
        InternalNoteAdded => this with { Notes = Notes + 1 },
        AutomaticReplySent => this with { AutomaticReplies = AutomaticReplies + 1 },
        AssignmentChanged { To: { } to } => Assign(to, next.HappenedAt),
        StatusChanged changed => ChangeStatus(changed),
        PriorityChanged changed => this with { Priority = changed.To },
        ReasonChanged changed => this with { Reason = changed.To },
        TagsChanged changed => this with { Tags = Tags.Except(changed.Removed).Union(changed.Added) },
        FieldsChanged changed => this with { Fields = Fields.RemoveRange(changed.Emptied).SetItems(changed.Values) },
        TimeLogged logged => this with { TimeSpent = TimeSpent.SetItem(logged.Category, TimeSpent.GetValueOrDefault(logged.Category) + logged.Spent) },
        LinkAdded added => Links.Contains(added.Link) ? this : this with { Links = Links.Add(added.Link) },
        PromiseMade made => this with { Promises = Promises.Add((made.Commitment, made.Promise, made.DueAt)) },
        _ => throw new NotSupportedException(next.GetType().Name),
    };

    private NaiveTicket Assign(Assignment to, Instant at)
    {
        bool otherTeam = LastTeam is not null && to.Team is not null && to.Team != LastTeam;
        bool otherAgent = LastAgent is not null && to.Agent is not null && to.Agent != LastAgent;
        return this with
        {
            Assignment = to,
            AssignedSince = to == Assignment ? AssignedSince : at,
            FirstAssignedAt = FirstAssignedAt ?? at,
            LastTeam = to.Team ?? LastTeam,
            LastAgent = to.Agent ?? LastAgent,
            HandOvers = HandOvers + (otherTeam || otherAgent ? 1 : 0),
            TeamHandOvers = TeamHandOvers + (otherTeam ? 1 : 0),
        };
    }

    private NaiveTicket ChangeStatus(StatusChanged changed)
    {
        StatusCategory from = Status.Category;
        StatusCategory to = changed.To.Category;
        return this with
        {
            Status = changed.To,
            StatusSince = changed.To == Status ? StatusSince : changed.HappenedAt,
            Reopens = Reopens + (from.IsSolved && !to.IsSolved ? 1 : 0),
            Waits = Waits + (to.IsWaiting && !from.IsWaiting ? 1 : 0),
            SolvedAt = to.IsSolved ? SolvedAt ?? changed.HappenedAt : null,
            ClosedAt = to == StatusCategory.Closed ? ClosedAt ?? changed.HappenedAt : null,
            Resolution = to.IsSolved ? changed.Resolution ?? Resolution : null,
        };
    }
}
