namespace Helpdesk.Tickets;

/// <summary>A rule by which a command on a ticket is refused. <see cref="TicketRuleExtensions"/> says of each what it demands, and of which kind a refusal by it is.</summary>
public enum TicketRule
{
    /// <summary>A text has a visible character.</summary>
    TextMissing = 1,

    /// <summary>A text is no longer than <see cref="TicketLimits"/> says.</summary>
    TextTooLong = 2,

    /// <summary>A text can be written down: it holds no unpaired surrogate.</summary>
    TextMalformed = 3,

    /// <summary>A tag, a field, a category of time or a tier has a name that is a valid key.</summary>
    NameMalformed = 4,

    /// <summary>A moment is within the supported range.</summary>
    MomentOutOfRange = 5,

    /// <summary>Nothing has happened later than now and <see cref="TicketRules.FutureTolerance"/>.</summary>
    MomentInFuture = 6,

    /// <summary>Nothing happens before the last event of a ticket, except for imported history.</summary>
    MomentBeforeLast = 7,

    /// <summary>When a ticket wakes, or a promise falls due, lies after the command.</summary>
    MomentNotAhead = 8,

    /// <summary>A command is of the side that it belongs to: messages of requesters, public replies of agents.</summary>
    WrongAuthor = 9,

    /// <summary>Messages are of the requester or a collaborator of the ticket.</summary>
    NotAParticipant = 10,

    /// <summary>Tickets that are merged, spam or deleted cannot be changed.</summary>
    TicketNotActive = 11,

    /// <summary>A closed ticket stays as it is; where the desk allows it to be reopened, that comes first.</summary>
    ClosedIsFinal = 12,

    /// <summary>A message on a closed ticket comes with a key for the follow-up that it opens.</summary>
    FollowUpNeeded = 13,

    /// <summary>A status follows on another where <see cref="TicketRules.Transitions"/> allows it.</summary>
    TransitionForbidden = 14,

    /// <summary>A status is one of <see cref="TicketRules.Statuses"/>.</summary>
    UnknownStatus = 15,

    /// <summary>A status is of the category that the command is about.</summary>
    WrongCategory = 16,

    /// <summary>A type is one of <see cref="TicketRules.Types"/>, where the host lists them.</summary>
    UnknownType = 17,

    /// <summary>A reason is one of <see cref="TicketRules.Reasons"/>, where the host lists them.</summary>
    UnknownReason = 18,

    /// <summary>A field is one of <see cref="TicketRules.Fields"/>, where the host lists them.</summary>
    UnknownField = 19,

    /// <summary>A field's value is of the field's kind.</summary>
    WrongFieldKind = 20,

    /// <summary>A choice is one that the field offers.</summary>
    UnknownChoice = 21,

    /// <summary>A solved ticket has a value in every field that is required to solve.</summary>
    FieldRequired = 22,

    /// <summary>Nothing is both added and removed, or both given a value and emptied.</summary>
    Contradiction = 23,

    /// <summary>A priority is given, or derived from an impact and an urgency.</summary>
    PriorityUnclear = 24,

    /// <summary>Only a waiting ticket with a time to wake up can wake up.</summary>
    NotWaking = 25,

    /// <summary>A ticket wakes up at its time or later.</summary>
    TooEarlyToWake = 26,

    /// <summary>Only a solved or closed ticket is reopened.</summary>
    NotSolved = 27,

    /// <summary>Only a ticket marked as spam can be unmarked.</summary>
    NotSpam = 28,

    /// <summary>Only a deleted ticket is restored.</summary>
    NotDeleted = 29,

    /// <summary>A new ticket has a key that no other has.</summary>
    TicketIdTaken = 30,

    /// <summary>A ticket is not linked to itself or merged into itself.</summary>
    SameTicket = 31,

    /// <summary>A ticket that a command names exists.</summary>
    UnknownTicket = 32,

    /// <summary>Two tickets are linked once in the same way.</summary>
    LinkExists = 33,

    /// <summary>A link to be removed exists.</summary>
    LinkMissing = 34,

    /// <summary>Links of a hierarchical kind do not form a cycle.</summary>
    Circle = 35,

    /// <summary>A ticket holds no more than <see cref="TicketLimits"/> says.</summary>
    LimitReached = 36,

    /// <summary>A promise has a key that no other of its ticket has.</summary>
    CommitmentExists = 37,

    /// <summary>A promise that is settled was made.</summary>
    UnknownCommitment = 38,

    /// <summary>A promise is settled once.</summary>
    CommitmentSettled = 39,

    /// <summary>Time spent is longer than zero and at most 1,000 hours, and 1,000,000 hours in all for a category.</summary>
    TimeOutOfRange = 40,

    /// <summary>The tickets above one that is linked, among which a circle is looked for, are at most <see cref="TicketLimits.Hierarchy"/>.</summary>
    HierarchyTooLarge = 41,

    /// <summary>The other tickets on which a command depends are loaded; <see cref="TicketRefusal.Missing"/> names those that are not.</summary>
    NotLoaded = 42,
}
