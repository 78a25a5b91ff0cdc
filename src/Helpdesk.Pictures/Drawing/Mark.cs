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

    /// <summary>A triangle that points to the right.</summary>
    Arrow,

    /// <summary>A triangle that points down.</summary>
    Flag,

    /// <summary>A solid square.</summary>
    Square,

    /// <summary>Two bars across one another.</summary>
    Cross,
}
