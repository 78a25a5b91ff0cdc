namespace Helpdesk.Channels.Chats;

/// <summary>Who did something in a live chat.</summary>
public enum ChatParty
{
    /// <summary>The person who wants something.</summary>
    Visitor = 0,

    /// <summary>The agent who has the chat: a person, or a program that answers by itself.</summary>
    Agent = 1,

    /// <summary>The chat software itself: a timeout, or a message that it sends. Such a message never counts as an answer.</summary>
    System = 2,
}
