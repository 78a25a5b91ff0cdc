namespace Helpdesk.Pictures.Drawing;

/// <summary>Which point of a text is put at its place.</summary>
internal enum Anchor
{
    /// <summary>Its left end.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its right end.</summary>
    End,
}
