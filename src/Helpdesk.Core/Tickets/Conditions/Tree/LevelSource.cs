using System.Collections.Immutable;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Something about a ticket that there is more or less of: what a <see cref="LevelCondition"/> compares.</summary>
internal sealed class LevelSource
{
    /// <summary>The level of what a ticket does not have; all others are above it.</summary>
    public const int Missing = 0;

    public static readonly LevelSource Priority = new("priority", static ticket => ticket.Priority.Weight);
    public static readonly LevelSource Impact = new("impact", static ticket => ticket.Impact?.Value ?? Missing);
    public static readonly LevelSource Urgency = new("urgency", static ticket => ticket.Urgency?.Value ?? Missing);

    private readonly Func<Ticket, int> read;

    private LevelSource(string name, Func<Ticket, int> read)
    {
        Name = name;
        this.read = read;
    }

    public static ImmutableArray<LevelSource> All { get; } = [Priority, Impact, Urgency];

    /// <summary>What it is called in the texts of conditions.</summary>
    public string Name { get; }

    public int Of(Ticket ticket) => read(ticket);
}
