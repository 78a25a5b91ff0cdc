namespace Helpdesk.People;

/// <summary>What the proven identities of a sender say.</summary>
public enum IdentityOutcome
{
    /// <summary>None of them is anybody's, or there are none.</summary>
    New = 0,

    /// <summary>Each that is somebody's is the same person's.</summary>
    Known = 1,

    /// <summary>They are two people's or more.</summary>
    Ambiguous = 2,
}
