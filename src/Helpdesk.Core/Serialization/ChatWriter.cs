using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Channels.Chats;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;

namespace Helpdesk.Serialization;

/// <summary>Events of chats as documents.</summary>
internal static class ChatWriter
{
    public const string Requested = "chat-requested";

    public const string Accepted = "chat-accepted";

    public const string Transferred = "chat-transferred";

    public const string Message = "chat-message-sent";

    public const string Abandoned = "chat-abandoned";

    public const string Ended = "chat-ended";

    /// <exception cref="FormatException">A value in it cannot be written.</exception>
    public static void Write(Utf8JsonWriter writer, ChatEvent value)
    {
        switch (value)
        {
            case ChatRequested each:
                var requested = new ChatRequestedDocument
                {
                    Channel = Scalar.Of(each.Channel),
                    VisitorName = each.VisitorName,
                    Requester = Scalar.Of(each.RequesterId),
                    Language = each.Language.IsUnknown ? null : Scalar.Of(each.Language),
                };
                Write(writer, Requested, requested, value, DocumentContext.Default.ChatRequestedDocument);
                break;
            case ChatAccepted each:
                Write(writer, Accepted, new ChatAcceptedDocument { Agent = Person(each.AgentId, each.AgentKind), Program = Program(each.AgentId, each.AgentKind) }, value, DocumentContext.Default.ChatAcceptedDocument);
                break;
            case ChatTransferred each:
                var transferred = new ChatTransferredDocument { From = Scalar.Of(each.FromAgentId), ToAgent = Person(each.ToAgentId, each.ToAgentKind), ToProgram = Program(each.ToAgentId, each.ToAgentKind), ToTeam = Scalar.Of(each.ToTeamId) };
                Write(writer, Transferred, transferred, value, DocumentContext.Default.ChatTransferredDocument);
                break;
            case ChatMessageSent each:
                var message = new ChatMessageDocument { By = Scalar.Of(each.By), Agent = Person(each.AgentId, each.AgentKind), Program = Program(each.AgentId, each.AgentKind), Text = each.Text };
                Write(writer, Message, message, value, DocumentContext.Default.ChatMessageDocument);
                break;
            case ChatAbandoned:
                Write(writer, Abandoned, new PlainChatDocument(), value, DocumentContext.Default.PlainChatDocument);
                break;
            case ChatEnded each:
                Write(writer, Ended, new ChatEndedDocument { By = Scalar.Of(each.By) }, value, DocumentContext.Default.ChatEndedDocument);
                break;
            case ChatUnknownEvent each:
                writer.WriteRawValue(Whole(each), skipInputValidation: true);
                break;
            default:
                throw new UnreachableException($"No document is known for the event '{value}'.");
        }
    }

    private static Scalar<AgentId>? Person(AgentId? agent, AgentKind? kind) => kind == AgentKind.Person ? Scalar.Of(agent) : null;

    private static Scalar<AgentId>? Program(AgentId? agent, AgentKind? kind) => kind == AgentKind.Program ? Scalar.Of(agent) : null;

    private static void Write<T>(Utf8JsonWriter writer, string kind, T document, ChatEvent value, JsonTypeInfo<T> contract)
        where T : ChatEventDocument
    {
        document.Format = Scalar.Of(new FormatName(DocumentFormat.ChatEvent.Current));
        document.Kind = Scalar.Of(new KindName(kind));
        document.Chat = Scalar.Of(value.ChatId);
        document.Sequence = Scalar.Of(new Ordinal(value.Sequence));
        document.HappenedAt = Scalar.Of(value.HappenedAt);
        JsonSerializer.Serialize(writer, document, contract);
    }

    /// <summary>The document of an unknown event, which anyone can have made, and which must read as that event again.</summary>
    private static string Whole(ChatUnknownEvent unknown)
    {
        ChatEvent read;
        try
        {
            read = ChatJson.ReadEvent(unknown.Json);
        }
        catch (DocumentException malformed)
        {
            throw new FormatException($"The unknown event does not hold a document of an event. {malformed.Message}", malformed);
        }

        return unknown.Equals(read)
            ? unknown.Json
            : throw new FormatException($"The unknown event of the kind {DocumentWords.Quote(unknown.Kind)} holds the document of another event: {DocumentWords.Quote(unknown.Json)}.");
    }
}
