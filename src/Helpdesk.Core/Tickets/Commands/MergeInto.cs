using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Ends the ticket in favour of another, which goes on in its place.</summary>
/// <remarks>
/// <para>Neither may be closed, and both must be active, so that merges never run in a circle. The ticket that ends becomes closed by its <see cref="TicketMerged"/>; its requester and collaborators join those of
/// the one that goes on; promises that are outstanding move there (<see cref="CommitmentState.Moved"/>), in the name of who made them, made and due when they were. Messages, tags, fields and links stay where they are.</para>
/// <para>The one that goes on keeps its status, even where it is solved, and a message that awaits a reply on the one that ends awaits none on it: who merges has read both.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record MergeInto : TicketCommand
{
    /// <summary>A command, on the ticket that ends.</summary>
    /// <param name="target">The ticket that goes on.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public MergeInto(TicketId target, Author by)
        : base(by) => Target = Guard.Key(target);

    /// <summary>The ticket that goes on.</summary>
    public TicketId Target { get; }

    internal override TicketRejection? Decide(Deciding on) =>
        on.Find(Target, out Ticket target)
        ?? (on.Ticket.Absorbed.Contains(Target) ? on.Refuse(TicketRule.TicketNotActive, $"{Target} was merged into {on.Id}.") with { Other = Target } : null)
        ?? on.CanChange(target)
        ?? (target.Status.Category == StatusCategory.Closed ? on.Refuse(TicketRule.ClosedIsFinal, $"{Target} is closed and cannot take {on.Id} in.") with { Other = Target } : null)
        ?? on.JudgeLimit(target.Absorbed.Length + 1, TicketLimits.Absorbed, "tickets merged into it", Target)
        ?? on.Record(header => new TicketMerged(header, Target) { Status = on.Rules.StatusOf(StatusCategory.Closed) })
        ?? on.Record(target, Target, header => new TicketAbsorbed(header, on.Id))
        ?? Join(on, target)
        ?? MovePromises(on, target);

    private TicketRejection? Join(Deciding on, Ticket target)
    {
        RequesterId[] people = [.. on.Ticket.Collaborators.Add(on.Ticket.Requester).Except(target.Collaborators.Add(target.Requester))];
        return on.JudgeLimit(target.Collaborators.Length + people.Length, TicketLimits.Collaborators, "collaborators", Target)
            ?? (people.Length == 0 ? null : on.Record(target, Target, header => new CollaboratorsChanged(header, people, [])));
    }

    private TicketRejection? MovePromises(Deciding on, Ticket target)
    {
        Commitment[] promises = [.. on.Before.Commitments.Where(each => each.State == CommitmentState.Outstanding)];
        if (promises.FirstOrDefault(each => target.Commitments.Any(other => other.Id == each.Id)) is { } twice)
        {
            return on.Refuse(TicketRule.CommitmentExists, $"{Target} has a promise '{twice.Id}' already, as has {on.Id}, where it is outstanding.") with { Other = Target };
        }

        if (on.JudgeLimit(target.Commitments.Length + promises.Length, TicketLimits.Commitments, "promises", Target) is { } refusal)
        {
            return refusal;
        }

        foreach (Commitment each in promises)
        {
            on.Record(target, Target, header => new PromiseMade(header, each.Id, each.Promise, each.DueAt) { MadeAt = each.MadeAt }, each.By);
        }

        return null;
    }
}
