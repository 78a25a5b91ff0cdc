namespace Helpdesk.Sla.Folding;

/// <summary>One event as clocks see it: what happened, and which conditions of the book hold after it and held before.</summary>
internal readonly record struct Moment(uint Happened, ulong Now, ulong Before);
