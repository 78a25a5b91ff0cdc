namespace ReplayLog.Input;

/// <summary>Rows, or values of rows, that could not be used for one reason.</summary>
/// <param name="reason">What is wrong with them.</param>
internal sealed class ReasonGroup(string reason)
{
    /// <summary>How many are kept with their lines.</summary>
    public const int ExamplesKept = 5;

    private readonly List<(long Line, string? Value)> examples = [];

    public string Reason => reason;

    public long Count { get; private set; }

    /// <summary>The first, in file order: the line, the header being on line 1, and the value that is wrong where there is one.</summary>
    public IReadOnlyList<(long Line, string? Value)> Examples => examples;

    public void Add(long line, string? value)
    {
        Count++;
        if (examples.Count < ExamplesKept)
        {
            examples.Add((line, value is null ? null : Printable.Quote(value)));
        }
    }
}
