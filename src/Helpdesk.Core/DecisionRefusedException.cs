namespace Helpdesk;

/// <summary>A refused decision was taken for an accepted one: by <see cref="Decision.EnsureAccepted"/>, or by reading what only an accepted one has.</summary>
public sealed class DecisionRefusedException : InvalidOperationException
{
    internal DecisionRefusedException(Refusal refusal)
        : base(refusal.ToString()) => Refusal = refusal;

    /// <summary>Why it was refused.</summary>
    public Refusal Refusal { get; }
}
