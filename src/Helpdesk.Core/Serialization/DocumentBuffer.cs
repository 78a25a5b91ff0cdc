using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Helpdesk.Serialization;

/// <summary>Room to write a document in, kept by each thread for its next: an event is written in less time than room and writer take to make.</summary>
internal sealed class DocumentBuffer : IDisposable
{
    /// <summary>In bytes; what a large document has taken beyond is given back.</summary>
    private const int Kept = 64 * 1024;

    // Names stay readable in the script of any living language, and so does the apostrophe of "New Year's Day", which the other encoders escape. The name of this
    // one warns of pasting its text into HTML unescaped, which is no place for a document.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    [ThreadStatic]
    private static DocumentBuffer? spare;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Utf8JsonWriter writer;
    private readonly Utf8JsonWriter indentedWriter;

    private DocumentBuffer()
    {
        writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });
        indentedWriter = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Encoder, Indented = true });
    }

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>A buffer that nobody else uses, until it is <see cref="Dispose">given back</see>.</summary>
    public static DocumentBuffer Rent()
    {
        DocumentBuffer buffer = spare ?? new DocumentBuffer();
        spare = null;
        return buffer;
    }

    /// <summary>Keeps the buffer for the thread's next document.</summary>
    public void Dispose()
    {
        if (bytes.Capacity <= Kept)
        {
            spare = this;
        }
        else
        {
            writer.Dispose();
            indentedWriter.Dispose();
        }
    }

    public void Write<T>(T value, Action<Utf8JsonWriter, T> write, bool indented)
    {
        Utf8JsonWriter used = indented ? indentedWriter : writer;
        bytes.ResetWrittenCount();
        used.Reset();
        write(used, value);
        used.Flush();
    }
}
