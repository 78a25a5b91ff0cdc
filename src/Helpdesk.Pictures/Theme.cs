using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>In which colours a picture is drawn.</summary>
/// <remarks>
/// <para>A closed set. Every theme draws its own background, so that a picture is legible on any page, and in every theme text has a contrast of
/// at least 4.5 to 1 and shapes of at least 3 to 1 (WCAG 2.2, level AA). No theme conveys anything by colour alone.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
public sealed class Theme
{
    private readonly string name;

    private Theme(string name, Palette palette, Palette? inTheDark)
    {
        this.name = name;
        Palette = palette;
        InTheDark = inTheDark;
    }

    /// <summary>
    /// Light or dark, as the reader's system asks for (<c>prefers-color-scheme</c>). Programs that know nothing of style sheets show the
    /// light one. The default.
    /// </summary>
    public static Theme Auto { get; } = new(nameof(Auto), Palette.Light, Palette.Dark);

    /// <summary>Dark on light, always: for print, and for pages that are light whatever the system asks for.</summary>
    public static Theme Light { get; } = new(nameof(Light), Palette.Light, null);

    /// <summary>Light on dark, always: for pages that are dark whatever the system asks for.</summary>
    public static Theme Dark { get; } = new(nameof(Dark), Palette.Dark, null);

    /// <summary>The colours that the shapes themselves carry.</summary>
    internal Palette Palette { get; }

    /// <summary>The colours that replace them for readers who ask for a dark picture; null when the theme is fixed.</summary>
    internal Palette? InTheDark { get; }

    /// <summary>The name of the theme, such as <c>Auto</c>; the same in every culture.</summary>
    public override string ToString() => name;
}
