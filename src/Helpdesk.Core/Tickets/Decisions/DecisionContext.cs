using System.Globalization;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Tickets.Decisions;

/// <summary>
/// One command being decided: what it is decided on, and the events so far. A command first checks, by a chain of methods that give a refusal or null, and emits its events only when no check refused, so that nothing is
/// ever half applied.
/// </summary>
internal sealed partial class DecisionContext
{
    private readonly Dictionary<TicketId, Ticket> changed = [];
    private readonly List<TicketId> order = [];
    private readonly List<TicketEvent> events = [];
    private readonly LoadedTickets loaded;
    private readonly Ticket? before;
    private readonly Instant now;

    public DecisionContext(TicketRules rules, TicketCommand command, TicketId id, Ticket? ticket, Instant now, LoadedTickets? loaded)
    {
        Rules = rules;
        Command = command;
        Id = id;
        before = ticket;
        this.now = SupportedRange.Kept(now);
        this.loaded = loaded ?? LoadedTickets.None;
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
    public Instant HappensAt => TimeOn(before);

    /// <summary>Whether the command is imported history of a time before the ticket had the status that it has.</summary>
    public bool IsBeforeStatus => HappensAt < Before.StatusSince;

    /// <summary>Whether the command is imported history of a time before the ticket was closed.</summary>
    public bool IsBeforeClosing => HappensAt < Before.ClosedAt;

    public TicketDecision Decide()
    {
        if ((CheckTime() ?? CheckTeam() ?? CheckState() ?? Command.Check(this)) is { } refusal)
        {
            return new TicketDecision(refusal);
        }

        Command.Emit(this);
        return new TicketDecision(Ticket, [.. events], [.. order.Where(each => each != Id).Select(each => changed[each])]);
    }

    public TicketRefusal Refuse(TicketRule rule, string message) => new(rule, Id, message);

    /// <summary>Adds an event to the command's ticket.</summary>
    public void Emit(Func<EventHeader, TicketEvent> make) => Emit(before, Id, make);

    /// <summary>Adds an event to a ticket, which it opens when there is none.</summary>
    public void Emit(Ticket? ticket, TicketId id, Func<EventHeader, TicketEvent> make, Author? by = null)
    {
        Ticket? current = changed.GetValueOrDefault(id) ?? ticket;
        var header = new EventHeader(id, (current?.Version ?? 0) + 1, TimeOn(ticket), now, by ?? Command.By, Command.IsImported, by is null ? Command.ByTeam : null);
        TicketEvent next = make(header);
        if (!changed.ContainsKey(id))
        {
            order.Add(id);
        }

        changed[id] = current is null ? Ticket.Replay([next]) : current.Apply(next);
        events.Add(next);
    }

    public TicketRefusal? CheckOrder(Ticket ticket) => TimeOn(ticket) is var time && time < ticket.LastEventAt && !Command.IsImported
        ? Refuse(TicketRule.MomentBeforeLast, string.Create(CultureInfo.InvariantCulture, $"The command says {time}, but the last event of {ticket.Id} happened at {ticket.LastEventAt}; only imported history may come before.")) with { Other = OtherThanOwn(ticket) }
        : null;

    /// <summary>The time that the command names; otherwise the one at which it was due, or now, neither before the last event as long as that is ahead by no more than clocks may differ.</summary>
    private Instant TimeOn(Ticket? ticket)
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

    private TicketRefusal? CheckTime() => Command.HappenedAt is not { } time ? null
        : CheckRange(time) ?? (time - now > Rules.FutureTolerance
            ? Refuse(TicketRule.MomentInFuture, string.Create(CultureInfo.InvariantCulture, $"The command says {time}, which is later than now, {now}, by more than {Rules.FutureTolerance}."))
            : null);

    private TicketRefusal? CheckState()
    {
        if (before is null)
        {
            return null;
        }

        if (!Command.IsAllowedOn(before.Standing))
        {
            return CheckStanding(before);
        }

        return CheckOrder(before) ?? (before.Status.Category == StatusCategory.Closed && !Command.AllowedOnClosed && !(Command.AllowedBeforeClosing && IsBeforeClosing)
            ? Refuse(TicketRule.ClosedIsFinal, Rules.Transitions.IsClosedFinal ? $"{Id} is closed and stays as it is." : $"{Id} is closed and must be reopened first.")
            : null);
    }
}
