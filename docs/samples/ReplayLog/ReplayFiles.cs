namespace ReplayLog;

/// <summary>The files that a replay reads.</summary>
/// <param name="Log">The log.</param>
/// <param name="Map">What its columns and activities mean.</param>
/// <param name="Calendar">When the desk is open.</param>
/// <param name="Policies">What the desk promises; null for nothing.</param>
internal sealed record ReplayFiles(string Log, string Map, string Calendar, string? Policies = null)
{
    /// <summary>The small log that comes with the sample, beside the program.</summary>
    public static ReplayFiles SmallDesk { get; } = new(
        Path.Combine(AppContext.BaseDirectory, "logs", "small-desk.csv"),
        Path.Combine(AppContext.BaseDirectory, "maps", "small-desk.json"),
        Path.Combine(AppContext.BaseDirectory, "calendars", "office-rome.json"),
        Path.Combine(AppContext.BaseDirectory, "policies", "small-desk.json"));
}
