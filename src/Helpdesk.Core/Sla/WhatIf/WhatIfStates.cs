using Helpdesk.Sla.Folding;

namespace Helpdesk.Sla.WhatIf;

/// <summary>The states of a ticket on both sides, which are used again for the next. Not thread-safe.</summary>
internal sealed class WhatIfStates
{
    public SlaState Before { get; } = SlaState.Reusable(new CycleDrafts(isReused: true));

    public SlaState After { get; } = SlaState.Reusable(new CycleDrafts(isReused: true));
}
