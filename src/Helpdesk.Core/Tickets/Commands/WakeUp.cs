using System.Globalization;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Tickets.Commands;

/// <summary>Opens a waiting ticket again whose time has come. A program does this; an agent who does not want to wait changes the status.</summary>
/// <remarks>
/// <para>Without a <see cref="TicketCommand.HappenedAt"/> the ticket wakes at <see cref="Ticket.WakesAt"/>, or at its last event where this is later, however late the command is given: a program that
/// stood still changes no figure. When it was given is <see cref="TicketEvent.RecordedAt"/>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
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

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckAuthor(AuthorKind.System)
        ?? (context.Before.WakesAt is not { } at || !context.Before.Status.Category.IsWaiting ? context.Refuse(TicketRule.NotWaking, $"{context.Id} is '{context.Before.Status}' and has no time to wake at.")
            : context.HappensAt < at ? context.Refuse(TicketRule.TooEarlyToWake, string.Create(CultureInfo.InvariantCulture, $"{context.Id} wakes at {at}, which is after {context.HappensAt}."))
            : null);

    internal override void Emit(DecisionContext context) => context.EmitOpen(StatusCause.WokeUp);
}
