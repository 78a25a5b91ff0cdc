using Helpdesk.Sla;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>A change of what is promised, or a hand-over, at the last of some events.</summary>
/// <param name="Events">What happened, the event of the change included.</param>
/// <param name="Policy">The policy that applies now.</param>
/// <param name="Kind">Why.</param>
/// <param name="Mode">How it is to be taken.</param>
internal sealed record NaiveTurn(IReadOnlyList<NaiveEvent> Events, SlaPolicy? Policy, SlaChangeKind Kind, ChangeMode Mode);
