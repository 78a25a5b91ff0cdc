using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Tickets.Commands;

/// <summary>Promises the requester something by a certain time: "we call you back by five".</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PromiseBy : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="commitment">The key of the promise, new in the ticket.</param>
    /// <param name="promise">What is promised, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <param name="dueAt">By when it is to be kept, this instant included; must be after the command.</param>
    /// <param name="by">Who promises.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public PromiseBy(CommitmentId commitment, string promise, Instant dueAt, Author by)
        : base(by)
    {
        Commitment = Guard.Key(commitment);
        Promise = Guard.NotNull(promise);
        DueAt = dueAt;
    }

    /// <summary>The key of the promise.</summary>
    public CommitmentId Commitment { get; }

    /// <summary>What is promised.</summary>
    public string Promise { get; }

    /// <summary>By when it is to be kept, this instant included.</summary>
    public Instant DueAt { get; }

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckText(Promise, "promise", TicketLimits.Subject)
        ?? context.CheckAhead(DueAt, "due time of a promise")
        ?? (context.Before.Commitments.Any(each => each.Id == Commitment) ? context.Refuse(TicketRule.CommitmentExists, $"{context.Id} has a promise '{Commitment}' already.") : null)
        ?? context.CheckLimit(context.Before.Commitments.Length + 1, TicketLimits.Commitments, "promises");

    internal override void Emit(DecisionContext context) => context.Emit(header => new PromiseMade(header, Commitment, Promise, DueAt));
}
