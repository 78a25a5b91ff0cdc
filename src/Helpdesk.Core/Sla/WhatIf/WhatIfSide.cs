namespace Helpdesk.Sla.WhatIf;

/// <summary>Which of the two that a what-if compares.</summary>
public enum WhatIfSide
{
    /// <summary>The current policies and calendars.</summary>
    Current = 0,

    /// <summary>The proposed policies and calendars.</summary>
    Proposed = 1,
}
