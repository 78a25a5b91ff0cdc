using System.Text;
using Helpdesk;
using Helpdesk.Tickets;
using NodaTime;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>Rows in a temporary file, which is gone when it is disposed of.</summary>
internal sealed class RowFile : IDisposable
{
    private const int BufferSize = 1 << 13;

    private readonly FileStream stream;
    private readonly BinaryWriter writer;
    private readonly BinaryReader reader;
    private readonly NamePool names;
    private long end;

    /// <param name="folder">The folder of the file.</param>
    /// <param name="names">What the names that are read are kept in.</param>
    public RowFile(DirectoryInfo folder, NamePool names)
    {
        this.names = names;
        stream = new FileStream(Path.Combine(folder.FullName, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
    }

    public void Write(LogRow row)
    {
        writer.Write(row.Ticket);
        writer.Write((int)row.Meaning);
        Write(row.At);
        WriteIfAny(row.Opened, Write);
        writer.Write(row.Line);
        writer.Write(row.Activity);
        writer.Write(row.Assignment?.Team?.Value ?? "");
        writer.Write(row.Assignment?.Agent?.Value ?? "");
        writer.Write(row.AnsweredBy?.Value ?? "");
        writer.Write(row.Priority?.Name ?? "");
        WriteIfAny(row.StatedMet, writer.Write);
        WriteIfAny(row.Stated.HandOvers, writer.Write);
        WriteIfAny(row.Stated.TeamHandOvers, writer.Write);
        WriteIfAny(row.Stated.Reopens, writer.Write);
    }

    public void WriteTicket(TicketRecord ticket)
    {
        writer.Write(ticket.RowsAsRead.Count);
        foreach (LogRow row in ticket.RowsAsRead)
        {
            Write(row);
        }
    }

    /// <summary>Goes back to the beginning, to read what was written.</summary>
    public void Rewind()
    {
        writer.Flush();
        end = stream.Length;
        stream.Position = 0;
    }

    /// <summary>All rows written one by one.</summary>
    public IEnumerable<LogRow> ReadRows()
    {
        Rewind();
        while (stream.Position < end)
        {
            yield return ReadRow();
        }
    }

    /// <summary>The next ticket; null at the end.</summary>
    public TicketRecord? ReadTicket()
    {
        if (stream.Position == end)
        {
            return null;
        }

        int count = reader.ReadInt32();
        LogRow row = ReadRow();
        var ticket = new TicketRecord(row.Ticket);
        ticket.Record(row);
        for (int i = 1; i < count; i++)
        {
            ticket.Record(ReadRow());
        }

        return ticket;
    }

    public void Dispose()
    {
        writer.Dispose();
        reader.Dispose();
        stream.Dispose();
    }

    private LogRow ReadRow() => new(reader.ReadString(), (Meaning)reader.ReadInt32(), ReadInstant(), ReadIfAny(ReadInstant))
    {
        Line = reader.ReadInt64(),
        Activity = ReadName(),
        Assignment = ReadAssignment(ReadName(), ReadName()),
        AnsweredBy = ReadName() is { Length: > 0 } agent ? new AgentId(agent) : null,
        Priority = ReadName() is { Length: > 0 } priority ? Priority.FromName(priority) : null,
        StatedMet = ReadIfAny(reader.ReadBoolean),
        Stated = new PerCheck<int?>(ReadIfAny(reader.ReadInt32), ReadIfAny(reader.ReadInt32), ReadIfAny(reader.ReadInt32)),
    };

    private static Assignment? ReadAssignment(string team, string agent) => team.Length == 0 && agent.Length == 0
        ? null
        : new Assignment(team.Length == 0 ? null : new TeamId(team), agent.Length == 0 ? null : new AgentId(agent));

    private void Write(Instant instant)
    {
        Duration sinceEpoch = instant - NodaConstants.UnixEpoch;
        writer.Write(sinceEpoch.Days);
        writer.Write(sinceEpoch.NanosecondOfDay);
    }

    private Instant ReadInstant() => NodaConstants.UnixEpoch + Duration.FromDays(reader.ReadInt32()) + Duration.FromNanoseconds(reader.ReadInt64());

    private void WriteIfAny<T>(T? value, Action<T> write)
        where T : struct
    {
        writer.Write(value.HasValue);
        if (value is { } known)
        {
            write(known);
        }
    }

    private T? ReadIfAny<T>(Func<T> read)
        where T : struct => reader.ReadBoolean() ? read() : null;

    private string ReadName() => names.Keep(reader.ReadString());
}
