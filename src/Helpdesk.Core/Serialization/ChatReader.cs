using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Events of chats from documents.</summary>
internal static class ChatReader
{
    /// <summary>The newest version of every kind so far.</summary>
    private const int Version = 1;

    private delegate T Maker<in TDocument, out T>(TDocument document, ChatId chat, int sequence, Instant at);

    /// <exception cref="DocumentException">The text is no event of a chat.</exception>
    public static ChatEvent Read(ReadOnlySpan<byte> json)
    {
        UnknownChatDocument head = DocumentText.Read(json, DocumentContext.Default.UnknownChatDocument, DocumentFormat.ChatEvent);
        string kind = head.Kind.Text();
        return (head.Version is { } version && version.Value.Value > Version ? "" : kind) switch
        {
            ChatWriter.Requested => Read(json, DocumentContext.Default.ChatRequestedDocument, Requested),
            ChatWriter.Accepted => Read(json, DocumentContext.Default.ChatAcceptedDocument, Accepted),
            ChatWriter.Transferred => Read(json, DocumentContext.Default.ChatTransferredDocument, Transferred),
            ChatWriter.Message => Read(json, DocumentContext.Default.ChatMessageDocument, Message),
            ChatWriter.Abandoned => Read(json, DocumentContext.Default.PlainChatDocument, (_, chat, sequence, at) => new ChatAbandoned(chat, sequence, at)),
            ChatWriter.Ended => Read(json, DocumentContext.Default.ChatEndedDocument, (each, chat, sequence, at) => new ChatEnded(chat, sequence, at, each.By.Given())),
            _ => Unknown(head, kind, DocumentText.Decode(json)),
        };
    }

    private static ChatUnknownEvent Unknown(UnknownChatDocument head, string kind, string json)
    {
        try
        {
            return new ChatUnknownEvent(head.Chat.Given(), head.Sequence.Given().Value, head.HappenedAt.Given(), kind, json);
        }
        catch (ArgumentException refusal)
        {
            throw DocumentMisfit.Tell(refusal, DocumentPath.Root);
        }
    }

    private static ChatEvent Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> contract, Maker<T, ChatEvent> make)
        where T : ChatEventDocument
    {
        DocumentScan.Check(json, contract);
        T document = JsonSerializer.Deserialize(json, contract)!;
        try
        {
            return make(document, document.Chat.Given(), document.Sequence.Given().Value, document.HappenedAt.Given());
        }
        catch (Exception misfit) when (DocumentMisfit.IsMisfit(misfit))
        {
            throw DocumentMisfit.Tell(misfit, DocumentPath.Root);
        }
    }

    private static ChatRequested Requested(ChatRequestedDocument document, ChatId chat, int sequence, Instant at)
    {
        if (sequence != 1)
        {
            throw new DocumentMisfit(root => root.Property("sequence"), "Must be 1, because a chat begins with its request.");
        }

        ChannelReference channel = document.Channel.Given();
        if (channel.Kind != ChannelKind.LiveChat)
        {
            throw new DocumentMisfit(root => root.Property("channel").Property("kind"), $"Must be {ChannelKind.LiveChat.Name}, but is {channel.Kind.Name}.");
        }

        return At("visitorName", () => new ChatRequested(chat, at, channel, document.VisitorName, document.Requester.OrNone(), document.Language.OrNone() ?? default));
    }

    private static ChatAccepted Accepted(ChatAcceptedDocument document, ChatId chat, int sequence, Instant at) => (document.Agent.OrNone(), document.Program.OrNone()) switch
    {
        ({ } agent, null) => new ChatAccepted(chat, sequence, at, agent),
        (null, { } program) => new ChatAccepted(chat, sequence, at, program, AgentKind.Program),
        _ => throw new DocumentMisfit(root => root, "Must have exactly one of agent, program."),
    };

    private static ChatTransferred Transferred(ChatTransferredDocument document, ChatId chat, int sequence, Instant at) => (document.ToAgent.OrNone(), document.ToProgram.OrNone(), document.ToTeam.OrNone()) switch
    {
        ({ } agent, null, null) => At("toAgent", () => new ChatTransferred(chat, sequence, at, document.From.Given(), agent)),
        (null, { } program, null) => At("toProgram", () => new ChatTransferred(chat, sequence, at, document.From.Given(), program, AgentKind.Program)),
        (null, null, { } team) => new ChatTransferred(chat, sequence, at, document.From.Given(), team),
        _ => throw new DocumentMisfit(root => root, "Must have exactly one of toAgent, toProgram, toTeam."),
    };

    private static ChatMessageSent Message(ChatMessageDocument document, ChatId chat, int sequence, Instant at) => (document.By.Given(), document.Agent.OrNone(), document.Program.OrNone()) switch
    {
        (ChatParty.Agent, { } agent, null) => At("text", () => new ChatMessageSent(chat, sequence, at, agent, document.Text!)),
        (ChatParty.Agent, null, { } program) => At("text", () => new ChatMessageSent(chat, sequence, at, program, document.Text!, AgentKind.Program)),
        (ChatParty.Agent, null, null) => throw new DocumentMisfit(root => root, "Lacks 'agent' or 'program', one of which a message of an agent has."),
        (ChatParty.Agent, _, _) => throw new DocumentMisfit(root => root, "Must have exactly one of agent, program."),
        (_, { }, _) => throw new DocumentMisfit(root => root.Property("agent"), "Can be present only when 'by' is Agent."),
        (_, _, { }) => throw new DocumentMisfit(root => root.Property("program"), "Can be present only when 'by' is Agent."),
        (var by, null, null) => At("text", () => new ChatMessageSent(chat, sequence, at, by, document.Text!)),
    };

    /// <summary>What the event refuses of what has been checked so far is wrong with one property.</summary>
    private static T At<T>(string property, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw new DocumentMisfit(root => root.Property(property), DocumentWords.Reason(refusal));
        }
    }
}
