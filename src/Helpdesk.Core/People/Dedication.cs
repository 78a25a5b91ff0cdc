namespace Helpdesk.People;

/// <summary>Whether a team works for one desk or for several.</summary>
public enum Dedication
{
    /// <summary>For this desk alone.</summary>
    Dedicated = 0,

    /// <summary>For others too, as the agents of a contractor often do.</summary>
    Shared = 1,
}
