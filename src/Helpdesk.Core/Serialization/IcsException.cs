namespace Helpdesk.Serialization;

/// <summary>A text is no iCalendar document, or goes past a limit.</summary>
/// <param name="error">What is wrong, and where.</param>
public sealed class IcsException(IcsError error) : FormatException(Guard.NotNull(error).ToString())
{
    /// <summary>What is wrong, and where.</summary>
    public IcsError Error { get; } = error;

    /// <summary>The line of the text, counted from 1; 0 when it is the whole text.</summary>
    public int Line => Error.Line;
}
