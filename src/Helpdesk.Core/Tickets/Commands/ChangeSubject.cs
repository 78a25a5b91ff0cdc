using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says in other words what the ticket is about.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
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

    internal override TicketRefusal? Check(DecisionContext context) => context.CheckText(To, "subject", TicketLimits.Subject);

    internal override void Emit(DecisionContext context)
    {
        if (!string.Equals(context.Before.Subject, To, StringComparison.Ordinal))
        {
            context.Emit(header => new SubjectChanged(header, To));
        }
    }
}
