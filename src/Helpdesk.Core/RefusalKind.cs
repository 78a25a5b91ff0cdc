namespace Helpdesk;

/// <summary>What sort of refusal it is, and so what its caller can do about it.</summary>
public enum RefusalKind
{
    /// <summary>What was asked can never be done as it stands: a text too long, an unknown status. Ask for something else.</summary>
    Malformed = 0,

    /// <summary>It names something that does not exist.</summary>
    NotFound = 1,

    /// <summary>It may be done in another state: the ticket is closed, an agent is at the limit.</summary>
    ForbiddenNow = 2,

    /// <summary>It contradicts what others have done already, or what is known of them is not enough to say. Load what is there now, and decide again.</summary>
    Conflict = 3,
}
