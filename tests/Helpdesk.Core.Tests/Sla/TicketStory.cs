using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A ticket's history, told event by event, so that examples read as sentences.</summary>
internal sealed class TicketStory
{
    public static readonly TicketId Id = new("T-1");

    public static readonly RequesterId Anna = new("anna");

    public static readonly AgentId Ada = new("ada");

    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private readonly List<TicketEvent> events = [];

    public TicketHistory History => TicketHistory.Of(events);

    public Instant LastAt => events[^1].HappenedAt;

    /// <summary>A story that begins with a message of the requester.</summary>
    /// <param name="at">When.</param>
    /// <param name="with">What else the ticket is opened with.</param>
    public static TicketStory Opened(StoryTime at, Func<TicketOpened, TicketOpened>? with = null) => Begin(at, Author.Requester(Anna), with);

    /// <summary>A story that begins with a public message of an agent.</summary>
    /// <param name="at">When.</param>
    public static TicketStory OpenedByAgent(StoryTime at) => Begin(at, Author.Agent(Ada), with: null);

    public TicketStory Writes(StoryTime at) => Add(at, static header => new RequesterMessageReceived(header, "Any news?", Mail), Author.Requester(Anna));

    public TicketStory Reply(StoryTime at) => Add(at, static header => new PublicReplySent(header, "We are on it.", Mail), Author.Agent(Ada));

    public TicketStory AutomaticReply(StoryTime at) => Add(at, static header => new AutomaticReplySent(header, "We have your message.", Mail));

    public TicketStory Note(StoryTime at) => Add(at, static header => new InternalNoteAdded(header, "Called them."), Author.Agent(Ada));

    public TicketStory Status(StoryTime at, TicketStatus to) => Add(at, header => new StatusChanged(header, to, StatusCause.Command, resolution: null, wakesAt: null));

    public TicketStory Open(StoryTime at) => Status(at, TicketStatus.Open);

    public TicketStory Pending(StoryTime at) => Status(at, TicketStatus.Pending);

    public TicketStory OnHold(StoryTime at) => Status(at, TicketStatus.OnHold);

    public TicketStory Solved(StoryTime at) => Status(at, TicketStatus.Solved);

    public TicketStory Closed(StoryTime at) => Status(at, TicketStatus.Closed);

    public TicketStory Given(StoryTime at, Priority priority) => Add(at, header => new PriorityChanged(header, priority, impact: null, urgency: null));

    public TicketStory Assigned(StoryTime at, string? team, string? agent = null) => Add(at, header => new AssignmentChanged(
        header,
        team is null && agent is null ? null : new Assignment(team is null ? null : new TeamId(team), agent is null ? null : new AgentId(agent))));

    public TicketStory Tagged(StoryTime at, string tag) => Add(at, header => new TagsChanged(header, [tag], []));

    public TicketStory Untagged(StoryTime at, string tag) => Add(at, header => new TagsChanged(header, [], [tag]));

    public TicketStory Field(StoryTime at, string name, FieldValue? value) => Add(at, header => value is null
        ? new FieldsChanged(header, [], [name])
        : new FieldsChanged(header, [KeyValuePair.Create(name, value)], []));

    public TicketStory Renamed(StoryTime at, string subject) => Add(at, header => new SubjectChanged(header, subject));

    public TicketStory Merged(StoryTime at) => Add(at, static header => new TicketMerged(header, new TicketId("T-2")));

    public TicketStory Spam(StoryTime at) => Add(at, static header => new MarkedAsSpam(header));

    public TicketStory NoSpam(StoryTime at) => Add(at, static header => new UnmarkedAsSpam(header));

    public TicketStory Deleted(StoryTime at) => Add(at, static header => new TicketDeleted(header));

    public TicketStory Restored(StoryTime at) => Add(at, static header => new TicketRestored(header));

    /// <summary>An event that the desk took over from elsewhere, and which may have happened before others.</summary>
    public TicketStory Imported(StoryTime at, Func<EventHeader, TicketEvent> make) => Add(at, make, isImported: true);

    /// <summary>A reply that was taken over from elsewhere.</summary>
    public TicketStory ImportedReply(StoryTime at) => Imported(at, static header => new PublicReplySent(header, "Sent from the old desk.", Mail));

    private static TicketStory Begin(StoryTime at, Author by, Func<TicketOpened, TicketOpened>? with) => new TicketStory().Add(
        at,
        header =>
        {
            var opened = new TicketOpened(header, "No dial tone", Anna, Mail) { Message = "There is none." };
            return with is null ? opened : with(opened);
        },
        by);

    private TicketStory Add(StoryTime at, Func<EventHeader, TicketEvent> make, Author by = default, bool isImported = false)
    {
        events.Add(make(new EventHeader(Id, events.Count + 1, at.Instant, at.Instant, by, isImported)));
        return this;
    }
}
