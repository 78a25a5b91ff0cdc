using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Ends the ticket in favour of another, which replaces it.</summary>
/// <remarks>
/// <para>Neither may be closed, and both must be active, so that merges never form a cycle. The ticket that ends becomes closed by its <see cref="TicketMerged"/>; its requester and collaborators join those of
/// the one that goes on; promises that are outstanding move there (<see cref="CommitmentState.Moved"/>), in the name of who made them, made and due when they were. Messages, tags, fields and links stay where they are.</para>
/// <para>The one that goes on keeps its status, even where it is solved, and a message that awaits a reply on the one that ends awaits none on it: who merges has read both.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record MergeInto : TicketCommand
{
    /// <summary>A command, on the ticket that ends.</summary>
    /// <param name="target">The remaining ticket.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public MergeInto(TicketId target, Author by)
        : base(by) => Target = Guard.Key(target);

    /// <summary>The remaining ticket.</summary>
    public TicketId Target { get; }

    /// <inheritdoc/>
    public override ImmutableArray<TicketId> Needs => [Target];

    internal override TicketRefusal? Check(DecisionContext context) =>
        (context.Before.MergedFrom.Contains(Target) ? context.Refuse(TicketRule.TicketNotActive, $"{Target} was merged into {context.Id}.") with { Other = Target } : null)
        ?? context.CheckOther(Target)
        ?? CheckTarget(context, context.Other(Target)!);

    internal override void Emit(DecisionContext context)
    {
        Ticket target = context.Other(Target)!;
        Commitment[] promises = Promises(context.Before);
        RequesterId[] people = People(context.Before, target);
        context.Emit(header => new TicketMerged(header, Target) { Status = context.Rules.StatusOf(StatusCategory.Closed) });
        context.Emit(target, Target, header => new TicketMergedFrom(header, context.Id));
        if (people.Length > 0)
        {
            context.Emit(target, Target, header => new CollaboratorsChanged(header, people, []));
        }

        foreach (Commitment each in promises)
        {
            context.Emit(target, Target, header => new PromiseMade(header, each.Id, each.Promise, each.DueAt) { MadeAt = each.MadeAt }, each.By);
        }
    }

    private TicketRefusal? CheckTarget(DecisionContext context, Ticket target)
    {
        Commitment[] promises = Promises(context.Before);
        Commitment? twice = promises.FirstOrDefault(each => target.Commitments.Any(other => other.Id == each.Id));
        return (target.Status.Category == StatusCategory.Closed ? context.Refuse(TicketRule.ClosedIsFinal, $"{Target} is closed; {context.Id} cannot be merged into it.") with { Other = Target } : null)
            ?? context.CheckLimit(target.MergedFrom.Length + 1, TicketLimits.MergedFrom, "tickets merged into it", Target)
            ?? context.CheckLimit(target.Collaborators.Length + People(context.Before, target).Length, TicketLimits.Collaborators, "collaborators", Target)
            ?? (twice is null ? null : context.Refuse(TicketRule.CommitmentExists, $"{Target} has a promise '{twice.Id}' already, as has {context.Id}, where it is outstanding.") with { Other = Target })
            ?? context.CheckLimit(target.Commitments.Length + promises.Length, TicketLimits.Commitments, "promises", Target);
    }

    private static Commitment[] Promises(Ticket ticket) => [.. ticket.Commitments.Where(each => each.State == CommitmentState.Outstanding)];

    private static RequesterId[] People(Ticket ticket, Ticket target) => [.. ticket.Collaborators.Add(ticket.Requester).Except(target.Collaborators.Add(target.Requester))];
}
