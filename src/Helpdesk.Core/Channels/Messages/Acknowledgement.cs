using NodaTime;

namespace Helpdesk.Channels.Messages;

/// <summary>What an automatic reply says: that the message came in, by when an answer comes and why, and where to look meanwhile. Data, for a <see cref="MessageRenderer"/> or the host's own.</summary>
/// <remarks>
/// <para>It is signed by a person. Whether it may be sent is for an <see cref="AcknowledgementPolicy"/> to say. A host that sends it by mail adds <c>Auto-Submitted: auto-replied</c> and an empty
/// envelope sender (RFC 3834), so that nothing answers it.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Acknowledgement
{
    private const int LongestSubject = 1_000;

    /// <summary>What the requester can refer to, such as a ticket's number; 1 to 128 characters.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long, or holds a control or hidden character or an unpaired surrogate.</exception>
    public required string Reference
    {
        get;
        init => field = Guard.Name(value, KeyText.Longest, nameof(Reference));
    }

    /// <summary>The person who signs, by name and not by the desk's; 1 to 200 characters.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long, or holds a control or hidden character or an unpaired surrogate.</exception>
    public required string SignedBy
    {
        get;
        init => field = Guard.Name(value, name: nameof(SignedBy));
    }

    /// <summary>By when an answer comes, on which channel, and why; it also says when the message came in.</summary>
    public required ExpectedReply Expected
    {
        get;
        init => field = Guard.NotNull(value, nameof(Expected));
    }

    /// <summary>When the message came in.</summary>
    public Instant ReceivedAt => Expected.ReceivedAt;

    /// <summary>The requester's language; <c>default</c> when it is not known, which leaves the choice to the renderer.</summary>
    public Language Language { get; init; }

    /// <summary>How to address the requester; null, the default, as the renderer's first book does.</summary>
    public Formality? Formality { get; init; }

    /// <summary>The requester's name, at most 200 characters; null when it is not known. It loses control and hidden characters and line breaks, and is null when nothing of it can be seen. A renderer may leave it out, if it is no name.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long, or holds an unpaired surrogate.</exception>
    public string? RequesterName
    {
        get;
        init => field = Guard.GivenName(value, nameof(RequesterName));
    }

    /// <summary>The subject of the message, to be quoted; at most 1,000 characters. Null, the default, quotes nothing, so that the desk sends nobody a stranger's words.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long, or holds an unpaired surrogate.</exception>
    public string? Subject
    {
        get;
        init => field = value is null ? null : Guard.Text(value, LongestSubject, nameof(Subject));
    }

    /// <summary>What the desk is called, to stand below the name of the person who signs; at most 200 characters. Null leaves it out.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long, or holds a control or hidden character or an unpaired surrogate.</exception>
    public string? DeskName
    {
        get;
        init => field = value is null ? null : Guard.Name(value, name: nameof(DeskName));
    }

    /// <summary>The requester's time zone, in which times are told; null when it is not known, which takes the desk's.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The opening hours to tell; null for those of the channel.</summary>
    public ChannelCoverage? OpeningHours { get; init; }

    /// <summary>Where people find answers themselves, an absolute http or https address; null leaves it out.</summary>
    /// <exception cref="ArgumentException">The address is of another kind.</exception>
    public Uri? SelfService
    {
        get;
        init => field = MessageText.Link(value, nameof(SelfService));
    }

    /// <summary>The channel to use instead, for one that is not offered any more (<see cref="ChannelDirectory.RedirectFor"/>); null when there is none to name.</summary>
    public SupportChannel? UseInstead { get; init; }

    /// <summary>The reference and the expectation; the same in every culture. Names are left out.</summary>
    public override string ToString() => $"acknowledgement of {Reference}: {Expected}";
}
