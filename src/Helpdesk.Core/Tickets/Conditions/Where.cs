using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>What conditions can be about: <c>Where.Priority.AtLeast(Priority.High)</c>.</summary>
/// <remarks>
/// <para>A comparison with something that the ticket does not have (a tier, an impact, a field) never holds, and its <see cref="TicketCondition.Not"/> then does.
/// Texts compare to the letter unless a comparison says otherwise.</para>
/// <para>Constant, and safe from any number of threads.</para>
/// </remarks>
public static class Where
{
    /// <summary>What the ticket is about.</summary>
    public static SubjectAspect Subject { get; } = new(SubjectCondition.Of);

    /// <summary>The person who asks.</summary>
    public static KeyAspect<RequesterId> Requester { get; } = new(NameSource.Requester, static id => Guard.Key(id).Value);

    /// <summary>The requester's tier, which not every ticket has. Names of tiers are of the form of a key (see <see cref="TicketId"/>).</summary>
    public static OptionalKeyAspect<string> RequesterTier { get; } = new(NameSource.RequesterTier, PresenceSource.RequesterTier, static tier => KeyText.Check(tier));

    /// <summary>The people on the requester's side.</summary>
    public static SetAspect<RequesterId> Collaborators { get; } = new(SetSource.Collaborators, PresenceSource.Collaborators, static id => Guard.Key(id).Value);

    /// <summary>The channel by which the requester came.</summary>
    public static ChannelAspect Channel { get; } = new(NameSource.Channel, NameSource.ChannelKind);

    /// <summary>The language.</summary>
    public static LanguageAspect Language { get; } = new(NameSource.Language, LanguageCondition.Of);

    /// <summary>What the ticket is.</summary>
    public static KeyAspect<TicketType> Type { get; } = new(NameSource.Type, static type => Guard.NotNull(type).Name);

    /// <summary>How much it matters.</summary>
    public static LevelAspect<Priority> Priority { get; } = new(NameSource.Priority, LevelSource.Priority, static each => Guard.NotNull(each).Name, static each => each.Weight);

    /// <summary>The impact, which not every ticket has.</summary>
    public static OptionalLevelAspect<Impact> Impact { get; } =
        new(NameSource.Impact, LevelSource.Impact, PresenceSource.Impact, static each => Guard.NotNull(each).Name, static each => each.Value);

    /// <summary>The urgency, which not every ticket has.</summary>
    public static OptionalLevelAspect<Urgency> Urgency { get; } =
        new(NameSource.Urgency, LevelSource.Urgency, PresenceSource.Urgency, static each => Guard.NotNull(each).Name, static each => each.Value);

    /// <summary>The status, by name or by category.</summary>
    public static StatusAspect Status { get; } = new(NameSource.Status, NameSource.StatusCategory);

    /// <summary>Whether it is one to be worked on at all. A condition that does not ask matches merged, spam and deleted tickets too.</summary>
    public static KeyAspect<TicketStanding> Standing { get; } = new(NameSource.Standing, NameSource.StandingName);

    /// <summary>The reason for contact, which not every ticket has.</summary>
    public static ReasonAspect Reason { get; } = new(PresenceSource.Reason, ReasonCondition.Of);

    /// <summary>The phase of the reason for contact, which a ticket without a reason does not have.</summary>
    public static OptionalKeyAspect<ContactPhase> Phase { get; } = new(NameSource.Phase, PresenceSource.Phase, static phase => Guard.NotNull(phase).Name);

    /// <summary>The tags, each of the form of a key (see <see cref="TicketId"/>).</summary>
    public static SetAspect<string> Tags { get; } = new(SetSource.Tags, PresenceSource.Tags, static tag => KeyText.Check(tag));

    /// <summary>The kinds of links that it has to other tickets.</summary>
    public static SetAspect<LinkKind> Links { get; } = new(SetSource.Links, PresenceSource.Links, static kind => Guard.NotNull(kind).Name);

    /// <summary>The team that has it; missing when nobody has, or an agent without a team.</summary>
    public static OptionalKeyAspect<TeamId> Team { get; } = new(NameSource.Team, PresenceSource.Team, static id => Guard.Key(id).Value);

    /// <summary>The agent who has it; missing when nobody has, or when it waits in a team's queue.</summary>
    public static OptionalKeyAspect<AgentId> Agent { get; } = new(NameSource.Agent, PresenceSource.Agent, static id => Guard.Key(id).Value);

    /// <summary>The kind of the agent who has it, a person or a program; missing when nobody has, or when it waits in a team's queue.</summary>
    public static OptionalKeyAspect<AgentKind> AgentKind { get; } = new(NameSource.AgentKind, PresenceSource.Agent, NameSource.KindName);

    /// <summary>The side of the one who opened it.</summary>
    public static KeyAspect<AuthorKind> OpenedBy { get; } = new(NameSource.OpenedBy, NameSource.SideName);

    /// <summary>Matches tickets that nobody has: neither a team nor an agent.</summary>
    public static TicketCondition Unassigned { get; } = new PresenceCondition(PresenceSource.Assignment, Exists: false);

    /// <summary>Matches tickets of which a message of the requester's side waits for a public answer of a person of the desk (see <see cref="Ticket.AwaitingReplySince"/>), solved or not.</summary>
    public static TicketCondition AwaitsReply { get; } = new PresenceCondition(PresenceSource.AwaitedReply, Exists: true);

    /// <summary>As <see cref="AwaitsReply"/>, where neither a person nor a program has answered (see <see cref="Ticket.AwaitingAnyReplySince"/>).</summary>
    public static TicketCondition AwaitsAnyReply { get; } = new PresenceCondition(PresenceSource.AwaitedAnyReply, Exists: true);

    /// <summary>Messages of the requester's side (see <see cref="Ticket.RequesterMessages"/>).</summary>
    public static CountAspect RequesterMessages { get; } = new(CountSource.RequesterMessages);

    /// <summary>Public messages of agents who are persons (see <see cref="Ticket.PublicReplies"/>).</summary>
    public static CountAspect PublicReplies { get; } = new(CountSource.PublicReplies);

    /// <summary>Public messages of agents that are programs (see <see cref="Ticket.ProgramReplies"/>).</summary>
    public static CountAspect ProgramReplies { get; } = new(CountSource.ProgramReplies);

    /// <summary>Internal notes (see <see cref="Ticket.InternalNotes"/>).</summary>
    public static CountAspect InternalNotes { get; } = new(CountSource.InternalNotes);

    /// <summary>Automatic replies (see <see cref="Ticket.AutomaticReplies"/>).</summary>
    public static CountAspect AutomaticReplies { get; } = new(CountSource.AutomaticReplies);

    /// <summary>Returns from a solved status to an unsolved one (see <see cref="Ticket.Reopens"/>).</summary>
    public static CountAspect Reopens { get; } = new(CountSource.Reopens);

    /// <summary>Assignments to another agent or team (see <see cref="Ticket.HandOvers"/>).</summary>
    public static CountAspect HandOvers { get; } = new(CountSource.HandOvers);

    /// <summary>Assignments to another team (see <see cref="Ticket.TeamHandOvers"/>).</summary>
    public static CountAspect TeamHandOvers { get; } = new(CountSource.TeamHandOvers);

    /// <summary>How often a program gave it to people (see <see cref="Ticket.HandOversToPeople"/>).</summary>
    public static CountAspect HandOversToPeople { get; } = new(CountSource.HandOversToPeople);

    /// <summary>How often people gave it to a program (see <see cref="Ticket.HandOversToPrograms"/>).</summary>
    public static CountAspect HandOversToPrograms { get; } = new(CountSource.HandOversToPrograms);

    /// <summary>Entries into a waiting status (see <see cref="Ticket.Waits"/>).</summary>
    public static CountAspect Waits { get; } = new(CountSource.Waits);

    /// <summary>Events of unknown kinds (see <see cref="Ticket.UnknownEvents"/>).</summary>
    public static CountAspect UnknownEvents { get; } = new(CountSource.UnknownEvents);

    /// <summary>Promises to the requester that are yet to be kept, whether or not they are due.</summary>
    public static CountAspect OutstandingCommitments { get; } = new(CountSource.OutstandingCommitments);

    /// <summary>Promises to the requester that were kept or withdrawn after they were due.</summary>
    public static CountAspect MissedCommitments { get; } = new(CountSource.MissedCommitments);

    /// <summary>A custom field.</summary>
    /// <param name="name">Its name, of the form of a key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static FieldAspect Field(string name) => new(KeyText.Check(name));
}
