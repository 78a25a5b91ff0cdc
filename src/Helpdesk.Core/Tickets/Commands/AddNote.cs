using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Leaves a note that the requester does not see. It never counts as a response.</summary>
/// <remarks>
/// <para>A closed ticket takes notes too.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record AddNote : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="text">The note, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="by">Who leaves it: an agent, a program or a third party.</param>
    public AddNote(string text, Author by)
        : base(by) => Text = Guard.NotNull(text);

    /// <summary>The note.</summary>
    public string Text { get; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) => 
        (By.Kind == AuthorKind.Requester ? context.Refuse(TicketRule.WrongAuthor, $"A note is for the desk's own eyes, but this one is by {By}.") : null)
        ?? context.CheckText(Text, "note", TicketLimits.Text);

    internal override void Emit(DecisionContext context) => context.Emit(header => new InternalNoteAdded(header, Text));
}
