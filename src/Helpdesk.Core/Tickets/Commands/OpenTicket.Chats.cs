using System.Globalization;
using System.Text;
using Helpdesk.Channels.Chats;

namespace Helpdesk.Tickets.Commands;

/// <content>What becomes of a chat that nobody answered.</content>
public sealed partial record OpenTicket
{
    private const string MoreFollow = "(more in the chat)";

    /// <summary>The command that opens a ticket for a chat that closed without an answer, so that nobody who gave up waiting is lost.</summary>
    /// <param name="id">The key of the new ticket.</param>
    /// <param name="subject">What it is about, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <param name="requester">The person who asked: the one whom the chat names, or whom the host found to be its visitor.</param>
    /// <param name="chat">The chat.</param>
    /// <returns>
    /// A command by the requester, on the channel on which the answer is to go out, in the language of the chat. Its message is what the visitor said, a line each; of a chat
    /// longer than <see cref="TicketLimits.Text"/> characters the first whole lines that fit, and a last line that says so. It happened when the chat closed.
    /// </returns>
    /// <exception cref="ArgumentException">A key is <c>default</c>, the chat names another requester, or the desk offers no channel on which to answer it.</exception>
    public static OpenTicket ForUnanswered(TicketId id, string subject, RequesterId requester, UnansweredChat chat)
    {
        Guard.NotNull(chat);
        ChatRequested request = chat.Session.Request;
        if (request.RequesterId is { } known && known != requester)
        {
            throw new ArgumentException($"The chat {request.ChatId} is of requester {known}, not of {requester}.", nameof(requester));
        }

        return new OpenTicket(id, subject, requester, chat.AnswerOn ?? throw new ArgumentException($"The chat {request.ChatId} has no channel on which to answer it.", nameof(chat)))
        {
            Message = WordsOf(chat),
            Language = request.Language,
            HappenedAt = chat.ClosedAt,
        };
    }

    private static string? WordsOf(UnansweredChat chat)
    {
        StringBuilder words = new();
        foreach (ChatMessageSent each in chat.Transcript.Where(each => each.By == ChatParty.Visitor))
        {
            // Room is left for the last line, so that it never takes the place of a word.
            if (words.Length + each.Text.Length + MoreFollow.Length + 2 > TicketLimits.Text)
            {
                words.Append(CultureInfo.InvariantCulture, $"{MoreFollow}\n");
                break;
            }

            words.Append(CultureInfo.InvariantCulture, $"{each.Text}\n");
        }

        return words.Length == 0 ? null : words.ToString(0, words.Length - 1);
    }
}
