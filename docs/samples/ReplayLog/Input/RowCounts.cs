namespace ReplayLog.Input;

/// <summary>What became of the rows of a log. Every row read is an event, ignored, left out, or rejected.</summary>
internal sealed class RowCounts
{
    public long Read => Events + Ignored + LeftOut + Rejections.Count;

    public long Events { get; private set; }

    /// <summary>Rows of activities that are not about tickets.</summary>
    public long Ignored { get; private set; }

    /// <summary>Rows that <see cref="LogMapping.Only"/> leaves out.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Events that are public answers.</summary>
    public long PublicAnswers { get; private set; }

    /// <summary>The rows that could not be used.</summary>
    public ReasonGroups Rejections { get; } = new();

    /// <summary>The values that could not be used, of rows that could.</summary>
    public ReasonGroups LostValues { get; } = new();

    /// <summary>The columns that the header has more than once, and of which the first was read.</summary>
    public IReadOnlyList<string> RepeatedColumns { get; set; } = [];

    public void CountEvent(bool isPublicAnswer)
    {
        Events++;
        PublicAnswers += isPublicAnswer ? 1 : 0;
    }

    public void CountIgnored() => Ignored++;

    public void CountLeftOut() => LeftOut++;
}
