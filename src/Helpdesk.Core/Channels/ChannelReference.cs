namespace Helpdesk.Channels;

/// <summary>A channel as events and tickets name it: which of the desk's, and of what kind.</summary>
/// <remarks>Immutable and thread-safe. Equality compares key and kind.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChannelReference
{
    /// <summary>A channel.</summary>
    /// <param name="id">The desk's key of it.</param>
    /// <param name="kind">Its kind.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ChannelReference(ChannelId id, ChannelKind kind)
    {
        Id = Guard.Key(id);
        Kind = Guard.NotNull(kind);
    }

    /// <summary>The desk's key of the channel.</summary>
    public ChannelId Id { get; }

    /// <summary>The kind of channel.</summary>
    public ChannelKind Kind { get; }

    /// <summary>Key and kind, such as <c>support-mail (Email)</c>.</summary>
    public override string ToString() => $"{Id} ({Kind.Name})";
}
