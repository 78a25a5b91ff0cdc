namespace ReplayLog.Input;

/// <summary>What is wrong with a row, or with a value of it.</summary>
/// <param name="Reason">What is wrong; rows are counted together by it.</param>
/// <param name="Value">The value that is wrong, where the reason does not name it.</param>
internal sealed record RowProblem(string Reason, string? Value = null);
