using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.People.Requesters;

/// <summary>What became of a command on a requester: the events that it yields, or the rule that refused it.</summary>
/// <remarks>
/// <para>An accepted command that changes nothing yields no events. A merge yields one in each of two histories.</para>
/// <para>Immutable and thread-safe. Equality compares the refusal, the events and the requester.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class RequesterDecision : Decision<RequesterEvent>
{
    private readonly Requester? requester;
    private readonly ImmutableArray<Requester> others = [];

    internal RequesterDecision(RequesterRefusal refusal)
        : base([]) => Refusal = refusal;

    internal RequesterDecision(Requester after, ImmutableArray<RequesterEvent> events, ImmutableArray<Requester> others)
        : base(events)
    {
        requester = after;
        this.others = others;
    }

    /// <inheritdoc/>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public override bool IsAccepted => Refusal is null;

    /// <inheritdoc/>
    public override RequesterRefusal? Refusal { get; }

    /// <summary>The requester after the events; of two who were merged, the one who goes on.</summary>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    public Requester Requester => Accepted(requester!);

    /// <summary>The other requesters that the events change, after them: the one who was merged.</summary>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    public ImmutableArray<Requester> Others => Accepted(others);

    private protected override object? Result => requester;

    /// <inheritdoc/>
    public override RequesterDecision EnsureAccepted() => Accepted(this);

    /// <summary>Those of the events that belong to one requester, in order.</summary>
    /// <param name="id">The requester.</param>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    public ImmutableArray<RequesterEvent> EventsOf(RequesterId id) => [.. Events.Where(each => each.RequesterId == id)];
}
