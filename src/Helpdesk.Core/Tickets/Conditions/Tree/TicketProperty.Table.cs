using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <content>Every property that a condition can ask for, but custom fields.</content>
internal sealed partial class TicketProperty
{
    public static readonly TicketProperty Subject = new("subject", TicketParts.Head) { ReadValue = static ticket => ticket.Subject, LongestSearch = TicketLimits.Subject };
    public static readonly TicketProperty Requester = Key("requester", TicketParts.Head, static ticket => ticket.Requester.Value);
    public static readonly TicketProperty RequesterTier = Key("requesterTier", TicketParts.Head, static ticket => ticket.RequesterTier, canBeMissing: true);
    public static readonly TicketProperty Collaborators = Several("collaborators", TicketParts.Head, static ticket => !ticket.Collaborators.IsEmpty, HasCollaborator, KeyText.Problem);
    public static readonly TicketProperty Channel = Key("channel", TicketParts.Head, static ticket => ticket.Channel.Id.Value);
    public static readonly TicketProperty ChannelKind = OneOf("channelKind", TicketParts.Head, static ticket => ticket.Channel.Kind.Name, All<Channels.ChannelKind>());
    public static readonly TicketProperty Language = Key("language", TicketParts.Head, static ticket => ticket.Language.IsUnknown ? null : ticket.Language.Tag, canBeMissing: true, FindLanguageProblem, separator: '-');
    public static readonly TicketProperty Type = Key("type", TicketParts.Head, static ticket => ticket.Type.Name);
    public static readonly TicketProperty Priority = OneOf("priority", TicketParts.Head, static ticket => ticket.Priority.Name, All<Priority>(), level: static ticket => ticket.Priority.Weight);
    public static readonly TicketProperty Impact = OneOf("impact", TicketParts.Head, static ticket => ticket.Impact?.Name, All<Impact>(), canBeMissing: true, static ticket => ticket.Impact?.Value ?? -1);
    public static readonly TicketProperty Urgency = OneOf("urgency", TicketParts.Head, static ticket => ticket.Urgency?.Name, All<Urgency>(), canBeMissing: true, static ticket => ticket.Urgency?.Value ?? -1);
    public static readonly TicketProperty Status = Key("status", TicketParts.Status, static ticket => ticket.Status.Name);
    public static readonly TicketProperty StatusCategory = OneOf("statusCategory", TicketParts.Status, static ticket => ticket.Status.Category.Name, All<StatusCategory>());
    public static readonly TicketProperty Standing = OneOf("standing", TicketParts.Standing, static ticket => NameOf(ticket.Standing), All<TicketStanding>(NameOf));
    public static readonly TicketProperty Reason = Key("reason", TicketParts.Head, static ticket => ticket.Reason?.Path, canBeMissing: true, FindReasonProblem, separator: '/');
    public static readonly TicketProperty Phase = OneOf("phase", TicketParts.Head, static ticket => ticket.Reason?.Phase.Name, All<ContactPhase>(), canBeMissing: true);
    public static readonly TicketProperty Tags = Several("tags", TicketParts.Extras, static ticket => !ticket.Tags.IsEmpty, static (ticket, tag) => ticket.Tags.Contains(tag), KeyText.Problem);
    public static readonly TicketProperty Links = Several("links", TicketParts.Extras, static ticket => !ticket.Links.IsEmpty, HasLink, FindLinkProblem);
    public static readonly TicketProperty Team = Key("team", TicketParts.Assignment, static ticket => ticket.Assignment?.Team?.Value, canBeMissing: true);
    public static readonly TicketProperty Agent = Key("agent", TicketParts.Assignment, static ticket => ticket.Assignment?.Agent?.Value, canBeMissing: true);
    public static readonly TicketProperty AgentKind = OneOf("agentKind", TicketParts.Assignment, static ticket => ticket.Assignment?.AgentKind is { } kind ? NameOf(kind) : null, All<AgentKind>(NameOf), canBeMissing: true);
    public static readonly TicketProperty OpenedBy = OneOf("openedBy", TicketParts.Head, static ticket => NameOf(ticket.OpenedBy.Kind), All<AuthorKind>(NameOf));
    public static readonly TicketProperty Assignment = Fact("assignment", TicketParts.Assignment, static ticket => ticket.Assignment is not null);
    public static readonly TicketProperty AwaitedReply = Fact("awaitedReply", TicketParts.Messages, static ticket => ticket.AwaitingReplySince is not null);
    public static readonly TicketProperty AwaitedAnyReply = Fact("awaitedAnyReply", TicketParts.Messages, static ticket => ticket.AwaitingAnyReplySince is not null, "awaited reply of anyone");
    public static readonly TicketProperty RequesterMessages = Count("requesterMessages", TicketParts.Messages, static ticket => ticket.RequesterMessages);
    public static readonly TicketProperty PublicReplies = Count("publicReplies", TicketParts.Messages, static ticket => ticket.PublicReplies);
    public static readonly TicketProperty ProgramReplies = Count("programReplies", TicketParts.Messages, static ticket => ticket.ProgramReplies);
    public static readonly TicketProperty InternalNotes = Count("internalNotes", TicketParts.Messages, static ticket => ticket.InternalNotes);
    public static readonly TicketProperty AutomaticReplies = Count("automaticReplies", TicketParts.Messages, static ticket => ticket.AutomaticReplies);
    public static readonly TicketProperty Reopens = Count("reopens", TicketParts.Status, static ticket => ticket.Reopens);
    public static readonly TicketProperty HandOvers = Count("handOvers", TicketParts.Assignment, static ticket => ticket.HandOvers, "hand-overs");
    public static readonly TicketProperty TeamHandOvers = Count("teamHandOvers", TicketParts.Assignment, static ticket => ticket.TeamHandOvers, "team hand-overs");
    public static readonly TicketProperty HandOversToPeople = Count("handOversToPeople", TicketParts.Assignment, static ticket => ticket.HandOversToPeople, "hand-overs to people");
    public static readonly TicketProperty HandOversToPrograms = Count("handOversToPrograms", TicketParts.Assignment, static ticket => ticket.HandOversToPrograms, "hand-overs to programs");
    public static readonly TicketProperty Waits = Count("waits", TicketParts.Status, static ticket => ticket.Waits);
    public static readonly TicketProperty UnknownEvents = Count("unknownEvents", TicketParts.Extras, static ticket => ticket.UnknownEvents);
    public static readonly TicketProperty OutstandingCommitments = Count("outstandingCommitments", TicketParts.Extras, static ticket => CountOf(ticket, CommitmentState.Outstanding, CommitmentState.Outstanding));
    public static readonly TicketProperty MissedCommitments = Count("missedCommitments", TicketParts.Extras, static ticket => CountOf(ticket, CommitmentState.KeptLate, CommitmentState.WithdrawnLate));

    public static ImmutableArray<TicketProperty> Table { get; } =
    [
        Subject, Requester, RequesterTier, Collaborators, Channel, ChannelKind, Language, Type, Priority, Impact, Urgency, Status, StatusCategory, Standing, Reason, Phase, Tags, Links,
        Team, Agent, AgentKind, OpenedBy, Assignment, AwaitedReply, AwaitedAnyReply, RequesterMessages, PublicReplies, ProgramReplies, InternalNotes, AutomaticReplies, Reopens,
        HandOvers, TeamHandOvers, HandOversToPeople, HandOversToPrograms, Waits, UnknownEvents, OutstandingCommitments, MissedCommitments,
    ];

    public static string NameOf(TicketStanding standing) => standing switch
    {
        TicketStanding.Active => nameof(TicketStanding.Active),
        TicketStanding.Merged => nameof(TicketStanding.Merged),
        TicketStanding.Spam => nameof(TicketStanding.Spam),
        TicketStanding.Deleted => nameof(TicketStanding.Deleted),
        _ => throw Guard.Undefined(standing),
    };

    public static string NameOf(AgentKind kind) => kind switch
    {
        Helpdesk.AgentKind.Person => nameof(Helpdesk.AgentKind.Person),
        Helpdesk.AgentKind.Program => nameof(Helpdesk.AgentKind.Program),
        _ => throw Guard.Undefined(kind),
    };

    public static string NameOf(AuthorKind side) => side switch
    {
        AuthorKind.System => nameof(AuthorKind.System),
        AuthorKind.Requester => nameof(AuthorKind.Requester),
        AuthorKind.Agent => nameof(AuthorKind.Agent),
        AuthorKind.ThirdParty => nameof(AuthorKind.ThirdParty),
        _ => throw Guard.Undefined(side),
    };

    private static IEnumerable<(string Name, int Level)> All<T>()
        where T : SmartEnum<T, int> => SmartEnum<T, int>.List.Select(each => (each.Name, each.Value));

    private static IEnumerable<(string Name, int Level)> All<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select((each, index) => (name(each), index));

    private static string? FindLanguageProblem(string value) =>
        Helpdesk.Language.TryParse(value, out Language language) && !language.IsUnknown && string.Equals(language.Tag, value, StringComparison.Ordinal)
            ? null
            : $"must be a language tag in its usual case, such as en or pt-BR, but is {PlainName.Quote(value)}";

    private static string? FindReasonProblem(string value) => KeyText.Problem(value) ?? value.Split('/').Select(KeyText.Problem).FirstOrDefault(each => each is not null);

    private static string? FindLinkProblem(string value) => LinkKind.TryFromName(value, out _) ? null : $"must be a kind of link such as Parent, but is '{value}'";

    private static bool HasCollaborator(Ticket ticket, string id)
    {
        foreach (RequesterId each in ticket.Collaborators)
        {
            if (string.Equals(each.Value, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLink(Ticket ticket, string kind)
    {
        foreach (TicketLink each in ticket.Links)
        {
            if (string.Equals(each.Kind.Name, kind, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountOf(Ticket ticket, CommitmentState one, CommitmentState other)
    {
        int count = 0;
        foreach (Commitment each in ticket.Commitments)
        {
            count += each.State == one || each.State == other ? 1 : 0;
        }

        return count;
    }
}
