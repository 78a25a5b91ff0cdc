using System.Globalization;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says that a promise was kept, or takes it back.</summary>
/// <remarks>
/// <para>A closed ticket takes the command too.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of all parts.</para>
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

    internal override bool SuitsClosed => true;

    internal override TicketRejection? Decide(Deciding on) => on.Ticket.Commitments.FirstOrDefault(each => each.Id == Commitment) switch
    {
        null => on.Refuse(TicketRule.UnknownCommitment, $"{on.Id} has no promise '{Commitment}'."),
        { State: CommitmentState.Outstanding } => on.Record(header => new PromiseSettled(header, Commitment, Kept)),
        var settled => on.Refuse(TicketRule.CommitmentSettled, string.Create(CultureInfo.InvariantCulture, $"The promise '{Commitment}' of {on.Id} was settled at {settled.SettledAt}: {settled.State}.")),
    };
}
