namespace Helpdesk.Sla.Folding;

/// <summary>Ended cycles of a clock, the latest first.</summary>
internal sealed record CycleList(CycleData Cycle, CycleList? Earlier);
