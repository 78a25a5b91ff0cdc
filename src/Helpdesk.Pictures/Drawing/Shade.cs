namespace Helpdesk.Pictures.Drawing;

/// <summary>How a stretch of time is filled. Shades differ in texture, so that no one needs to see colours to tell them apart.</summary>
internal enum Shade
{
    /// <summary>The bare ground: time that exists, and in which nothing happens.</summary>
    Plain,

    /// <summary>A solid surface: open, counted.</summary>
    Solid,

    /// <summary>Slanting lines: taken away for a reason that a word beside it names.</summary>
    Hatched,

    /// <summary>A dashed outline on paper: time that does not exist.</summary>
    Absent,
}
