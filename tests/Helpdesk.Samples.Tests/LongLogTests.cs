using System.Diagnostics;
using System.Globalization;
using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Logs that do not fit into memory.</summary>
public sealed class LongLogTests : IDisposable
{
    /// <summary>A third of what the rows of the log take when they are held, and what a log of any length needs.</summary>
    private const int HeapMegabytes = 48;

    private const int Tickets = 15_000;

    private static readonly string[] Events = ["created", "assigned", "taken", "waiting", "customer replied", "resolved", "reopened", "resolved"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ticket")]
    [InlineData("time")]
    [InlineData("none")]
    public void Memory_does_not_follow_the_length_of_a_log(string order)
    {
        string log = folder.PathOf("log.csv");
        WriteLog(log, order);

        (int exitCode, string[] lines) = Replay(log);

        Assert.Equal((0, Tickets + 1), (exitCode, lines.Length));
        Assert.All(lines.Skip(1), each => Assert.EndsWith(",Solved,8,0,0,0,1,1,,", each, StringComparison.Ordinal));
        Assert.Equal(FirstNames(log), lines.Skip(1).Select(each => each.Split(',')[0]));
    }

    /// <summary>A log of many tickets that all go the same way, a thousand of them at a time.</summary>
    private static void WriteLog(string file, string order)
    {
        IEnumerable<(int Ticket, int Step)> rows = Enumerable.Range(0, Tickets).SelectMany(ticket => Enumerable.Range(0, Events.Length).Select(step => (ticket, step)));
        rows = order switch
        {
            "time" => rows.OrderBy(each => Minute(each.Ticket, each.Step)),
            "none" => rows.OrderBy(each => (each.Ticket * 7919) % Tickets),
            _ => rows,
        };
        using StreamWriter writer = File.CreateText(file);
        writer.Write("ticket,when,event,who,team,agent,moves,reopens,priority,kept\n");
        foreach ((int ticket, int step) in rows)
        {
            string when = new DateTime(2026, 1, 1).AddMinutes(Minute(ticket, step)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"HD-{ticket},{when},{Events[step]},x,Team {ticket % 7},Agent {ticket % 99},-,-,normal,-\n"));
        }
    }

    private static int Minute(int ticket, int step) => ticket + (step * 125);

    private static IEnumerable<string> FirstNames(string log) => File.ReadLines(log).Skip(1).Select(each => each.Split(',')[0]).Distinct(StringComparer.Ordinal);

    private static (int ExitCode, string[] Lines) Replay(string log)
    {
        ReplayFiles files = ReplayFiles.SmallDesk;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, log, "--map", files.Map, "--calendar", files.Calendar, "--tickets"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (HeapMegabytes << 20).ToString("X", CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.TrimEnd().Split('\n'));
    }
}
