namespace Helpdesk.People.Requesters;

/// <summary>By what a requester is looked up.</summary>
public enum RequesterLookupKind
{
    /// <summary>By a key of the person, their own or that of one who was merged into them. At most one requester is found.</summary>
    Key = 0,

    /// <summary>By a proven identity. At most one requester is found.</summary>
    Identity = 1,

    /// <summary>By an identity that is only claimed. Any number may claim it.</summary>
    Claim = 2,

    /// <summary>By a name together with the domain of a mail address that was linked under that name. Any number may be called so.</summary>
    NameAtDomain = 3,
}
