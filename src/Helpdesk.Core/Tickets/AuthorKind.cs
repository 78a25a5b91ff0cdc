namespace Helpdesk.Tickets;

/// <summary>Which side someone who acts on a ticket is on.</summary>
public enum AuthorKind
{
    /// <summary>A program: the host, a rule, an import.</summary>
    System,

    /// <summary>The person who asks, or a collaborator of that person.</summary>
    Requester,

    /// <summary>A person of the desk.</summary>
    Agent,

    /// <summary>Someone outside the desk and the requester's side: a supplier, a carrier.</summary>
    ThirdParty,
}
