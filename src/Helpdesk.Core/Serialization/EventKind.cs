using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>A kind of event as documents know it: its name there, which is for ever, whatever its type is called, and its contract.</summary>
/// <param name="name">The name.</param>
internal abstract class EventKind(string name)
{
    /// <summary>The version that the library writes, and the newest that it reads, of every kind so far. A kind that goes on to a second gets a contract for each.</summary>
    public const int Version = 1;

    public string Name { get; } = name;

    public byte[] Utf8Name { get; } = Encoding.ASCII.GetBytes(name);

    public abstract Type Event { get; }

    public abstract JsonTypeInfo Contract { get; }

    /// <summary>Reads an event; null when the document is of a version that the library does not know.</summary>
    /// <exception cref="Exception">The document is wrong: see <see cref="DocumentMisfit.IsRefusal"/>.</exception>
    public abstract TicketEvent? Read(ReadOnlySpan<byte> json);

    /// <exception cref="FormatException">A value cannot be written.</exception>
    public abstract void Write(Utf8JsonWriter writer, TicketEvent value);
}

/// <inheritdoc/>
internal sealed class EventKind<TEvent, TDocument>(
    string name,
    JsonTypeInfo<TDocument> contract,
    Func<TEvent, TDocument> write,
    Func<TDocument, EventHeader, TEvent> read) : EventKind(name)
    where TEvent : TicketEvent
    where TDocument : EventDocument
{
    private readonly Scalar<KindName> kind = new(new KindName(name));

    public override Type Event => typeof(TEvent);

    public override JsonTypeInfo Contract => contract;

    public override TicketEvent? Read(ReadOnlySpan<byte> json)
    {
        TDocument document = JsonSerializer.Deserialize(json, contract)!;
        return document.Version is { } version && version.Value.Value > Version ? null : read(document, document.Header());
    }

    public override void Write(Utf8JsonWriter writer, TicketEvent value)
    {
        TDocument document = write((TEvent)value);
        document.Head(kind, version: null, value.Header);
        JsonSerializer.Serialize(writer, document, contract);
    }
}
