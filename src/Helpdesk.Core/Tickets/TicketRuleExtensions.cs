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
        (TicketRule.MomentOutOfRange, RefusalKind.Malformed, "A moment is from 1900-01-01T00:00Z to 2150-01-01T00:00Z."),
        (TicketRule.MomentInFuture, RefusalKind.Malformed, "Nothing has happened later than now, but for the tolerance."),
        (TicketRule.MomentBeforeLast, RefusalKind.Conflict, "Nothing happens before the last event, but for imported history."),
        (TicketRule.MomentNotAhead, RefusalKind.Malformed, "A moment to come lies after the command."),
        (TicketRule.WrongAuthor, RefusalKind.Malformed, "A command is of the side that it belongs to."),
        (TicketRule.NotAParticipant, RefusalKind.ForbiddenNow, "Messages are of the requester or a collaborator."),
        (TicketRule.TicketNotActive, RefusalKind.ForbiddenNow, "Tickets that were merged, marked as spam or deleted are left alone."),
        (TicketRule.ClosedIsFinal, RefusalKind.ForbiddenNow, "A closed ticket stays as it is until it is reopened, if it ever is."),
        (TicketRule.FollowUpNeeded, RefusalKind.Malformed, "A message on a closed ticket comes with a key for its follow-up."),
        (TicketRule.TransitionForbidden, RefusalKind.ForbiddenNow, "A status follows on another where the table allows it."),
        (TicketRule.UnknownStatus, RefusalKind.Malformed, "A status is one that the desk has."),
        (TicketRule.WrongCategory, RefusalKind.Malformed, "A status is of the category that the command is about."),
        (TicketRule.UnknownType, RefusalKind.Malformed, "A type is one that the desk has."),
        (TicketRule.UnknownReason, RefusalKind.Malformed, "A reason is one that the desk has."),
        (TicketRule.UnknownField, RefusalKind.Malformed, "A field is one that the desk has."),
        (TicketRule.WrongFieldKind, RefusalKind.Malformed, "A value is of its field's kind."),
        (TicketRule.UnknownChoice, RefusalKind.Malformed, "A choice is one that its field offers."),
        (TicketRule.FieldRequired, RefusalKind.ForbiddenNow, "A solved ticket has a value in every field that is required to solve."),
        (TicketRule.Contradiction, RefusalKind.Malformed, "Nothing is both given and taken away."),
        (TicketRule.PriorityUnclear, RefusalKind.Malformed, "A priority is said, or follows from an impact and an urgency."),
        (TicketRule.NotWaking, RefusalKind.ForbiddenNow, "Only a waiting ticket with a moment to wake at wakes up."),
        (TicketRule.TooEarlyToWake, RefusalKind.ForbiddenNow, "A ticket wakes up at its moment or later."),
        (TicketRule.NotSolved, RefusalKind.ForbiddenNow, "Only a solved or closed ticket is reopened."),
        (TicketRule.NotSpam, RefusalKind.ForbiddenNow, "Only what was marked as spam is unmarked."),
        (TicketRule.NotDeleted, RefusalKind.ForbiddenNow, "Only a deleted ticket is restored."),
        (TicketRule.TicketIdTaken, RefusalKind.Conflict, "A new ticket has a key that no other has."),
        (TicketRule.SameTicket, RefusalKind.Malformed, "A ticket is neither linked nor merged with itself."),
        (TicketRule.UnknownTicket, RefusalKind.NotFound, "A ticket that a command names exists."),
        (TicketRule.LinkExists, RefusalKind.Conflict, "Two tickets are linked once in the same way."),
        (TicketRule.LinkMissing, RefusalKind.NotFound, "A link that is taken away is there."),
        (TicketRule.Circle, RefusalKind.Conflict, "Hierarchical links do not run in a circle."),
        (TicketRule.LimitReached, RefusalKind.ForbiddenNow, "A ticket holds no more of anything than its limit."),
        (TicketRule.CommitmentExists, RefusalKind.Conflict, "A promise has a key that no other of its ticket has."),
        (TicketRule.UnknownCommitment, RefusalKind.NotFound, "A promise that is settled was made."),
        (TicketRule.CommitmentSettled, RefusalKind.Conflict, "A promise is settled once."),
        (TicketRule.TimeOutOfRange, RefusalKind.Malformed, "Time spent is longer than zero and within its limits."),
        (TicketRule.HierarchyTooLarge, RefusalKind.ForbiddenNow, "The tickets among which a circle of links is looked for are within their limit."),
        (TicketRule.NotLoaded, RefusalKind.Conflict, "The other tickets on which a command depends are loaded."),
    ]);

    /// <summary>Of which kind a refusal by the rule is.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public static RefusalKind Kind(this TicketRule rule) => Rules.Kind(rule);

    /// <summary>What the rule demands, in a sentence.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public static string Describe(this TicketRule rule) => Rules.Statement(rule);
}
