namespace Helpdesk.Serialization;

/// <summary>Why a whole text could not be read as iCalendar.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Line">The line of the text, counted from 1; 0 when it is the whole text.</param>
/// <param name="Message">The reason in words, as a sentence; the same in every culture.</param>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts.</remarks>
public sealed record IcsError(IcsErrorKind Kind, int Line, string Message)
{
    /// <summary>The line and the reason in words.</summary>
    public override string ToString() => Line == 0 ? Message : FormattableString.Invariant($"Line {Line}: {Message}");
}
