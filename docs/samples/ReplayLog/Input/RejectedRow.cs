namespace ReplayLog.Input;

/// <summary>A row that could not be used.</summary>
/// <param name="Line">The line of the file, the header being on line 1.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record RejectedRow(long Line, string Reason);
