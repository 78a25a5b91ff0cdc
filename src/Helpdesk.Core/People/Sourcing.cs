namespace Helpdesk.People;

/// <summary>Who employs a team.</summary>
public enum Sourcing
{
    /// <summary>The desk's own company.</summary>
    InHouse = 0,

    /// <summary>Another company, on contract.</summary>
    Outsourced = 1,
}
