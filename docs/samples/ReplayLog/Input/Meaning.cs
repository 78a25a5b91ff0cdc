namespace ReplayLog.Input;

/// <summary>What an activity of a log means for its ticket. One activity may mean several things: resolving an untouched ticket is also the reaction to it.</summary>
[Flags]
internal enum Meaning
{
    /// <summary>Work like any other: an event, but no milestone, and nothing that the ticket keeps.</summary>
    Progress = 0,

    /// <summary>The ticket is opened.</summary>
    Opening = 1,

    /// <summary>Someone at the desk takes it up; the first time counts.</summary>
    Reaction = 2,

    /// <summary>It is solved; the last time counts, because earlier ones did not hold.</summary>
    Resolution = 4,

    /// <summary>It is closed.</summary>
    Closing = 8,

    /// <summary>Not about the ticket at all: the row is skipped and counted as such.</summary>
    Ignored = 16,

    /// <summary>The columns of team and agent say who has the ticket from now on.</summary>
    Assignment = 32,

    /// <summary>The desk is at work on it, again if it was solved.</summary>
    Open = 64,

    /// <summary>It waits for the requester.</summary>
    Pending = 128,

    /// <summary>It waits for a third party.</summary>
    OnHold = 256,

    /// <summary>The ticket keeps the activity as an internal note.</summary>
    Note = 512,
}
