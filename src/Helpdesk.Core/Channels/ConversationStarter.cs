namespace Helpdesk.Channels;

/// <summary>Who can begin a conversation on a kind of channel.</summary>
public enum ConversationStarter
{
    /// <summary>Only the person who wants something; the desk answers.</summary>
    Requester = 0,

    /// <summary>The requester or the desk.</summary>
    Either = 1,
}
