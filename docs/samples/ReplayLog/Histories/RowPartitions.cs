using System.Runtime.InteropServices;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>
/// The rows of a long log in temporary files, each of which holds some of the tickets whole. They are read back a file at a time and put in order there, and then merged a ticket at a time.
/// </summary>
internal sealed class RowPartitions : IDisposable
{
    private const int Count = 256;

    private readonly NamePool names = new();
    private readonly DirectoryInfo folder;
    private readonly RowFile?[] files = new RowFile?[Count];

    public RowPartitions() => folder = Attempt(() => Directory.CreateTempSubdirectory("replay-log-"));

    public void Add(LogRow row) => Attempt(() =>
    {
        ref RowFile? file = ref files[PartitionOf(row.Ticket)];
        file ??= new RowFile(folder, names);
        file.Write(row);
        return file;
    });

    /// <summary>The tickets, in the order in which the log first names them.</summary>
    public IEnumerable<TicketRecord> ReadTickets()
    {
        var next = new PriorityQueue<(TicketRecord Ticket, RowFile File), long>();
        for (int i = 0; i < files.Length; i++)
        {
            if (files[i] is { } unordered)
            {
                files[i] = null;
                files[i] = Attempt(() => InOrder(unordered));
                Enqueue(next, files[i]!);
            }
        }

        while (next.TryDequeue(out (TicketRecord Ticket, RowFile File) first, out _))
        {
            yield return first.Ticket;
            Enqueue(next, first.File);
        }
    }

    public void Dispose()
    {
        try
        {
            foreach (RowFile? each in files)
            {
                each?.Dispose();
            }

            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // What a full disk did not take is thrown away here anyway, and who filled it is told by the failure that led here.
        }
    }

    private static void Enqueue(PriorityQueue<(TicketRecord Ticket, RowFile File), long> queue, RowFile file)
    {
        if (Attempt(file.ReadTicket) is { } ticket)
        {
            queue.Enqueue((ticket, file), ticket.FirstLine);
        }
    }

    /// <summary>The same tickets, all rows of one together, in the order in which the log first names them.</summary>
    private RowFile InOrder(RowFile unordered)
    {
        using (unordered)
        {
            var tickets = new TicketGroup();
            foreach (LogRow row in unordered.ReadRows())
            {
                tickets.Record(row);
            }

            var ordered = new RowFile(folder, names);
            foreach (TicketRecord each in tickets.Tickets.OrderBy(each => each.FirstLine))
            {
                ordered.WriteTicket(each);
            }

            ordered.Rewind();
            return ordered;
        }
    }

    /// <summary>The same partition for the same ticket, and nothing else asked of it: the hash of a text is of this run only.</summary>
    private static int PartitionOf(string ticket)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(ticket.AsSpan()));
        return (int)((uint)hash.ToHashCode() % Count);
    }

    private static T Attempt<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The log is long, and its rows cannot be kept in temporary files under {Path.GetTempPath()}: {problem.Message}", problem);
        }
    }
}
