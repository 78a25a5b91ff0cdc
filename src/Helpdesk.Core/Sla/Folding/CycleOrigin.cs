namespace Helpdesk.Sla.Folding;

/// <summary>Where a cycle began, or was last restarted: nothing reaches back beyond it.</summary>
/// <param name="At">When.</param>
/// <param name="By">The sequence of the event.</param>
internal readonly record struct CycleOrigin(long At, int By);
