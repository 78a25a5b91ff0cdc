#if NET10_0_OR_GREATER
using System.Diagnostics;
using Helpdesk.Core.Tests.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests;

/// <summary>
/// The tests of cultures once more with real ones. These tests run without globalization, as hosts need not: so a process of its own has it on. On .NET 8 the tests bring their own runtime, which reads no other configuration.
/// </summary>
public class GlobalizationTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public async Task Texts_are_the_same_in_a_culture_of_the_machine(string culture)
    {
        string tests = typeof(GlobalizationTests).Assembly.Location;
        string plain = await File.ReadAllTextAsync(Path.ChangeExtension(tests, ".runtimeconfig.json"), TestContext.Current.CancellationToken);
        string config = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"helpdesk-{culture}-{Environment.ProcessId}.runtimeconfig.json"));
        await File.WriteAllTextAsync(
            config,
            plain.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        try
        {
            var start = new ProcessStartInfo(Dotnet, ["exec", "--runtimeconfig", config, tests, "-class", "*CultureTests", "-noColor"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment[HostileCulture.Variable] = culture;
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipWhen(output.Contains("Couldn't find a valid ICU package", StringComparison.Ordinal), "This machine has no ICU.");
            Assert.True(process.ExitCode == 0, output);
            Assert.Contains("Failed: 0", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Total: 0", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(config);
        }
    }

    /// <summary>The program that runs .NET, from the folder of the framework: <c>shared/Microsoft.NETCore.App/10.0.0/</c> below it.</summary>
    private static string Dotnet => Path.Combine(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
#endif
