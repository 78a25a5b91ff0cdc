namespace ReplayLog;

/// <summary>The three files that a replay reads.</summary>
internal sealed record ReplayFiles(string Log, string Map, string Calendar)
{
    /// <summary>The small log that comes with the sample, beside the program.</summary>
    public static ReplayFiles SmallDesk { get; } = new(
        Path.Combine(AppContext.BaseDirectory, "logs", "small-desk.csv"),
        Path.Combine(AppContext.BaseDirectory, "maps", "small-desk.json"),
        Path.Combine(AppContext.BaseDirectory, "calendars", "office-rome.json"));
}
