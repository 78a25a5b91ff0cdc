using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says in other words what the ticket is about.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeSubject : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="to">The subject, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeSubject(string to, Author by)
        : base(by) => To = Guard.NotNull(to);

    /// <summary>The subject.</summary>
    public string To { get; }

    internal override TicketRejection? Decide(Deciding on) =>
        on.JudgeText(To, "subject", TicketLimits.Subject)
        ?? (string.Equals(on.Ticket.Subject, To, StringComparison.Ordinal) ? null : on.Record(header => new SubjectChanged(header, To)));
}
