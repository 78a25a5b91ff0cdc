namespace Helpdesk.Tickets;

/// <summary>What the rules of tickets demand.</summary>
/// <remarks>Safe from any number of threads.</remarks>
public static class TicketRuleExtensions
{
    private static readonly RuleTable<TicketRule> Rules = new(
    [
        (TicketRule.TextMissing, RefusalKind.Malformed, "A text has a visible character."),
        (TicketRule.TextTooLong, RefusalKind.Malformed, "A text is no longer than its limit."),
        (TicketRule.TextMalformed, RefusalKind.Malformed, "A text holds no unpaired surrogate."),
        (TicketRule.NameMalformed, RefusalKind.Malformed, "A name is a valid key."),
        (TicketRule.MomentOutOfRange, RefusalKind.Malformed, $"A moment is {SupportedRange.Text}."),
        (TicketRule.MomentInFuture, RefusalKind.Malformed, "Nothing happens later than now plus the tolerance."),
        (TicketRule.MomentBeforeLast, RefusalKind.Conflict, "Only imported events happen before the last event."),
        (TicketRule.MomentNotAhead, RefusalKind.Malformed, "A future instant is after the command."),
        (TicketRule.WrongAuthor, RefusalKind.Malformed, "A command is by an author who may give it."),
        (TicketRule.NotAParticipant, RefusalKind.ForbiddenNow, "Requester messages are by the requester or a collaborator."),
        (TicketRule.TicketNotActive, RefusalKind.ForbiddenNow, "Tickets that are merged, spam or deleted cannot be changed."),
        (TicketRule.ClosedIsFinal, RefusalKind.ForbiddenNow, "A closed ticket cannot be changed until it is reopened."),
        (TicketRule.FollowUpNeeded, RefusalKind.Malformed, "A message on a closed ticket comes with a key for its follow-up."),
        (TicketRule.TransitionForbidden, RefusalKind.ForbiddenNow, "The transition table allows the change of status."),
        (TicketRule.UnknownStatus, RefusalKind.Malformed, "A status is defined by the desk."),
        (TicketRule.WrongCategory, RefusalKind.Malformed, "A status is of the category that the command is about."),
        (TicketRule.UnknownType, RefusalKind.Malformed, "A type is defined by the desk."),
        (TicketRule.UnknownReason, RefusalKind.Malformed, "A reason is defined by the desk."),
        (TicketRule.UnknownField, RefusalKind.Malformed, "A field is defined by the desk."),
        (TicketRule.WrongFieldKind, RefusalKind.Malformed, "A value is of its field's kind."),
        (TicketRule.UnknownChoice, RefusalKind.Malformed, "A choice is one of those of its field."),
        (TicketRule.FieldRequired, RefusalKind.ForbiddenNow, "A solved ticket has a value in every field that is required to solve."),
        (TicketRule.Contradiction, RefusalKind.Malformed, "Nothing is both added and removed."),
        (TicketRule.PriorityUnclear, RefusalKind.Malformed, "A priority is given, or derived from an impact and an urgency."),
        (TicketRule.NotWaking, RefusalKind.ForbiddenNow, "Only a waiting ticket with a time to wake up can wake up."),
        (TicketRule.TooEarlyToWake, RefusalKind.ForbiddenNow, "A ticket wakes up at its time or later."),
        (TicketRule.NotSolved, RefusalKind.ForbiddenNow, "Only a solved or closed ticket is reopened."),
        (TicketRule.NotSpam, RefusalKind.ForbiddenNow, "Only a ticket marked as spam can be unmarked."),
        (TicketRule.NotDeleted, RefusalKind.ForbiddenNow, "Only a deleted ticket is restored."),
        (TicketRule.TicketIdTaken, RefusalKind.Conflict, "A new ticket has a key that no other has."),
        (TicketRule.SameTicket, RefusalKind.Malformed, "A ticket is neither linked nor merged with itself."),
        (TicketRule.UnknownTicket, RefusalKind.NotFound, "A ticket that a command names exists."),
        (TicketRule.LinkExists, RefusalKind.Conflict, "Two tickets are linked once in the same way."),
        (TicketRule.LinkMissing, RefusalKind.NotFound, "A link to be removed exists."),
        (TicketRule.Circle, RefusalKind.Conflict, "Hierarchical links form no cycle."),
        (TicketRule.LimitReached, RefusalKind.ForbiddenNow, "A ticket stays within its limits."),
        (TicketRule.CommitmentExists, RefusalKind.Conflict, "A promise has a key that no other of its ticket has."),
        (TicketRule.UnknownCommitment, RefusalKind.NotFound, "A promise that is settled was made."),
        (TicketRule.CommitmentSettled, RefusalKind.Conflict, "A promise is settled once."),
        (TicketRule.TimeOutOfRange, RefusalKind.Malformed, "Time spent is longer than zero and within its limits."),
        (TicketRule.HierarchyTooLarge, RefusalKind.ForbiddenNow, "A search for a cycle of links stays within its limit."),
        (TicketRule.NotLoaded, RefusalKind.Conflict, "The other tickets on which a command depends are loaded."),
    ]);

    /// <summary>Of which kind a refusal by the rule is.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public static RefusalKind Kind(this TicketRule rule) => Rules.Kind(rule);

    /// <summary>What the rule demands, in a sentence.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public static string Describe(this TicketRule rule) => Rules.Statement(rule);
}
