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

    /// <summary>Lines that slant both ways: paused.</summary>
    Crossed,

    /// <summary>A solid surface with stripes: counted behind the due instant.</summary>
    Striped,

    /// <summary>An outline around bare ground: what is to count if nothing else happens.</summary>
    Outlined,
}
