namespace Helpdesk.Sla;

/// <summary>Why the terms of an open cycle changed.</summary>
public enum SlaChangeKind
{
    /// <summary>The ticket was given a priority.</summary>
    Priority = 0,

    /// <summary>The ticket was handed over to another agent or team.</summary>
    Owner = 1,

    /// <summary>Another policy applies, or another version of it: because something else about the ticket changed, or the book.</summary>
    Policy = 2,

    /// <summary>Another target of the same policy applies, because something else about the ticket changed: a field, a tier, a tag.</summary>
    Target = 3,

    /// <summary>The same target counts on another calendar, or on another version of it.</summary>
    Calendar = 4,

    /// <summary>The metric itself restarted the cycle.</summary>
    Reset = 5,

    /// <summary>The ticket was reopened.</summary>
    Reopening = 6,
}
