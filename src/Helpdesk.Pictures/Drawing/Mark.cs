namespace Helpdesk.Pictures.Drawing;

/// <summary>A sign that stands for a word of the legend; marks differ in shape.</summary>
internal enum Mark
{
    /// <summary>No sign.</summary>
    None,

    /// <summary>A solid diamond.</summary>
    Diamond,

    /// <summary>A ring.</summary>
    Ring,
}
