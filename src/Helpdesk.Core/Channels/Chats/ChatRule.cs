namespace Helpdesk.Channels.Chats;

/// <summary>A rule by which a command on a live chat is refused. <see cref="ChatRuleExtensions"/> says of each what it demands, and of which kind a refusal by it is.</summary>
public enum ChatRule
{
    /// <summary>Nothing happens before the last event.</summary>
    InOrderOfTime = 1,

    /// <summary>A chat that has ended cannot be changed.</summary>
    NotOver = 2,

    /// <summary>Only a waiting chat is accepted or abandoned.</summary>
    Waiting = 3,

    /// <summary>Only a chat that an agent has is transferred, and is ended by the visitor or the agent. A visitor who leaves the queue abandons.</summary>
    Active = 4,

    /// <summary>Only the agent who has the chat writes in it.</summary>
    OwnAgent = 5,

    /// <summary>A chat is transferred to an agent who does not have it.</summary>
    OtherAgent = 6,

    /// <summary>No agent has more chats at once than the limit (see <see cref="ChatCapacity"/>).</summary>
    WithinLimit = 7,

    /// <summary>A message has a visible character.</summary>
    TextVisible = 8,

    /// <summary>A message has at most 10,000 characters.</summary>
    TextLength = 9,

    /// <summary>A message holds no unpaired surrogate, which could not be written down.</summary>
    TextWellFormed = 10,
}
