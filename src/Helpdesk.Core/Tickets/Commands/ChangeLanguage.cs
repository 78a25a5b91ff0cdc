using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says in which language the ticket is.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeLanguage : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="to">The language; <c>default</c> when it is not known.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeLanguage(Language to, Author by)
        : base(by) => To = to;

    /// <summary>The language.</summary>
    public Language To { get; }

    internal override TicketRefusal? Check(DecisionContext context) => null;

    internal override void Emit(DecisionContext context)
    {
        if (context.Before.Language != To)
        {
            context.Emit(header => new LanguageChanged(header, To));
        }
    }
}
