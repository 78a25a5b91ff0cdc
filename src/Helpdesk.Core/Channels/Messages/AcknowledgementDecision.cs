using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>Whether an acknowledgement is sent, and if not, why.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts. Made by <see cref="AcknowledgementPolicy.Decide"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record AcknowledgementDecision
{
    internal AcknowledgementDecision(AcknowledgementOutcome outcome, AutomaticMessage? automatic = null, Instant? lastSentAt = null, Instant? until = null)
    {
        Outcome = outcome;
        Automatic = automatic;
        LastSentAt = lastSentAt;
        Until = until;
    }

    /// <summary>What was decided.</summary>
    public AcknowledgementOutcome Outcome { get; }

    /// <summary>Whether the acknowledgement is sent.</summary>
    public bool IsSent => Outcome == AcknowledgementOutcome.Send;

    /// <summary>What shows that the message is automatic; null for the other outcomes.</summary>
    public AutomaticMessage? Automatic { get; }

    /// <summary>When the last one was sent; null unless that is the reason.</summary>
    public Instant? LastSentAt { get; }

    /// <summary>The first instant at which the next can be sent; null unless the last one is the reason.</summary>
    public Instant? Until { get; }

    /// <summary>The decision in words; the same in every culture.</summary>
    public override string ToString() => Outcome switch
    {
        AcknowledgementOutcome.AutomaticMessage => $"not sent: {Automatic}",
        AcknowledgementOutcome.SentRecently => $"not sent before {InstantPattern.ExtendedIso.Format(Until!.Value)}: the last was sent at {InstantPattern.ExtendedIso.Format(LastSentAt!.Value)}",
        _ => "sent",
    };
}
