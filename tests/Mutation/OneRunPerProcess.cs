using System.Runtime.CompilerServices;
using Helpdesk.Core.Tests.Mutation;
using Xunit;

[assembly: AssemblyFixture(typeof(OneRunPerProcess))]

namespace Helpdesk.Core.Tests.Mutation;

/// <summary>
/// Lets a process test one mutant only. Stryker keeps the process for the next mutant, which would meet the calendars that the last one
/// spoiled: tests hold them in static fields, and timelines are shared. A process that is asked again leaves; Stryker then starts another.
/// So the mutant may also be read once: Stryker's switches read the file at every expression, which makes the tests ten times slower.
/// </summary>
public sealed class OneRunPerProcess
{
    private static string? file;
    private static int mutant;
    private static bool used;

    public OneRunPerProcess()
    {
        if (file is null)
        {
            return;
        }

        if (used || mutant != Read(file))
        {
            Environment.Exit(0);
        }

        used = true;
        EndsInTimeAttribute.Watch();
    }

    [ModuleInitializer]
    internal static void Begin()
    {
        if (Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") is { Length: > 0 } path
            && Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE") is null or "")
        {
            (file, mutant) = (path, Read(path));
            Environment.SetEnvironmentVariable("STRYKER_MUTANT_FILE", null);
            Environment.SetEnvironmentVariable("STRYKER_MUTANT_ID_CONTROL_VAR", "MUTANT");
            Environment.SetEnvironmentVariable("MUTANT", FormattableString.Invariant($"{mutant}"));
        }
    }

    private static int Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new BinaryReader(stream);
        return reader.ReadInt32();
    }
}
