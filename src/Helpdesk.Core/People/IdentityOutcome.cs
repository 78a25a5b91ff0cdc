namespace Helpdesk.People;

/// <summary>What the proven identities of a sender say.</summary>
public enum IdentityOutcome
{
    /// <summary>No requester has any of the identities, or the sender has none.</summary>
    New = 0,

    /// <summary>Each that is somebody's is the same person's.</summary>
    Known = 1,

    /// <summary>They are two people's or more.</summary>
    Ambiguous = 2,
}
