using System.Collections.Immutable;

namespace Helpdesk.People.Requesters;

/// <summary>Why a command on a requester was refused. Nothing of the command has been applied.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterRefusal : Refusal
{
    internal RequesterRefusal(RequesterRule rule, RequesterId requester, string message)
        : base(rule.ToString(), rule.Kind(), message)
    {
        Rule = rule;
        RequesterId = requester;
    }

    /// <summary>The rule that the command would have broken.</summary>
    public RequesterRule Rule { get; }

    /// <summary>The requester whom the command was for.</summary>
    public RequesterId RequesterId { get; }

    /// <summary>The living requester who stands in the way: whose the identity is, or into whom the other was merged. Null where there is none.</summary>
    public RequesterId? Holder { get; internal init; }

    /// <summary>What is to be looked up before the command is decided again, each once; empty unless the rule is <see cref="RequesterRule.NotLoaded"/>.</summary>
    public ImmutableArray<RequesterLookup> Missing { get; internal init; } = [];

    /// <summary>Whether two refusals say the same.</summary>
    /// <param name="other">The other refusal.</param>
    public bool Equals(RequesterRefusal? other) => base.Equals(other) && RequesterId == other!.RequesterId && Holder == other.Holder && Sequences.Same(Missing, other.Missing);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), RequesterId, Holder);
}
