using System.Globalization;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says that a promise was kept, or takes it back.</summary>
/// <remarks>
/// <para>A closed ticket takes the command too.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SettlePromise : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="commitment">The key of the promise.</param>
    /// <param name="kept">Whether it was kept, in time or late; otherwise it is withdrawn.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public SettlePromise(CommitmentId commitment, bool kept, Author by)
        : base(by)
    {
        Commitment = Guard.Key(commitment);
        Kept = kept;
    }

    /// <summary>The key of the promise.</summary>
    public CommitmentId Commitment { get; }

    /// <summary>Whether it was kept; otherwise it is withdrawn.</summary>
    public bool Kept { get; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) => context.Before.Commitments.FirstOrDefault(each => each.Id == Commitment) switch
    {
        null => context.Refuse(TicketRule.UnknownCommitment, $"{context.Id} has no promise '{Commitment}'."),
        { State: CommitmentState.Outstanding } => null,
        var settled => context.Refuse(TicketRule.CommitmentSettled, string.Create(CultureInfo.InvariantCulture, $"The promise '{Commitment}' of {context.Id} was settled at {settled.SettledAt}: {settled.State}.")),
    };

    internal override void Emit(DecisionContext context) => context.Emit(header => new PromiseSettled(header, Commitment, Kept));
}
