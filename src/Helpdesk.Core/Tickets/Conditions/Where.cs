using Helpdesk.Channels;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>What conditions can be about: <c>Where.Priority.AtLeast(Priority.High)</c>.</summary>
/// <remarks>
/// <para>A comparison with a property that the ticket lacks (a tier, an impact, a field) never holds, and its <see cref="TicketCondition.Not"/> then does.
/// Texts compare exactly, with case, by default.</para>
/// <para>Constant, and safe from any number of threads.</para>
/// </remarks>
public static class Where
{
    /// <summary>The person who asks.</summary>
    public static PropertyConditions<RequesterId> Requester { get; } = new KeyConditions<RequesterId>(TicketProperty.Requester, static id => Guard.Key(id).Value);

    /// <summary>The requester's tier, which not every ticket has. Names of tiers are valid keys (see <see cref="TicketId"/>).</summary>
    public static PropertyConditions<string> RequesterTier { get; } = new KeyConditions<string>(TicketProperty.RequesterTier, static tier => KeyText.Check(tier));

    /// <summary>The people on the requester's side.</summary>
    public static SetConditions<RequesterId> Collaborators { get; } = new(TicketProperty.Collaborators, static id => Guard.Key(id).Value);

    /// <summary>The channel by which the requester came.</summary>
    public static PropertyConditions<ChannelId> Channel { get; } = new KeyConditions<ChannelId>(TicketProperty.Channel, static id => Guard.Key(id).Value);

    /// <summary>The kind of that channel.</summary>
    public static PropertyConditions<ChannelKind> ChannelKind { get; } = new KeyConditions<ChannelKind>(TicketProperty.ChannelKind, static kind => Guard.NotNull(kind).Name);

    /// <summary>The language; missing when it is not known. A condition cannot compare with an unknown language.</summary>
    public static PathConditions<Language> Language { get; } =
        new(TicketProperty.Language, static language => language.IsUnknown ? throw new ArgumentException("A condition cannot compare with an unknown language; a ticket whose language is unknown lacks one (IsMissing).", nameof(language)) : language.Tag);

    /// <summary>What the ticket is.</summary>
    public static PropertyConditions<TicketType> Type { get; } = new KeyConditions<TicketType>(TicketProperty.Type, static type => Guard.NotNull(type).Name);

    /// <summary>How much it matters.</summary>
    public static OrderedConditions<Priority> Priority { get; } = new(TicketProperty.Priority, static each => Guard.NotNull(each).Name);

    /// <summary>The impact, which not every ticket has.</summary>
    public static OrderedConditions<Impact> Impact { get; } = new(TicketProperty.Impact, static each => Guard.NotNull(each).Name);

    /// <summary>The urgency, which not every ticket has.</summary>
    public static OrderedConditions<Urgency> Urgency { get; } = new(TicketProperty.Urgency, static each => Guard.NotNull(each).Name);

    /// <summary>The status, by category or by name.</summary>
    public static StatusConditions Status { get; } = new(TicketProperty.StatusCategory, TicketProperty.Status);

    /// <summary>Whether it is one to be worked on at all. A condition that does not ask matches merged, spam and deleted tickets too.</summary>
    public static PropertyConditions<TicketStanding> Standing { get; } = new KeyConditions<TicketStanding>(TicketProperty.Standing, TicketProperty.NameOf);

    /// <summary>The path of the reason for contact, which not every ticket has, of the form that <see cref="ContactReason"/> asks for.</summary>
    public static PathConditions<string> Reason { get; } = new(TicketProperty.Reason, static path => new ContactReason(path, ContactPhase.PrePurchase).Path);

    /// <summary>The phase of the reason for contact, which a ticket without a reason does not have.</summary>
    public static PropertyConditions<ContactPhase> Phase { get; } = new KeyConditions<ContactPhase>(TicketProperty.Phase, static phase => Guard.NotNull(phase).Name);

    /// <summary>The tags, each a valid key (see <see cref="TicketId"/>).</summary>
    public static SetConditions<string> Tags { get; } = new(TicketProperty.Tags, static tag => KeyText.Check(tag));

    /// <summary>The kinds of links that it has to other tickets.</summary>
    public static SetConditions<LinkKind> Links { get; } = new(TicketProperty.Links, static kind => Guard.NotNull(kind).Name);

    /// <summary>The team that has it; missing when nobody has, or an agent without a team.</summary>
    public static PropertyConditions<TeamId> Team { get; } = new KeyConditions<TeamId>(TicketProperty.Team, static id => Guard.Key(id).Value);

    /// <summary>The agent who has it; missing when nobody has, or when it waits in a team's queue.</summary>
    public static PropertyConditions<AgentId> Agent { get; } = new KeyConditions<AgentId>(TicketProperty.Agent, static id => Guard.Key(id).Value);

    /// <summary>The kind of the agent who has it, a person or a program; missing when nobody has, or when it waits in a team's queue.</summary>
    public static PropertyConditions<AgentKind> AgentKind { get; } = new KeyConditions<AgentKind>(TicketProperty.AgentKind, TicketProperty.NameOf);

    /// <summary>The side of the one who opened it.</summary>
    public static PropertyConditions<AuthorKind> OpenedBy { get; } = new KeyConditions<AuthorKind>(TicketProperty.OpenedBy, TicketProperty.NameOf);

    /// <summary>Matches tickets that came by a kind of channel on which both sides are present at once (see <see cref="Channels.ChannelKind.IsSynchronous"/>).</summary>
    public static TicketCondition SynchronousChannel { get; } = ChannelKind.IsIn(Channels.ChannelKind.List.Where(each => each.IsSynchronous));

    /// <summary>Matches tickets that came by a kind of channel on which others can read along (see <see cref="Channels.ChannelKind.IsPublic"/>).</summary>
    public static TicketCondition PublicChannel { get; } = ChannelKind.IsIn(Channels.ChannelKind.List.Where(each => each.IsPublic));

    /// <summary>Matches tickets that nobody has: neither a team nor an agent.</summary>
    public static TicketCondition Unassigned { get; } = new PresenceCondition(TicketProperty.Assignment, Exists: false);

    /// <summary>Matches tickets of which a message of the requester's side waits for a public answer of a person of the desk (see <see cref="Ticket.AwaitingReplySince"/>), solved or not.</summary>
    public static TicketCondition AwaitsReply { get; } = new PresenceCondition(TicketProperty.AwaitedReply, Exists: true);

    /// <summary>As <see cref="AwaitsReply"/>, where neither a person nor a program has answered (see <see cref="Ticket.AwaitingAnyReplySince"/>).</summary>
    public static TicketCondition AwaitsAnyReply { get; } = new PresenceCondition(TicketProperty.AwaitedAnyReply, Exists: true);

    /// <summary>Messages of the requester's side (see <see cref="Ticket.RequesterMessages"/>).</summary>
    public static CountConditions RequesterMessages { get; } = new(TicketProperty.RequesterMessages);

    /// <summary>Public messages of agents who are persons (see <see cref="Ticket.PublicReplies"/>).</summary>
    public static CountConditions PublicReplies { get; } = new(TicketProperty.PublicReplies);

    /// <summary>Public messages of agents that are programs (see <see cref="Ticket.ProgramReplies"/>).</summary>
    public static CountConditions ProgramReplies { get; } = new(TicketProperty.ProgramReplies);

    /// <summary>Internal notes (see <see cref="Ticket.InternalNotes"/>).</summary>
    public static CountConditions InternalNotes { get; } = new(TicketProperty.InternalNotes);

    /// <summary>Automatic replies (see <see cref="Ticket.AutomaticReplies"/>).</summary>
    public static CountConditions AutomaticReplies { get; } = new(TicketProperty.AutomaticReplies);

    /// <summary>Returns from a solved status to an unsolved one (see <see cref="Ticket.Reopens"/>).</summary>
    public static CountConditions Reopens { get; } = new(TicketProperty.Reopens);

    /// <summary>Assignments to another agent or team (see <see cref="Ticket.HandOvers"/>).</summary>
    public static CountConditions HandOvers { get; } = new(TicketProperty.HandOvers);

    /// <summary>Assignments to another team (see <see cref="Ticket.TeamHandOvers"/>).</summary>
    public static CountConditions TeamHandOvers { get; } = new(TicketProperty.TeamHandOvers);

    /// <summary>How often a program gave it to people (see <see cref="Ticket.HandOversToPeople"/>).</summary>
    public static CountConditions HandOversToPeople { get; } = new(TicketProperty.HandOversToPeople);

    /// <summary>How often people gave it to a program (see <see cref="Ticket.HandOversToPrograms"/>).</summary>
    public static CountConditions HandOversToPrograms { get; } = new(TicketProperty.HandOversToPrograms);

    /// <summary>Entries into a waiting status (see <see cref="Ticket.Waits"/>).</summary>
    public static CountConditions Waits { get; } = new(TicketProperty.Waits);

    /// <summary>Events of unknown kinds (see <see cref="Ticket.UnknownEvents"/>).</summary>
    public static CountConditions UnknownEvents { get; } = new(TicketProperty.UnknownEvents);

    /// <summary>Promises to the requester that are yet to be kept, whether or not they are due.</summary>
    public static CountConditions OutstandingCommitments { get; } = new(TicketProperty.OutstandingCommitments);

    /// <summary>Promises to the requester that were kept or withdrawn after they were due.</summary>
    public static CountConditions MissedCommitments { get; } = new(TicketProperty.MissedCommitments);

    /// <summary>A custom field.</summary>
    /// <param name="name">Its name, a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static FieldConditions Field(string name) => new(name);

    /// <summary>Matches when the subject contains a text, ignoring case (compared character by character, as no language in particular does).</summary>
    /// <param name="text">The text, with a visible character, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or cannot be written down.</exception>
    public static TicketCondition SubjectContains(string text) => ContainsCondition.Of(TicketProperty.Subject, text);}
