using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using NodaTime;

namespace Helpdesk.Tickets.Commands;

/// <summary>Something that someone wants to happen to a ticket. <see cref="TicketRules"/> decide whether it does.</summary>
/// <remarks>
/// <para>A command takes any text, key of the right kind or time; what is wrong with them the decision says. Only what cannot be meant, such as a null or a <c>default</c> key, throws at once.</para>
/// <para>Immutable and thread-safe. Equality compares the kind and all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record TicketCommand
{
    private protected TicketCommand(Author by) => By = by;

    /// <summary>Who wants it.</summary>
    public Author By { get; init; }

    /// <summary>
    /// The team for which the agent acts who wants it, at this time: who is in which team changes, and a history does not. Null, the default, where that is not known; then an agent who has the
    /// ticket for a team acts for that team. Only an agent acts for a team.
    /// </summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public TeamId? ByTeam { get; init => field = value is { } team ? Guard.Key(team, nameof(ByTeam)) : null; }

    /// <summary>
    /// When it happened; null, the default, for the time of the decision, or that of the ticket's last event where this lies ahead by at most
    /// <see cref="TicketRules.FutureTolerance"/>, because clocks differ. A <see cref="WakeUp"/> has a default of its own.
    /// </summary>
    public Instant? HappenedAt { get; init; }

    /// <summary>Whether it is history of another system, which may have happened before events that are recorded already. False by default.</summary>
    public bool IsImported { get; init; }

    /// <summary>
    /// The other tickets that the command names, to be loaded before it is decided: the other side of a link, the one that goes on after a merge, the key of a new ticket, so that it is known to be free. None for most commands. On how these
    /// stand depends whether further ones are needed, which the refusal then names (<see cref="TicketRefusal.Missing"/>).
    /// </summary>
    public virtual ImmutableArray<TicketId> Needs => [];

    /// <summary>The time at which the command was due to happen, however late it is given; null when there is none.</summary>
    internal virtual Instant? DueOn(Ticket ticket) => null;

    /// <summary>Whether the command can be meant for a closed ticket.</summary>
    internal virtual bool AllowedOnClosed => false;

    /// <summary>Whether the command can be meant for a ticket that was closed only after it happened.</summary>
    internal virtual bool AllowedBeforeClosing => false;

    /// <summary>Whether the command can be meant for a ticket of a standing.</summary>
    internal virtual bool IsAllowedOn(TicketStanding standing) => standing == TicketStanding.Active;

    /// <summary>Which rule the command breaks; null when none. Time, standing and closing are already validated.</summary>
    internal abstract TicketRefusal? Check(DecisionContext context);

    /// <summary>Adds the events of the command, which breaks no rule.</summary>
    internal abstract void Emit(DecisionContext context);
}
