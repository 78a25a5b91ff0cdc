using Helpdesk.Sla.Clocks;

namespace Helpdesk.Sla;

/// <summary>Whether a clock that has ended can begin again.</summary>
public enum CycleRecurrence
{
    /// <summary>It runs once in the life of a ticket.</summary>
    Once = 0,

    /// <summary>It begins whenever it is started and does not run, whatever became of the cycle before.</summary>
    Independent = 1,

    /// <summary>
    /// It begins whenever it is started and does not run; when the event that completes a cycle starts the next, the next begins at the moment at which the completed one was due,
    /// if that is still to come. A cycle that has not begun yet cannot be completed.
    /// </summary>
    Sequential = 2,

    /// <summary>
    /// Every commitment of the ticket has a clock of its own, side by side with the others, that runs once and is due at the commitment's date. To its conditions, <see cref="TicketOccurrence.PromiseMade"/>,
    /// <see cref="TicketOccurrence.PromiseSettled"/> and <see cref="TicketOccurrence.PromiseWithdrawn"/> are those of its own commitment. It hears nothing before the commitment is made, and nothing after it is settled.
    /// </summary>
    PerCommitment = 3,
}
