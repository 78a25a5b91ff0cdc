using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>
/// The author of an event as bits beside those of what happened, from the highest down, so that neither comes in the way of the other. They are found only for books that ask for them:
/// nothing else needs to know who has the ticket at every event.
/// </summary>
internal static class Authors
{
    private const uint Highest = 1u << 31;

    /// <summary>All bits of authors.</summary>
    public const uint All = ~0u << 25;

    public static uint BitOf(AuthorTrait trait) => Highest >> (int)trait;

    /// <summary>The bits of an author.</summary>
    /// <param name="by">The author.</param>
    /// <param name="owner">Who had the ticket before the event; at the opening, who is given it.</param>
    public static uint Of(Author by, Assignment? owner) => by.Kind switch
    {
        AuthorKind.Agent => BitOf(AuthorTrait.Agent) | BitOf(by.IsProgram ? AuthorTrait.Program : AuthorTrait.Person) | (owner.Has(by) ? BitOf(AuthorTrait.Assignee) : 0),
        AuthorKind.Requester => BitOf(AuthorTrait.Requester),
        AuthorKind.ThirdParty => BitOf(AuthorTrait.ThirdParty),
        _ => BitOf(AuthorTrait.System),
    };
}
