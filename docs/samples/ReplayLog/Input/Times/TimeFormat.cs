using NodaTime;

namespace ReplayLog.Input.Times;

/// <summary>A form in which logs write times.</summary>
internal abstract class TimeFormat
{
    /// <summary>The form, as a mapping names it.</summary>
    public abstract string Name { get; }

    /// <returns>Whether the text is of the form.</returns>
    public abstract bool TryRead(string text, out Instant instant);
}
