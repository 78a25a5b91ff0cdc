namespace Helpdesk.Tickets;

/// <summary>What has become of a commitment.</summary>
public enum CommitmentState
{
    /// <summary>It is yet to be kept.</summary>
    Outstanding,

    /// <summary>It was kept; whether in time is told by the instants.</summary>
    Kept,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}
