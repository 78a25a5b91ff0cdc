using Helpdesk.Calendars;

namespace ReplayLog.Figures;

/// <summary>How many of the tickets that reached a milestone did so within the target. Exactly at the target is within it.</summary>
/// <param name="Target">The business time allowed.</param>
/// <param name="Within">Tickets that took no longer.</param>
/// <param name="Of">All tickets that reached the milestone; the others are counted elsewhere, as undetermined.</param>
internal sealed record Attainment(BusinessTime Target, int Within, int Of);
