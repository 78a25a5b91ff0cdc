using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets;

/// <summary>A rule that a command can break, by which a host tells one refusal from another.</summary>
/// <remarks>A closed set. Immutable and safe from any number of threads; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class TicketRule : SmartEnum<TicketRule>
{
    /// <summary>A text has a visible character.</summary>
    public static readonly TicketRule TextMissing = new(nameof(TextMissing), 1, "A text has a visible character.");

    /// <summary>A text is no longer than <see cref="TicketLimits"/> says.</summary>
    public static readonly TicketRule TextTooLong = new(nameof(TextTooLong), 2, "A text is no longer than its limit.");

    /// <summary>A text can be written down: it holds no half of a surrogate pair.</summary>
    public static readonly TicketRule TextMalformed = new(nameof(TextMalformed), 3, "A text holds no half of a surrogate pair.");

    /// <summary>A tag, a field, a category of time or a tier has a name of the form of a key.</summary>
    public static readonly TicketRule NameMalformed = new(nameof(NameMalformed), 4, "A name is of the form of a key.");

    /// <summary>A moment is within the supported range.</summary>
    public static readonly TicketRule MomentOutOfRange = new(nameof(MomentOutOfRange), 5, "A moment is from 1900-01-01T00:00Z to 2150-01-01T00:00Z.");

    /// <summary>Nothing has happened later than now and <see cref="TicketRules.FutureTolerance"/>.</summary>
    public static readonly TicketRule MomentInFuture = new(nameof(MomentInFuture), 6, "Nothing has happened later than now, but for the tolerance.");

    /// <summary>Nothing happens before the last event of a ticket, but for imported history.</summary>
    public static readonly TicketRule MomentBeforeLast = new(nameof(MomentBeforeLast), 7, "Nothing happens before the last event, but for imported history.");

    /// <summary>When a ticket wakes, or a promise falls due, lies after the command.</summary>
    public static readonly TicketRule MomentNotAhead = new(nameof(MomentNotAhead), 8, "A moment to come lies after the command.");

    /// <summary>A command is of the side that it belongs to: messages of requesters, public replies of agents.</summary>
    public static readonly TicketRule WrongAuthor = new(nameof(WrongAuthor), 9, "A command is of the side that it belongs to.");

    /// <summary>Messages are of the requester or a collaborator of the ticket.</summary>
    public static readonly TicketRule NotAParticipant = new(nameof(NotAParticipant), 10, "Messages are of the requester or a collaborator.");

    /// <summary>Tickets that were merged, marked as spam or deleted are left alone.</summary>
    public static readonly TicketRule TicketNotActive = new(nameof(TicketNotActive), 11, "Tickets that were merged, marked as spam or deleted are left alone.");

    /// <summary>A closed ticket stays as it is; where the desk allows it to be reopened, that comes first.</summary>
    public static readonly TicketRule ClosedIsFinal = new(nameof(ClosedIsFinal), 12, "A closed ticket stays as it is until it is reopened, if it ever is.");

    /// <summary>A message on a closed ticket comes with a key for the follow-up that it opens.</summary>
    public static readonly TicketRule FollowUpNeeded = new(nameof(FollowUpNeeded), 13, "A message on a closed ticket comes with a key for its follow-up.");

    /// <summary>A status follows on another where <see cref="TicketRules.Transitions"/> allows it.</summary>
    public static readonly TicketRule TransitionForbidden = new(nameof(TransitionForbidden), 14, "A status follows on another where the table allows it.");

    /// <summary>A status is one of <see cref="TicketRules.Statuses"/>.</summary>
    public static readonly TicketRule UnknownStatus = new(nameof(UnknownStatus), 15, "A status is one that the desk has.");

    /// <summary>A status is of the category that the command is about.</summary>
    public static readonly TicketRule WrongCategory = new(nameof(WrongCategory), 16, "A status is of the category that the command is about.");

    /// <summary>A type is one of <see cref="TicketRules.Types"/>, where the host lists them.</summary>
    public static readonly TicketRule UnknownType = new(nameof(UnknownType), 17, "A type is one that the desk has.");

    /// <summary>A reason is one of <see cref="TicketRules.Reasons"/>, where the host lists them.</summary>
    public static readonly TicketRule UnknownReason = new(nameof(UnknownReason), 18, "A reason is one that the desk has.");

    /// <summary>A field is one of <see cref="TicketRules.Fields"/>, where the host lists them.</summary>
    public static readonly TicketRule UnknownField = new(nameof(UnknownField), 19, "A field is one that the desk has.");

    /// <summary>A field's value is of the field's kind.</summary>
    public static readonly TicketRule WrongFieldKind = new(nameof(WrongFieldKind), 20, "A value is of its field's kind.");

    /// <summary>A choice is one that the field offers.</summary>
    public static readonly TicketRule UnknownChoice = new(nameof(UnknownChoice), 21, "A choice is one that its field offers.");

    /// <summary>A solved ticket has a value in every field that is required to solve.</summary>
    public static readonly TicketRule FieldRequired = new(nameof(FieldRequired), 22, "A solved ticket has a value in every field that is required to solve.");

    /// <summary>Nothing is both added and removed, or both given a value and emptied.</summary>
    public static readonly TicketRule Contradiction = new(nameof(Contradiction), 23, "Nothing is both given and taken away.");

    /// <summary>A priority is said, or follows from an impact and an urgency.</summary>
    public static readonly TicketRule PriorityUnclear = new(nameof(PriorityUnclear), 24, "A priority is said, or follows from an impact and an urgency.");

    /// <summary>Only a waiting ticket with a moment to wake at wakes up.</summary>
    public static readonly TicketRule NotWaking = new(nameof(NotWaking), 25, "Only a waiting ticket with a moment to wake at wakes up.");

    /// <summary>A ticket wakes up at its moment or later.</summary>
    public static readonly TicketRule TooEarlyToWake = new(nameof(TooEarlyToWake), 26, "A ticket wakes up at its moment or later.");

    /// <summary>Only a solved or closed ticket is reopened.</summary>
    public static readonly TicketRule NotSolved = new(nameof(NotSolved), 27, "Only a solved or closed ticket is reopened.");

    /// <summary>Only what was marked as spam is unmarked.</summary>
    public static readonly TicketRule NotSpam = new(nameof(NotSpam), 28, "Only what was marked as spam is unmarked.");

    /// <summary>Only a deleted ticket is restored.</summary>
    public static readonly TicketRule NotDeleted = new(nameof(NotDeleted), 29, "Only a deleted ticket is restored.");

    /// <summary>A new ticket has a key that no other has.</summary>
    public static readonly TicketRule TicketIdTaken = new(nameof(TicketIdTaken), 30, "A new ticket has a key that no other has.");

    /// <summary>A ticket is not linked to itself or merged into itself.</summary>
    public static readonly TicketRule SameTicket = new(nameof(SameTicket), 31, "A ticket is neither linked nor merged with itself.");

    /// <summary>A ticket that a command names exists.</summary>
    public static readonly TicketRule UnknownTicket = new(nameof(UnknownTicket), 32, "A ticket that a command names exists.");

    /// <summary>Two tickets are linked once in the same way.</summary>
    public static readonly TicketRule LinkExists = new(nameof(LinkExists), 33, "Two tickets are linked once in the same way.");

    /// <summary>A link that is taken away is there.</summary>
    public static readonly TicketRule LinkMissing = new(nameof(LinkMissing), 34, "A link that is taken away is there.");

    /// <summary>Links of a hierarchical kind do not run in a circle.</summary>
    public static readonly TicketRule Circle = new(nameof(Circle), 35, "Hierarchical links do not run in a circle.");

    /// <summary>A ticket holds no more than <see cref="TicketLimits"/> says.</summary>
    public static readonly TicketRule LimitReached = new(nameof(LimitReached), 36, "A ticket holds no more of anything than its limit.");

    /// <summary>A promise has a key that no other of its ticket has.</summary>
    public static readonly TicketRule CommitmentExists = new(nameof(CommitmentExists), 37, "A promise has a key that no other of its ticket has.");

    /// <summary>A promise that is settled was made.</summary>
    public static readonly TicketRule UnknownCommitment = new(nameof(UnknownCommitment), 38, "A promise that is settled was made.");

    /// <summary>A promise is settled once.</summary>
    public static readonly TicketRule CommitmentSettled = new(nameof(CommitmentSettled), 39, "A promise is settled once.");

    /// <summary>Time spent is longer than zero and at most 1,000 hours, and 1,000,000 hours in all for a category.</summary>
    public static readonly TicketRule TimeOutOfRange = new(nameof(TimeOutOfRange), 40, "Time spent is longer than zero and within its limits.");

    /// <summary>The tickets above one that is linked, among which a circle is looked for, are at most <see cref="TicketLimits.Hierarchy"/>.</summary>
    public static readonly TicketRule HierarchyTooLarge = new(nameof(HierarchyTooLarge), 41, "The tickets among which a circle of links is looked for are within their limit.");

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(TicketRule))]
    internal static void KeepValues()
    {
    }

    private TicketRule(string name, int value, string description)
        : base(name, value) => Description = description;

    /// <summary>What the rule says, in a sentence.</summary>
    public string Description { get; }
}
