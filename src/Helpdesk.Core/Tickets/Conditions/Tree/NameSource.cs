using System.Collections.Immutable;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Something about a ticket that has a name: what a <see cref="NameCondition"/> compares.</summary>
internal sealed class NameSource
{
    public static readonly NameSource Requester = new(TicketParts.Head, "requester", static ticket => ticket.Requester.Value, KeyText.Problem);
    public static readonly NameSource RequesterTier = new(TicketParts.Head, "requester tier", static ticket => ticket.RequesterTier, KeyText.Problem);
    public static readonly NameSource Channel = new(TicketParts.Head, "channel", static ticket => ticket.Channel.Id.Value, KeyText.Problem);
    public static readonly NameSource ChannelKind = new(TicketParts.Head, "channel kind", static ticket => ticket.Channel.Kind.Name, OneOf(Channels.ChannelKind.List.Select(each => each.Name)));
    public static readonly NameSource Language = new(TicketParts.Head, "language", static ticket => ticket.Language.Tag, LanguageProblem);
    public static readonly NameSource Type = new(TicketParts.Head, "type", static ticket => ticket.Type.Name, KeyText.Problem);
    public static readonly NameSource Priority = new(TicketParts.Head, "priority", static ticket => ticket.Priority.Name, OneOf(Tickets.Priority.List.Select(each => each.Name)));
    public static readonly NameSource Impact = new(TicketParts.Head, "impact", static ticket => ticket.Impact?.Name, OneOf(Tickets.Impact.List.Select(each => each.Name)));
    public static readonly NameSource Urgency = new(TicketParts.Head, "urgency", static ticket => ticket.Urgency?.Name, OneOf(Tickets.Urgency.List.Select(each => each.Name)));
    public static readonly NameSource Status = new(TicketParts.Status, "status", static ticket => ticket.Status.Name, KeyText.Problem);
    public static readonly NameSource StatusCategory = new(TicketParts.Status, "status category", static ticket => ticket.Status.Category.Name, OneOf(Tickets.StatusCategory.List.Select(each => each.Name)));
    public static readonly NameSource Standing = new(TicketParts.Standing, "standing", static ticket => StandingName(ticket.Standing), OneOf(Enum.GetValues<TicketStanding>().Select(StandingName)));
    public static readonly NameSource Phase = new(TicketParts.Head, "phase", static ticket => ticket.Reason?.Phase.Name, OneOf(ContactPhase.List.Select(each => each.Name)));
    public static readonly NameSource Team = new(TicketParts.Assignment, "team", static ticket => ticket.Assignment?.Team?.Value, KeyText.Problem);
    public static readonly NameSource Agent = new(TicketParts.Assignment, "agent", static ticket => ticket.Assignment?.Agent?.Value, KeyText.Problem);
    public static readonly NameSource AgentKind = new(TicketParts.Assignment, "agent kind", static ticket => ticket.Assignment?.AgentKind is { } kind ? KindName(kind) : null, OneOf(Enum.GetValues<AgentKind>().Select(KindName)));
    public static readonly NameSource OpenedBy = new(TicketParts.Head, "opened by", static ticket => SideName(ticket.OpenedBy.Kind), OneOf(Enum.GetValues<AuthorKind>().Select(SideName)));

    private readonly Func<Ticket, string?> read;
    private readonly Func<string, string?> problem;

    private NameSource(TicketParts reads, string name, Func<Ticket, string?> read, Func<string, string?> problem)
    {
        Reads = reads;
        Name = name;
        this.read = read;
        this.problem = problem;
    }

    public static ImmutableArray<NameSource> All { get; } =
        [Requester, RequesterTier, Channel, ChannelKind, Language, Type, Priority, Impact, Urgency, Status, StatusCategory, Standing, Phase, Team, Agent, AgentKind, OpenedBy];

    /// <summary>The part of the ticket that it is read from.</summary>
    public TicketParts Reads { get; }

    /// <summary>What it is called in the texts of conditions.</summary>
    public string Name { get; }

    /// <summary>The ticket's name of it; null when the ticket has none.</summary>
    public string? Of(Ticket ticket) => read(ticket);

    /// <summary>What is wrong with a text as such a name, as "must …, but …"; null when nothing is.</summary>
    public string? Problem(string value) => problem(value);

    public static string StandingName(TicketStanding standing) => standing switch
    {
        TicketStanding.Active => nameof(TicketStanding.Active),
        TicketStanding.Merged => nameof(TicketStanding.Merged),
        TicketStanding.Spam => nameof(TicketStanding.Spam),
        TicketStanding.Deleted => nameof(TicketStanding.Deleted),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, $"There is no standing {standing}."),
    };

    public static string KindName(AgentKind kind) => kind switch
    {
        Helpdesk.AgentKind.Person => nameof(Helpdesk.AgentKind.Person),
        Helpdesk.AgentKind.Program => nameof(Helpdesk.AgentKind.Program),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, $"There is no kind of agent {kind}."),
    };

    public static string SideName(AuthorKind side) => side switch
    {
        AuthorKind.System => nameof(AuthorKind.System),
        AuthorKind.Requester => nameof(AuthorKind.Requester),
        AuthorKind.Agent => nameof(AuthorKind.Agent),
        AuthorKind.ThirdParty => nameof(AuthorKind.ThirdParty),
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, $"There is no side {side}."),
    };

    private static Func<string, string?> OneOf(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return value => all.Contains(value, StringComparer.Ordinal) ? null : $"must be one of {string.Join(", ", all)}, but is '{value}'";
    }

    private static string? LanguageProblem(string value) =>
        Helpdesk.Language.TryParse(value, out Language language) && string.Equals(language.Tag, value, StringComparison.Ordinal)
            ? null
            : $"must be a language tag in its usual case, such as en or pt-BR, but is '{value}'";
}
