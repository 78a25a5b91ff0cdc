namespace Helpdesk.Pictures.Drawing;

/// <summary>What a colour is for. Shapes name a tone, and the theme says which colour that is.</summary>
internal enum Tone
{
    /// <summary>The background of the picture.</summary>
    Paper,

    /// <summary>The background of time that exists: what is closed, unless something is drawn on it.</summary>
    Ground,

    /// <summary>Text.</summary>
    Ink,

    /// <summary>Text of lesser weight.</summary>
    Quiet,

    /// <summary>Lines that guide the eye and say nothing by themselves.</summary>
    Rule,

    /// <summary>Open time.</summary>
    Open,

    /// <summary>Time taken away for a reason: drawn as lines, never as a surface.</summary>
    Hatch,

    /// <summary>Signs that stand for a word of the legend.</summary>
    Mark,
}
