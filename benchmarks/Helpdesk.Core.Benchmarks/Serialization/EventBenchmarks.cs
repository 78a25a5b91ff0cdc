using System.Buffers;
using BenchmarkDotNet.Attributes;
using Helpdesk.Serialization;
using Helpdesk.Tickets;

namespace Helpdesk.Core.Benchmarks.Serialization;

/// <summary>Events to UTF-8 and back, 100,000 of all the usual kinds, against what one would write in an afternoon, a tree of nodes.</summary>
public class EventBenchmarks
{
    private const int Count = 100_000;

    private readonly TicketEvent[] events = EventFeed.Make(Count);
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);
    private byte[][] documents = [];
    private byte[][] naiveDocuments = [];

    [GlobalSetup]
    public void AssertEqual()
    {
        documents = [.. events.Select(Written)];
        naiveDocuments = [.. events.Select(NaiveEvents.Write)];
        for (int i = 0; i < Count; i++)
        {
            if (!events[i].Equals(TicketJson.ReadEvent(documents[i])) || !events[i].Equals(NaiveEvents.Read(naiveDocuments[i])) || !NaiveEvents.SaysTheSame(documents[i], naiveDocuments[i]))
            {
                throw new InvalidOperationException($"Event {i} does not read back equal.");
            }
        }

        Console.WriteLine($"// {Count} events, {documents.Average(each => each.Length):F0} bytes on average");
    }

    [BenchmarkCategory("Write"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long Write()
    {
        long written = 0;
        foreach (TicketEvent each in events)
        {
            buffer.ResetWrittenCount();
            TicketJson.WriteEvent(each, buffer);
            written += buffer.WrittenCount;
        }

        return written;
    }

    [BenchmarkCategory("Write"), Benchmark(OperationsPerInvoke = Count)]
    public long Write_by_nodes()
    {
        long written = 0;
        foreach (TicketEvent each in events)
        {
            written += NaiveEvents.Write(each).Length;
        }

        return written;
    }

    [BenchmarkCategory("Read"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long Read()
    {
        long sequences = 0;
        foreach (byte[] each in documents)
        {
            sequences += TicketJson.ReadEvent(each).Sequence;
        }

        return sequences;
    }

    [BenchmarkCategory("Read"), Benchmark(OperationsPerInvoke = Count)]
    public long Read_by_nodes()
    {
        long sequences = 0;
        foreach (byte[] each in naiveDocuments)
        {
            sequences += NaiveEvents.Read(each).Sequence;
        }

        return sequences;
    }

    private static byte[] Written(TicketEvent value)
    {
        var to = new ArrayBufferWriter<byte>();
        TicketJson.WriteEvent(value, to);
        return to.WrittenSpan.ToArray();
    }
}
