using System.Globalization;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Tickets.Commands;

/// <summary>Opens a waiting ticket again whose moment has come. A program does this; an agent who does not want to wait changes the status.</summary>
/// <remarks>
/// <para>Without a <see cref="TicketCommand.HappenedAt"/> the ticket wakes at <see cref="Ticket.WakesAt"/>, or at its last event where this is later, however late the command is given: a program that
/// stood still changes no figure. When it was given is <see cref="TicketEvent.RecordedAt"/>.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WakeUp : TicketCommand
{
    /// <summary>A command, by <see cref="Author.System"/>.</summary>
    public WakeUp()
        : base(Author.System)
    {
    }

    internal override Instant? DueOn(Ticket ticket) => ticket.WakesAt;

    internal override TicketRejection? Decide(Deciding on) =>
        on.JudgeAuthor(AuthorKind.System)
        ?? (on.Ticket.WakesAt is not { } at || !on.Ticket.Status.Category.IsWaiting ? on.Refuse(TicketRule.NotWaking, $"{on.Id} is '{on.Ticket.Status}' and has no moment to wake at.")
            : on.HappensAt < at ? on.Refuse(TicketRule.TooEarlyToWake, string.Create(CultureInfo.InvariantCulture, $"{on.Id} wakes at {at}, which at {on.HappensAt} is yet to come."))
            : on.OpenBecause(StatusCause.WokeUp));
}
