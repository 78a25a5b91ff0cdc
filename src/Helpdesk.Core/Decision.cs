using System.Diagnostics.CodeAnalysis;

namespace Helpdesk;

/// <summary>What became of something that was asked for: accepted, or refused by a rule.</summary>
/// <remarks>
/// <para>What an accepted decision has led to cannot be read from one that was refused: that throws a <see cref="DecisionRefusedException"/>, so that a refusal that nobody looked at never passes for a success.</para>
/// <para>Immutable and thread-safe. Equality compares the type, the refusal, the events, and what they lead to.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract class Decision
{
    private protected Decision()
    {
    }

    /// <summary>Whether it was accepted.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public abstract bool IsAccepted { get; }

    /// <summary>Why it was refused; null when it was accepted.</summary>
    public abstract Refusal? Refusal { get; }

    /// <summary>The decision itself, for a caller who wants an exception where it was refused.</summary>
    /// <exception cref="DecisionRefusedException">It was refused.</exception>
    public abstract Decision EnsureAccepted();
}
