using System.Diagnostics;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Combinations from documents.</summary>
internal static class OpenTimeReader
{
    /// <exception cref="DocumentException">The document is no open time.</exception>
    public static OpenTime Read(OpenTimeDocument document, CalendarReading reading, DocumentPath path)
    {
        string kind = DocumentKinds.Single(document, DocumentContext.Default.OpenTimeDocument, path);
        DocumentPath part = path.Property(kind);
        return document switch
        {
            { Calendar: { } calendar } => CalendarReader.ReadPart(calendar, reading, part),
            { Union: { } row } => Fold(row, (all, each) => all.Union(each), reading, part),
            { Intersection: { } row } => Fold(row, (all, each) => all.Intersect(each), reading, part),
            { Difference: { } row } => Fold(row, (all, each) => all.Except(each), reading, part),
            { Constant: { } constant } => Constant(constant, part),
            _ => throw new UnreachableException($"No reader is known for the open time '{kind}'."),
        };
    }

    private static OpenTime Fold(OpenTimeDocument[] row, Func<OpenTime, OpenTime, OpenTime> combine, CalendarReading reading, DocumentPath path)
    {
        if (row.Length < 2)
        {
            throw path.FailUnlike("a list of at least two parts", row.Length == 0 ? "empty" : "a list of one");
        }

        OpenTime all = Read(row[0], reading, path.Item(0));
        for (int i = 1; i < row.Length; i++)
        {
            OpenTime each = Read(row[i], reading, path.Item(i));
            try
            {
                all = combine(all, each);
            }
            catch (ArgumentException tooMuch)
            {
                throw path.Item(i).Fail(DocumentWords.Reason(tooMuch), tooMuch);
            }
        }

        return all;
    }

    private static OpenTime Constant(string constant, DocumentPath path) => constant switch
    {
        OpenTimeWriter.Always => OpenTime.Always,
        OpenTimeWriter.Never => OpenTime.Never,
        _ => throw path.FailUnlike($"\"{OpenTimeWriter.Always}\" or \"{OpenTimeWriter.Never}\"", DocumentWords.Quote(constant)),
    };
}
