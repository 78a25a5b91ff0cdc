using Helpdesk.Calendars;

namespace Helpdesk.Channels;

/// <summary>How a channel has really been answering of late, as far as the host knows: what half of the answers took, the queue, or both.</summary>
/// <remarks>Immutable and thread-safe. Equality compares both parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RecentPace
{
    /// <summary>A pace by its recent median, and the queue if it is known.</summary>
    /// <param name="medianReply">The median time from a message to its answer, measured as a promise is counted: in elapsed time, business time or business days.</param>
    /// <param name="queue">The queue; null when it is not known.</param>
    public RecentPace(TimeAmount medianReply, WaitingLine? queue = null)
    {
        MedianReply = medianReply;
        Queue = queue;
    }

    /// <summary>A pace by its queue alone.</summary>
    /// <param name="queue">The queue.</param>
    public RecentPace(WaitingLine queue) => Queue = Guard.NotNull(queue);

    /// <summary>The median time from a message to its answer; null when it is not known.</summary>
    public TimeAmount? MedianReply { get; }

    /// <summary>The queue; null when it is not known.</summary>
    public WaitingLine? Queue { get; }

    /// <summary>The pace in words, such as <c>median 3:00:00 business time; 4 ahead, 0:12:00 each, 2 at work</c>; the same in every culture.</summary>
    public override string ToString() =>
        string.Join("; ", new[] { MedianReply is { } median ? $"median {median}" : null, Queue?.ToString() }.Where(each => each is not null));
}
