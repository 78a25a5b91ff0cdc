namespace Helpdesk.ICalendar;

/// <summary>Something in an iCalendar document that is not in the import as it stands, or the reason why the whole document could not be read.</summary>
/// <param name="Line">The line of the document, counted from 1, of the property or of the event's first line; 0 when it is the whole document.</param>
/// <param name="Uid">The event's UID; null when it has none or when there is no event.</param>
/// <param name="Summary">The event's name; null when it has none or when there is no event.</param>
/// <param name="Kind">The reason.</param>
/// <param name="Message">The reason in words, as a sentence; the same in every culture.</param>
/// <param name="IsLeftOut">Whether the event, or the document, is not imported because of it.</param>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
public sealed record ICalendarProblem(int Line, string? Uid, string? Summary, ICalendarProblemKind Kind, string Message, bool IsLeftOut)
{
    /// <summary>The line, the name and the reason in words.</summary>
    public override string ToString() => Line == 0 ? Message : FormattableString.Invariant($"Line {Line}{(Summary is null ? "" : $" ({Summary})")}: {Message}");
}
