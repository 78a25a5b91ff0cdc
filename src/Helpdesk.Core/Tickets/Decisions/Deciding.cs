using System.Globalization;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Tickets.Decisions;

/// <summary>
/// One command on its way to a decision: what it is decided on, and the events so far. Checks give a refusal or null, and so do the methods that record an event, always null, so that a command
/// reads as a chain of them. A refusal throws the whole away, so nothing is ever half applied.
/// </summary>
internal sealed partial class Deciding
{
    private readonly Dictionary<TicketId, Ticket> changed = [];
    private readonly List<TicketId> order = [];
    private readonly List<TicketEvent> events = [];
    private readonly Func<TicketId, Ticket?>? others;
    private readonly Ticket? before;
    private readonly Instant now;

    public Deciding(TicketRules rules, TicketCommand command, TicketId id, Ticket? ticket, Instant now, Func<TicketId, Ticket?>? others)
    {
        Rules = rules;
        Command = command;
        Id = id;
        before = ticket;
        this.now = SupportedRange.Kept(now);
        this.others = others;
    }

    public TicketRules Rules { get; }

    public TicketCommand Command { get; }

    public TicketId Id { get; }

    public bool IsOpening => before is null;

    /// <summary>The ticket that the command is for, before all events.</summary>
    public Ticket Before => before!;

    /// <summary>The ticket that the command is for, after the events so far.</summary>
    public Ticket Ticket => changed.GetValueOrDefault(Id) ?? before!;

    /// <summary>When the command's events happen on its ticket.</summary>
    public Instant HappensAt => MomentOn(before);

    /// <summary>Whether the command is imported history of a time before the ticket had the status that it has.</summary>
    public bool IsBeforeStatus => HappensAt < Before.StatusSince;

    /// <summary>Whether the command is imported history of a time before the ticket was closed.</summary>
    public bool IsBeforeClosing => HappensAt < Before.ClosedAt;

    public TicketDecision Decide() => (JudgeMoment() ?? JudgeTeam() ?? JudgeState() ?? Command.Decide(this)) is { } refusal
        ? new TicketDecision(before, refusal)
        : new TicketDecision(Ticket, [.. events], [.. order.Where(each => each != Id).Select(each => changed[each])]);

    public TicketRejection Refuse(TicketRule rule, string message) => new(rule, Id, message);

    /// <summary>Adds an event to the command's ticket.</summary>
    public TicketRejection? Record(Func<EventHeader, TicketEvent> make) => Record(before, Id, make);

    /// <summary>Adds an event to a ticket, which it opens when there is none.</summary>
    public TicketRejection? Record(Ticket? ticket, TicketId id, Func<EventHeader, TicketEvent> make, Author? by = null)
    {
        Ticket? current = changed.GetValueOrDefault(id) ?? ticket;
        var header = new EventHeader(id, (current?.Version ?? 0) + 1, MomentOn(ticket), now, by ?? Command.By, Command.IsImported, by is null ? Command.ByTeam : null);
        TicketEvent next = make(header);
        if (!changed.ContainsKey(id))
        {
            order.Add(id);
        }

        changed[id] = current is null ? Ticket.Replay([next]) : current.Apply(next);
        events.Add(next);
        return null;
    }

    /// <summary>Finds a ticket that the command names.</summary>
    public TicketRejection? Find(TicketId id, out Ticket other)
    {
        other = null!;
        if (id == Id)
        {
            return Refuse(TicketRule.SameTicket, $"{Id} cannot be linked or merged with itself.") with { Other = id };
        }

        if (Lookup(id) is not { } found)
        {
            return Refuse(TicketRule.UnknownTicket, $"There is no ticket {id}.") with { Other = id };
        }

        other = found;
        return null;
    }

    /// <summary>The other ticket of a key, or null when there is none.</summary>
    public Ticket? Lookup(TicketId id) => Ask(id, others ?? throw Missing(id, others));

    /// <summary>Whether a key is free for a new ticket, as far as can be known.</summary>
    public TicketRejection? IsFree(TicketId id)
    {
        bool isTaken = (before is not null && (id == Id || before.MergedInto == id || before.Absorbed.Contains(id) || before.Links.Any(each => each.Other == id)))
            || (others is not null && Ask(id) is not null);
        return isTaken ? Refuse(TicketRule.TicketIdTaken, $"There is a ticket {id} already.") with { Other = id == Id ? null : id } : null;
    }

    /// <summary>Whether another ticket can be changed by the command.</summary>
    public TicketRejection? CanChange(Ticket other) => JudgeStanding(other) ?? JudgeOrder(other);

    public TicketRejection? JudgeOrder(Ticket ticket) => MomentOn(ticket) is var moment && moment < ticket.LastEventAt && !Command.IsImported
        ? Refuse(TicketRule.MomentBeforeLast, string.Create(CultureInfo.InvariantCulture, $"The command says {moment}, but the last event of {ticket.Id} happened at {ticket.LastEventAt}; only imported history may come before.")) with { Other = OtherThanOwn(ticket) }
        : null;

    private Ticket? Ask(TicketId id) => Ask(id, others!);

    private Ticket? Ask(TicketId id, Func<TicketId, Ticket?> others)
    {
        Ticket? found = changed.GetValueOrDefault(id) ?? (id == Id ? before : null) ?? others(id);
        return found is null || found.Id == id ? found : throw new ArgumentException($"'others' gave {found.Id} for {id}.", nameof(others));
    }

    private ArgumentException Missing(TicketId id, Func<TicketId, Ticket?>? others) =>
        new($"{Command.GetType().Name} names {id}: 'others' is needed to find it.", nameof(others));

    /// <summary>The moment that the command names; otherwise the one at which it was due, or now, neither before the last event as long as that is ahead by no more than clocks may differ.</summary>
    private Instant MomentOn(Ticket? ticket)
    {
        if (Command.HappenedAt is { } said)
        {
            return said;
        }

        if (ticket is null)
        {
            return now;
        }

        Instant latest = ticket.LastEventAt > now && ticket.LastEventAt - now <= Rules.FutureTolerance ? ticket.LastEventAt : now;
        return Command.DueOn(ticket) is { } due ? Instant.Min(latest, Instant.Max(due, ticket.LastEventAt)) : latest;
    }

    private TicketRejection? JudgeMoment() => Command.HappenedAt is not { } moment ? null
        : JudgeRange(moment) ?? (moment - now > Rules.FutureTolerance
            ? Refuse(TicketRule.MomentInFuture, string.Create(CultureInfo.InvariantCulture, $"The command says {moment}, which is later than now, {now}, by more than {Rules.FutureTolerance}."))
            : null);

    private TicketRejection? JudgeState()
    {
        if (before is null)
        {
            return null;
        }

        if (!Command.Suits(before.Standing))
        {
            return JudgeStanding(before);
        }

        return JudgeOrder(before) ?? (before.Status.Category == StatusCategory.Closed && !Command.SuitsClosed && !(Command.SuitsClosedSince && IsBeforeClosing)
            ? Refuse(TicketRule.ClosedIsFinal, Rules.Transitions.IsClosedFinal ? $"{Id} is closed and stays as it is." : $"{Id} is closed and must be reopened first.")
            : null);
    }

    private TicketRejection? JudgeStanding(Ticket ticket) => ticket.Standing switch
    {
        TicketStanding.Active => null,
        TicketStanding.Merged => GoesOn(ticket) is var last ? Refuse(TicketRule.TicketNotActive, $"{ticket.Id} was merged; {last} goes on in its place.") with { Other = last } : null,
        TicketStanding.Spam => Refuse(TicketRule.TicketNotActive, $"{ticket.Id} was marked as spam.") with { Other = OtherThanOwn(ticket) },
        _ => Refuse(TicketRule.TicketNotActive, $"{ticket.Id} was deleted.") with { Other = OtherThanOwn(ticket) },
    };

    private TicketId? OtherThanOwn(Ticket ticket) => ticket.Id == Id ? null : ticket.Id;

    /// <summary>The last of the tickets that were merged one into the next, as far as it can be known.</summary>
    private TicketId GoesOn(Ticket merged)
    {
        HashSet<TicketId> seen = [merged.Id];
        TicketId last = merged.MergedInto!.Value;
        while (others is not null && seen.Count <= TicketLimits.Hierarchy && seen.Add(last) && Ask(last)?.MergedInto is { } next)
        {
            last = next;
        }

        return last;
    }
}
