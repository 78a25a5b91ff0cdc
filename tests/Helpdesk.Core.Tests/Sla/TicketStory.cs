using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A ticket's history, told command by command, so that examples read as sentences. What the rules refuse ends the test.</summary>
internal sealed class TicketStory
{
    public static readonly TicketId Id = new("T-1");

    public static readonly RequesterId Anna = new("anna");

    public static readonly AgentId Ada = new("ada");

    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private readonly TicketDesk desk = new();
    private int others = 1;

    public TicketHistory History => desk[Id];

    public Instant LastAt => History.Events[^1].HappenedAt;

    /// <summary>A story that begins with a message of the requester.</summary>
    /// <param name="at">When.</param>
    /// <param name="with">What else the ticket is opened with.</param>
    public static TicketStory Opened(StoryTime at, Func<OpenTicket, OpenTicket>? with = null) => Begin(at, Author.Requester(Anna), with);

    /// <summary>A story that begins with a public message of an agent.</summary>
    /// <param name="at">When.</param>
    public static TicketStory OpenedByAgent(StoryTime at) => Begin(at, Author.Agent(Ada), with: null);

    /// <summary>The message of another ticket of the desk that began with this story's, such as a follow-up.</summary>
    public TicketHistory HistoryOf(TicketId other) => desk[other];

    public TicketStory Writes(StoryTime at) => Do(at, new ReceiveMessage(Anna, "Any news?", Mail));

    public TicketStory Reply(StoryTime at) => Do(at, new ReplyPublicly(Ada, "We are on it.", Mail));

    /// <summary>An answer that solves the ticket.</summary>
    public TicketStory ReplyAndSolve(StoryTime at) => Do(at, new ReplyPublicly(Ada, "Plug it in.", Mail) { Then = TicketStatus.Solved });

    public TicketStory AutomaticReply(StoryTime at) => Do(at, new ReplyAutomatically("We have your message.", Mail));

    public TicketStory Note(StoryTime at) => Do(at, new AddNote("Called them.", Author.Agent(Ada)));

    public TicketStory Status(StoryTime at, TicketStatus to)
    {
        desk.With(to);
        return Do(at, new ChangeStatus(to, Author.System));
    }

    public TicketStory Open(StoryTime at) => Status(at, TicketStatus.Open);

    public TicketStory Pending(StoryTime at) => Status(at, TicketStatus.Pending);

    public TicketStory OnHold(StoryTime at) => Status(at, TicketStatus.OnHold);

    public TicketStory Solved(StoryTime at) => Status(at, TicketStatus.Solved);

    public TicketStory Closed(StoryTime at) => Status(at, TicketStatus.Closed);

    public TicketStory Given(StoryTime at, Priority priority) => Do(at, new ChangePriority(priority, Author.System));

    public TicketStory Assigned(StoryTime at, string? team, string? agent = null) => Do(at, new Assign(
        team is null && agent is null ? null : new Assignment(team is null ? null : new TeamId(team), agent is null ? null : new AgentId(agent)),
        Author.System));

    public TicketStory Tagged(StoryTime at, string tag) => Do(at, new ChangeTags([tag], [], Author.System));

    public TicketStory Untagged(StoryTime at, string tag) => Do(at, new ChangeTags([], [tag], Author.System));

    public TicketStory Field(StoryTime at, string name, FieldValue? value) =>
        Do(at, value is null ? new ChangeFields([], [name], Author.System) : new ChangeFields(name, value, Author.System));

    public TicketStory Renamed(StoryTime at, string subject) => Do(at, new ChangeSubject(subject, Author.System));

    public TicketStory Promised(StoryTime at, string commitment, StoryTime due) => Do(at, new PromiseBy(new CommitmentId(commitment), "We call back.", due.Instant, Author.Agent(Ada)));

    /// <summary>The ticket is merged into another one, opened at that moment.</summary>
    public TicketStory Merged(StoryTime at)
    {
        TicketId other = Another(at);
        return Do(at, new MergeInto(other, Author.Agent(Ada)));
    }

    /// <summary>Another ticket, opened at that moment, is merged into this one.</summary>
    public TicketStory Absorbs(StoryTime at)
    {
        TicketId other = Another(at);
        desk.Do(at.Instant, other, new MergeInto(Id, Author.Agent(Ada)));
        return this;
    }

    /// <summary>A part of the ticket becomes another one.</summary>
    public TicketStory Split(StoryTime at, TicketId part) => Do(at, new Split(part, "The fax too", Author.Agent(Ada)) { Message = "And the fax." });

    /// <summary>The requester writes on the closed ticket, which opens another one.</summary>
    public TicketStory FollowedUp(StoryTime at, TicketId by) => Do(at, new ReceiveMessage(Anna, "Dead again.", Mail) { FollowUp = by });

    public TicketStory Spam(StoryTime at) => Do(at, new MarkAsSpam(Author.System));

    public TicketStory NoSpam(StoryTime at) => Do(at, new UnmarkAsSpam(Author.System));

    public TicketStory Deleted(StoryTime at) => Do(at, new Delete(Author.System));

    public TicketStory Restored(StoryTime at) => Do(at, new Restore(Author.System));

    /// <summary>An event that the desk took over from elsewhere, and which may have happened before others.</summary>
    public TicketStory Imported(StoryTime at, Func<EventHeader, TicketEvent> make)
    {
        desk.Import(at.Instant, Id, make);
        return this;
    }

    /// <summary>A reply that was taken over from elsewhere.</summary>
    public TicketStory ImportedReply(StoryTime at) => Imported(at, static header => new PublicReplySent(header, "Sent from the old desk.", Mail));

    /// <summary>A status that was taken over from elsewhere, such as from a desk whose closed tickets go on.</summary>
    public TicketStory ImportedStatus(StoryTime at, TicketStatus to) => Imported(at, header => new StatusChanged(header, to, StatusCause.Command, resolution: null, wakesAt: null));

    /// <summary>Any other command.</summary>
    public TicketStory Do(StoryTime at, TicketCommand command)
    {
        desk.Do(at.Instant, Id, command);
        return this;
    }

    private static TicketStory Begin(StoryTime at, Author by, Func<OpenTicket, OpenTicket>? with)
    {
        var story = new TicketStory();
        var opening = new OpenTicket(Id, "No dial tone", Anna, Mail) { Message = "There is none.", By = by };
        opening = with is null ? opening : with(opening);
        if (opening.Status is { } status)
        {
            story.desk.With(status);
        }

        story.desk.Open(at.Instant, opening);
        return story;
    }

    private TicketId Another(StoryTime at)
    {
        var other = new TicketId(FormattableString.Invariant($"T-{++others}"));
        desk.Open(at.Instant, new OpenTicket(other, "Phone dead", Anna, Mail) { Message = "Help." });
        return other;
    }
}
