namespace Helpdesk.Sla.Folding;

/// <summary>A part of a cycle that is paused throughout, or runs throughout on the same terms.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after it; the moment of asking for the last.</param>
/// <param name="Terms">What time in it counts by.</param>
/// <param name="Pause">The pause; null when it runs.</param>
/// <param name="IsLast">Whether the cycle runs on from it, or would have run on had it not ended.</param>
internal readonly record struct CyclePiece(long Start, long End, SlaTerms Terms, PauseNode? Pause, bool IsLast)
{
    public bool IsPaused => Pause is not null;
}
