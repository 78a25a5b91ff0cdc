using System.Collections.Immutable;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Things with names of which a ticket may have any number: what a <see cref="SetCondition"/> compares.</summary>
internal sealed class SetSource
{
    public static readonly SetSource Collaborators = new(TicketParts.Head, "collaborators", HasCollaborator, KeyText.Problem);
    public static readonly SetSource Tags = new(TicketParts.Extras, "tags", static (ticket, tag) => ticket.Tags.Contains(tag), KeyText.Problem);
    public static readonly SetSource Links = new(TicketParts.Extras, "links", HasLink, static value => LinkKind.TryFromName(value, out _) ? null : $"must be a kind of link such as Parent, but is '{value}'");

    private readonly Func<Ticket, string, bool> has;
    private readonly Func<string, string?> problem;

    private SetSource(TicketParts reads, string name, Func<Ticket, string, bool> has, Func<string, string?> problem)
    {
        Reads = reads;
        Name = name;
        this.has = has;
        this.problem = problem;
    }

    public static ImmutableArray<SetSource> All { get; } = [Collaborators, Tags, Links];

    /// <summary>The part of the ticket that it is read from.</summary>
    public TicketParts Reads { get; }

    /// <summary>What they are called in the texts of conditions.</summary>
    public string Name { get; }

    public bool Has(Ticket ticket, string name) => has(ticket, name);

    /// <summary>What is wrong with a text as such a name, as "must …, but …"; null when nothing is.</summary>
    public string? Problem(string value) => problem(value);

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
}
