namespace Helpdesk.Sla.Folding;

/// <summary>A change of a cycle's terms, or a restart, and those before it: the latest first.</summary>
/// <param name="At">When it happened.</param>
/// <param name="By">The sequence of the event that brought it about.</param>
/// <param name="Kind">Why.</param>
/// <param name="Mode">What happened to the cycle.</param>
/// <param name="From">The terms before.</param>
/// <param name="To">The terms after.</param>
/// <param name="Origin">
/// Where the cycle truly began, of which a retroactive change makes another beginning where a reopening would have restarted it. A later one reaches back to it again.
/// </param>
/// <param name="IsByVersion">Whether another version of policies or calendars brought it about, and no event.</param>
/// <param name="Earlier">The change before it.</param>
internal sealed record ChangeNode(long At, int By, SlaChangeKind Kind, ChangeMode Mode, SlaTerms From, SlaTerms To, CycleOrigin Origin, bool IsByVersion, ChangeNode? Earlier);
