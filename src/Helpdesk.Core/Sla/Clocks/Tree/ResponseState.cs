namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>How a ticket stood to responses before an event.</summary>
internal enum ResponseState
{
    /// <summary>It had been given one.</summary>
    Given = 0,

    /// <summary>A message waited for one.</summary>
    Awaited = 1,
}
