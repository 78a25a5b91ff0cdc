using System.Globalization;

namespace ReplayLog;

/// <summary>Tells how far a replay has come: a line for so many rows that are read, and again for so many events that tickets are made of.</summary>
internal sealed class ReplayProgress(TextWriter error)
{
    /// <summary>Logs shorter than this are done before a line could be read.</summary>
    private const long RowsPerLine = 10_000;

    private long nextRead = RowsPerLine;
    private long nextReplayed = RowsPerLine;

    public void Read(long rows)
    {
        if (rows >= nextRead)
        {
            nextRead = rows - (rows % RowsPerLine) + RowsPerLine;
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows read"));
        }
    }

    public void Replayed(long events, long all)
    {
        if (events >= nextReplayed)
        {
            nextReplayed = events - (events % RowsPerLine) + RowsPerLine;
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} of {all:N0} events replayed"));
        }
    }
}
