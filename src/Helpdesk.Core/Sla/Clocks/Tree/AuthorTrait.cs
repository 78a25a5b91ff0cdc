namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>What the author of an event can be, whoever it is by name.</summary>
internal enum AuthorTrait
{
    /// <summary>On the requester's side.</summary>
    Requester = 0,

    /// <summary>An agent of either kind.</summary>
    Agent = 1,

    /// <summary>Someone outside.</summary>
    ThirdParty = 2,

    /// <summary>The desk's software.</summary>
    System = 3,

    /// <summary>An agent who is a person.</summary>
    Person = 4,

    /// <summary>An agent that is a program.</summary>
    Program = 5,

    /// <summary>The agent who has the ticket.</summary>
    Assignee = 6,
}
