namespace Helpdesk.People.Requesters;

/// <summary>The most that one requester has, those merged into them included. Commands beyond are refused, and events beyond are not applied, so that no document of a requester costs more.</summary>
/// <remarks>Ends included. Constants, safe from any number of threads.</remarks>
public static class RequesterLimits
{
    /// <summary>The most identities.</summary>
    public const int Identities = 1_000;

    /// <summary>The most claimed identities.</summary>
    public const int Claims = 1_000;

    /// <summary>The most requesters who are merged into one, directly or through others.</summary>
    public const int Merges = 1_000;

    /// <summary>The longest reason of a link or a merge, in characters (UTF-16 code units).</summary>
    public const int Reason = 500;
}
