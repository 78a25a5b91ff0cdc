namespace ReplayLog.Input;

/// <summary>What became of the rows of a log. Every row read is an event, ignored, or rejected.</summary>
internal sealed class RowCounts
{
    /// <summary>Beyond these, rejected rows are only counted: a log of the wrong kind must not fill memory.</summary>
    public const int ListedRejects = 20;

    private readonly List<RejectedRow> listed = [];

    public int Read => Events + Ignored + Rejected;

    public int Events { get; private set; }

    public int Ignored { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>The first rejected rows, in file order.</summary>
    public IReadOnlyList<RejectedRow> FirstRejects => listed;

    public void CountEvent() => Events++;

    public void CountIgnored() => Ignored++;

    public void Reject(long line, string reason)
    {
        Rejected++;
        if (listed.Count < ListedRejects)
        {
            listed.Add(new RejectedRow(line, reason));
        }
    }
}
