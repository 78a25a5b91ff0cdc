namespace Helpdesk.Channels.Chats;

/// <summary>Where a live chat stands.</summary>
public enum ChatState
{
    /// <summary>In the queue: at first, and again when it was transferred to a team.</summary>
    Waiting = 0,

    /// <summary>An agent has it.</summary>
    Active = 1,

    /// <summary>Over: the visitor left the queue.</summary>
    Abandoned = 2,

    /// <summary>Over in any other way.</summary>
    Ended = 3,
}
