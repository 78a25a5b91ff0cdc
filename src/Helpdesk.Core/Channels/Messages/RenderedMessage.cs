namespace Helpdesk.Channels.Messages;

/// <summary>A message in words.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts. Made by <see cref="MessageRenderer"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RenderedMessage
{
    internal RenderedMessage(Language language, string subject, string body)
    {
        Language = language;
        Subject = subject;
        Body = body;
    }

    /// <summary>The language in which it is written: that of the book that was taken.</summary>
    public Language Language { get; }

    /// <summary>The subject, or the title, on one line and without control characters.</summary>
    public string Subject { get; }

    /// <summary>The text: plain, its lines ended by U+000A, its paragraphs parted by an empty line, with no line end behind the last.</summary>
    public string Body { get; }

    /// <summary>Subject and body.</summary>
    public override string ToString() => Subject + "\n\n" + Body;
}
