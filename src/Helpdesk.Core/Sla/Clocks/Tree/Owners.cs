using Helpdesk.Tickets;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>Whether an author has the ticket.</summary>
internal static class Owners
{
    public static bool Has(this Assignment? owner, Author by) =>
        by.Kind == AuthorKind.Agent && owner is { Agent: { } agent } && string.Equals(agent.Value, by.Key, StringComparison.Ordinal);
}
