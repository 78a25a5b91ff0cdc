using System.Collections.Immutable;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Something about a ticket that there is more or less of: what a <see cref="LevelCondition"/> compares.</summary>
internal sealed class LevelSource
{
    /// <summary>The level of what a ticket does not have; all others are above it.</summary>
    public const int Missing = 0;

    public static readonly LevelSource Priority = new(TicketParts.Head, "priority", static ticket => ticket.Priority.Weight);
    public static readonly LevelSource Impact = new(TicketParts.Head, "impact", static ticket => ticket.Impact?.Value ?? Missing);
    public static readonly LevelSource Urgency = new(TicketParts.Head, "urgency", static ticket => ticket.Urgency?.Value ?? Missing);

    private readonly Func<Ticket, int> read;

    private LevelSource(TicketParts reads, string name, Func<Ticket, int> read)
    {
        Reads = reads;
        Name = name;
        this.read = read;
    }

    public static ImmutableArray<LevelSource> All { get; } = [Priority, Impact, Urgency];

    /// <summary>The part of the ticket that it is read from.</summary>
    public TicketParts Reads { get; }

    /// <summary>What it is called in the texts of conditions.</summary>
    public string Name { get; }

    public int Of(Ticket ticket) => read(ticket);
}
