using Spectre.Console;

namespace ReplayLog.Output;

/// <summary>Where a report goes: a terminal with its colours and width, or plain text that is the same on every machine.</summary>
internal static class ReportConsole
{
    /// <summary>Wide enough for the widest table, narrow enough to read.</summary>
    private const int PlainWidth = 120;

    public static IAnsiConsole For(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        }

        // Nothing is detected: a build server's variables would otherwise switch colours on.
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        plain.Profile.Width = PlainWidth;
        plain.Profile.Capabilities.Unicode = false;
        return plain;
    }
}
