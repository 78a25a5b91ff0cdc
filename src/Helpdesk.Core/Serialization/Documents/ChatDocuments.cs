using System.Text.Json.Serialization;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>What every event of a chat says; contracts of kinds add what those say.</summary>
internal abstract class ChatEventDocument
{
    [JsonPropertyOrder(-6), JsonRequired]
    public Scalar<FormatName>? Format { get; set; }

    [JsonPropertyOrder(-5), JsonRequired]
    public Scalar<KindName>? Kind { get; set; }

    /// <summary>Of the kind; absent for the first.</summary>
    [JsonPropertyOrder(-4)]
    public Scalar<Ordinal>? Version { get; set; }

    [JsonPropertyOrder(-3), JsonRequired]
    public Scalar<ChatId>? Chat { get; set; }

    [JsonPropertyOrder(-2), JsonRequired]
    public Scalar<Ordinal>? Sequence { get; set; }

    [JsonPropertyOrder(-1), JsonRequired]
    public Scalar<Instant>? HappenedAt { get; set; }
}

/// <summary>A chat event of a kind, or of a version of a kind, that the library does not know: the header, whatever else it says.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed class UnknownChatDocument : ChatEventDocument;

/// <summary>A chat event that says no more than that it happened.</summary>
internal sealed class PlainChatDocument : ChatEventDocument;

/// <summary>A request for a chat.</summary>
internal sealed class ChatRequestedDocument : ChatEventDocument
{
    [JsonRequired]
    public Scalar<ChannelReference>? Channel { get; set; }

    public string? VisitorName { get; set; }

    public Scalar<RequesterId>? Requester { get; set; }

    /// <summary>Absent when it is not known.</summary>
    public Scalar<Language>? Language { get; set; }
}

/// <summary>An acceptance.</summary>
internal sealed class ChatAcceptedDocument : ChatEventDocument
{
    /// <summary>A person; absent for a program.</summary>
    public Scalar<AgentId>? Agent { get; set; }

    /// <summary>An agent that is a program.</summary>
    public Scalar<AgentId>? Program { get; set; }
}

/// <summary>A transfer to an agent or a team.</summary>
internal sealed class ChatTransferredDocument : ChatEventDocument
{
    [JsonRequired]
    public Scalar<AgentId>? From { get; set; }

    /// <summary>A person.</summary>
    public Scalar<AgentId>? ToAgent { get; set; }

    /// <summary>An agent that is a program.</summary>
    public Scalar<AgentId>? ToProgram { get; set; }

    public Scalar<TeamId>? ToTeam { get; set; }
}

/// <summary>Something said.</summary>
internal sealed class ChatMessageDocument : ChatEventDocument
{
    [JsonRequired]
    public Scalar<ChatParty>? By { get; set; }

    /// <summary>Present for an agent who is a person only.</summary>
    public Scalar<AgentId>? Agent { get; set; }

    /// <summary>Present for an agent that is a program only.</summary>
    public Scalar<AgentId>? Program { get; set; }

    [JsonRequired]
    public string? Text { get; set; }
}

/// <summary>An end.</summary>
internal sealed class ChatEndedDocument : ChatEventDocument
{
    [JsonRequired]
    public Scalar<ChatParty>? By { get; set; }
}
