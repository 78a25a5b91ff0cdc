using System.Collections.Immutable;

namespace Helpdesk.Pictures.Drawing;

/// <summary>
/// A colour for each tone. Text has a contrast of at least 4.5 to 1 against paper and ground, and what must be told apart one of at
/// least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11, level AA); the tests compute both.
/// </summary>
internal sealed class Palette
{
    private readonly ImmutableArray<string> colours;

    /// <param name="colours">One for each tone, in their order, as <c>#rrggbb</c>.</param>
    private Palette(params ImmutableArray<string> colours) => this.colours = colours;

    public static Palette Light { get; } = new("#ffffff", "#e6eaef", "#1b1f24", "#545d68", "#cdd3da", "#0a64c2", "#6b7480", "#a63d00");

    public static Palette Dark { get; } = new("#0f141a", "#262e38", "#e8edf2", "#a9b3bf", "#3a434e", "#63adff", "#8c97a4", "#ffb454");

    public static ImmutableArray<Tone> Tones { get; } = [.. Enum.GetValues<Tone>()];

    public string this[Tone tone] => colours[(int)tone];
}
