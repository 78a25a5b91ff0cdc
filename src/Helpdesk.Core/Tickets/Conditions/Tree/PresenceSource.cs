using System.Collections.Immutable;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Something that a ticket may have or lack: what a <see cref="PresenceCondition"/> asks for.</summary>
internal sealed class PresenceSource
{
    public static readonly PresenceSource RequesterTier = new(TicketParts.Head, "requester tier", static ticket => ticket.RequesterTier is not null);
    public static readonly PresenceSource Collaborators = new(TicketParts.Head, "collaborators", static ticket => !ticket.Collaborators.IsEmpty, plural: true);
    public static readonly PresenceSource Impact = new(TicketParts.Head, "impact", static ticket => ticket.Impact is not null);
    public static readonly PresenceSource Urgency = new(TicketParts.Head, "urgency", static ticket => ticket.Urgency is not null);
    public static readonly PresenceSource Reason = new(TicketParts.Head, "reason", static ticket => ticket.Reason is not null);
    public static readonly PresenceSource Phase = new(TicketParts.Head, "phase", static ticket => ticket.Reason is not null);
    public static readonly PresenceSource Tags = new(TicketParts.Extras, "tags", static ticket => !ticket.Tags.IsEmpty, plural: true);
    public static readonly PresenceSource Links = new(TicketParts.Extras, "links", static ticket => !ticket.Links.IsEmpty, plural: true);
    public static readonly PresenceSource Team = new(TicketParts.Assignment, "team", static ticket => ticket.Assignment?.Team is not null);
    public static readonly PresenceSource Agent = new(TicketParts.Assignment, "agent", static ticket => ticket.Assignment?.Agent is not null);
    public static readonly PresenceSource Assignment = new(TicketParts.Assignment, "assignment", static ticket => ticket.Assignment is not null);
    public static readonly PresenceSource AwaitedReply = new(TicketParts.Messages, "awaited reply", static ticket => ticket.AwaitingReplySince is not null);
    public static readonly PresenceSource AwaitedAnyReply = new(TicketParts.Messages, "awaited reply of anyone", static ticket => ticket.AwaitingAnyReplySince is not null);

    private readonly Func<Ticket, bool> read;
    private readonly bool plural;

    private PresenceSource(TicketParts reads, string name, Func<Ticket, bool> read, bool plural = false)
    {
        Reads = reads;
        Name = name;
        this.read = read;
        this.plural = plural;
    }

    public static ImmutableArray<PresenceSource> All { get; } = [RequesterTier, Collaborators, Impact, Urgency, Reason, Phase, Tags, Links, Team, Agent, Assignment, AwaitedReply, AwaitedAnyReply];

    /// <summary>The part of the ticket that it is read from.</summary>
    public TicketParts Reads { get; }

    /// <summary>What it is called in the texts of conditions.</summary>
    public string Name { get; }

    public bool In(Ticket ticket) => read(ticket);

    public string Verb(bool exists) => (exists, plural) switch
    {
        (true, true) => "exist",
        (true, false) => "exists",
        (false, true) => "are missing",
        _ => "is missing",
    };
}
