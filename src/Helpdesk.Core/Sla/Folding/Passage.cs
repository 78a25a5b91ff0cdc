using System.Collections.Immutable;
using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>What a state keeps of versions of policies and calendars that came or are to come, apart because most states are of one.</summary>
/// <param name="Retired">The clocks of metrics that the present version has no more.</param>
/// <param name="Changeovers">What the versions moved that came.</param>
/// <param name="Course">What events did so far, as long as versions are to come, whose conditions are to be asked of it; <c>default</c> otherwise.</param>
internal sealed record Passage(ImmutableArray<RetiredClock> Retired, ImmutableArray<SlaVersionMoves> Changeovers, AppendLog<TicketEntry> Course)
{
    public static readonly Passage None = new([], [], default);
}
