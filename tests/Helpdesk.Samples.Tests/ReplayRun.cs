using ReplayLog;

namespace Helpdesk.Samples.Tests;

/// <summary>One run of the sample, in this process.</summary>
internal sealed record ReplayRun(int ExitCode, string Output, string Error)
{
    public static ReplayRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = Program.Run(args, output, error);
        return new ReplayRun(exitCode, output.ToString(), error.ToString());
    }

    public static ReplayRun Of(ReplayFiles files) =>
        Of([files.Log, "--map", files.Map, "--calendar", files.Calendar, .. files.Policies is null ? Array.Empty<string>() : ["--policies", files.Policies]]);

    /// <summary>Lines without the blanks that pad a table or end a wrapped line.</summary>
    public static string[] LinesOf(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];
}
