namespace Helpdesk.Tickets;

/// <summary>Which side someone who acts on a ticket is on.</summary>
public enum AuthorKind
{
    /// <summary>The desk's software: the host, a rule, an import. An agent that is a program is not included.</summary>
    System,

    /// <summary>The person who asks, or a collaborator of that person.</summary>
    Requester,

    /// <summary>An agent of the desk: a person, or a program that answers by itself.</summary>
    Agent,

    /// <summary>Someone outside the desk and the requester's side: a supplier, a carrier.</summary>
    ThirdParty,
}
