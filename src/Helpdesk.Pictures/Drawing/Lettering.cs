namespace Helpdesk.Pictures.Drawing;

/// <summary>How text looks: its size in pixels, its tone and its weight.</summary>
internal readonly record struct Lettering(decimal Size, Tone Tone, bool IsBold)
{
    public static Lettering Heading => new(18, Tone.Ink, IsBold: true);

    public static Lettering Body => new(12, Tone.Ink, IsBold: false);

    public static Lettering Quiet => new(12, Tone.Quiet, IsBold: false);

    public static Lettering Small => new(11, Tone.Quiet, IsBold: false);

    /// <summary>From one baseline to the next.</summary>
    public decimal LineHeight => Size * 1.25m;

    /// <summary>How wide a text is at most, in pixels.</summary>
    public decimal WidthOf(string text) => TextWidth.Of(text) * Size * (IsBold ? 1.12m : 1);
}
