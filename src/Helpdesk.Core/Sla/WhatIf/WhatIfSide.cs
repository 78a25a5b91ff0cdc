namespace Helpdesk.Sla.WhatIf;

/// <summary>Which of the two that a what-if compares.</summary>
public enum WhatIfSide
{
    /// <summary>The policies and calendars as they are.</summary>
    Current = 0,

    /// <summary>The proposed policies and calendars.</summary>
    Proposed = 1,
}
