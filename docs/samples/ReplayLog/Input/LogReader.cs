using CsvHelper;

namespace ReplayLog.Input;

/// <summary>Streams the events of a log. Holds one row at a time; rows that cannot be used are counted with their line and reason.</summary>
internal sealed class LogReader(LogMapping mapping, RowCounts counts, Action<long> onRow)
{
    /// <summary>A row longer than this, in bytes of UTF-8, is a quotation mark that is never closed.</summary>
    private const int LongestRow = 1 << 24;

    /// <exception cref="InputException">The header does not fit the mapping, or a row does not end.</exception>
    public IEnumerable<LogRow> Read(TextReader text, string file)
    {
        using CsvReader csv = CsvReader.Create(text, Options(), leaveOpen: true);
        csv.ReadHeader();
        LogColumns columns = LogColumns.Find([.. csv.Headers], mapping, file);
        counts.RepeatedColumns = columns.Repeated;
        var row = new RowReader(csv, columns, mapping, counts.LostValues);
        while (Advance(csv, file))
        {
            if (!row.IsWanted)
            {
                counts.CountLeftOut();
            }
            else if (row.Interpret(out LogRow read) is { } problem)
            {
                counts.Rejections.Add(csv.LineNumber, problem);
            }
            else if (read.Meaning == Meaning.Ignored)
            {
                counts.CountIgnored();
            }
            else
            {
                counts.CountEvent(read.AnsweredBy is not null);
                yield return read;
            }

            onRow(counts.Read);
        }
    }

    private static bool Advance(CsvReader csv, string file)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException problem)
        {
            throw new InputException(FormattableString.Invariant($"{file}: line {problem.LineNumber}: the row is longer than {LongestRow >> 20} MB; a quotation mark seems never to be closed."), problem);
        }
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = mapping.Separator,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        MaxRecordSize = LongestRow,

        // The names of tickets and activities come again and again, and are kept.
        PoolStrings = true,

        // A row that is not well formed has no field that can be trusted.
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = record => counts.Rejections.Add(record.LineNumber, new RowProblem(Describe(record.Reason))),
    };

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "has not as many fields as the header",
        CsvMalformedReason.StrayQuote => "has a quotation mark inside a field that is not quoted",
        CsvMalformedReason.TextAfterClosingQuote => "has text after a closing quotation mark",
        CsvMalformedReason.UnterminatedQuote => "opens a quotation mark that is never closed",
        _ => $"is malformed ({reason})",
    };
}
