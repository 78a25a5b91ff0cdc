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
}
