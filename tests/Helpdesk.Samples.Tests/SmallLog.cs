using System.Text;
using ReplayLog;
using ReplayLog.Figures;

namespace Helpdesk.Samples.Tests;

/// <summary>A log and a mapping that a test writes, on the calendar of the small desk.</summary>
internal sealed class SmallLog : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="mapping">What the mapping holds beside the activities and the time, as JSON properties.</param>
    /// <param name="log">The rows, the header first.</param>
    public SmallLog(string mapping, string log)
        : this(mapping, Encoding.UTF8.GetBytes(log))
    {
    }

    public SmallLog(string mapping, byte[] log) => Files = new ReplayFiles(
        folder.Write("log.csv", log),
        folder.Write("map.json", "{ " + mapping + " }"),
        ReplayFiles.SmallDesk.Calendar);

    public ReplayFiles Files { get; private set; }

    public SmallLog Promising(string policies)
    {
        Files = Files with { Policies = folder.Write("policies.json", policies) };
        return this;
    }

    public ReplayRun Run(params string[] more) =>
        ReplayRun.Of([Files.Log, "--map", Files.Map, "--calendar", Files.Calendar, .. Files.Policies is null ? Array.Empty<string>() : ["--policies", Files.Policies], .. more]);

    public (Report Report, List<MeasuredTicket> Tickets) Replay()
    {
        List<MeasuredTicket> tickets = [];
        return (LogReplay.Measure(Files, new ReplayWatch { OnTicket = tickets.Add }), tickets);
    }

    public void Dispose() => folder.Dispose();
}
