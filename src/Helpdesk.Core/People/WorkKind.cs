namespace Helpdesk.People;

/// <summary>What kind of work is to be given to an agent, which says what of their capacity it takes.</summary>
public enum WorkKind
{
    /// <summary>A ticket, answered when its turn comes.</summary>
    Ticket = 0,

    /// <summary>A chat, a call or another conversation in which somebody waits for an answer there and then.</summary>
    Chat = 1,
}
