namespace Helpdesk.Tickets;

/// <summary>What has become of a commitment.</summary>
public enum CommitmentState
{
    /// <summary>It is yet to be kept.</summary>
    Outstanding,

    /// <summary>It was kept in time: at its due instant at the latest.</summary>
    Kept,

    /// <summary>It was taken back in time: at its due instant at the latest.</summary>
    Withdrawn,

    /// <summary>It was kept after its due instant.</summary>
    KeptLate,

    /// <summary>It was taken back after its due instant, when it was broken already.</summary>
    WithdrawnLate,

    /// <summary>Its ticket was merged while it was outstanding: it goes on in the other ticket.</summary>
    Moved,
}
