using System.Text.Json;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>The kinds of event of one kind of stream, such as a chat's. An event of a kind, or of a version of a kind, that the table does not have is kept whole.</summary>
/// <typeparam name="TEvent">The events.</typeparam>
/// <typeparam name="TKey">The key of a stream.</typeparam>
internal sealed class StreamTable<TEvent, TKey>
    where TEvent : class
{
    /// <summary>The newest version of every kind so far.</summary>
    private const int Version = 1;

    private readonly DocumentFormat format;
    private readonly string keyName;
    private readonly Shape<TKey> keys;
    private readonly Func<TEvent, (TKey Key, int Sequence, Instant At)> headOf;
    private readonly Func<StreamHeader<TKey>, string, TEvent> keep;
    private readonly Func<TEvent, (string Kind, string Document)?> keptOf;
    private readonly Shape<StreamHeader<TKey>> header;
    private readonly List<(string Name, Type Type, Shape<TEvent> Shape)> kinds = [];

    /// <param name="format">The format of the documents.</param>
    /// <param name="keyName">The name of the property that holds the key.</param>
    /// <param name="keys">How keys are written.</param>
    /// <param name="headOf">What an event says first.</param>
    /// <param name="keep">Makes an unknown event of its header and its document.</param>
    /// <param name="keptOf">The kind and the document of an unknown event; null for any other.</param>
    public StreamTable(
        DocumentFormat format,
        string keyName,
        Shape<TKey> keys,
        Func<TEvent, (TKey Key, int Sequence, Instant At)> headOf,
        Func<StreamHeader<TKey>, string, TEvent> keep,
        Func<TEvent, (string Kind, string Document)?> keptOf)
    {
        this.format = format;
        this.keyName = keyName;
        this.keys = keys;
        this.headOf = headOf;
        this.keep = keep;
        this.keptOf = keptOf;
        header = Object<StreamHeader<TKey>>(table =>
        {
            table.IgnoresUnknown = true;
            return Head(table, each => each.Kind, each => (each.Key, each.Sequence, each.At));
        });
    }

    /// <summary>Adds a kind.</summary>
    /// <param name="name">Its name in documents, which stays whatever its type is called.</param>
    /// <param name="define">Its properties behind those of every event, and how an event is made of them.</param>
    public StreamTable<TEvent, TKey> With<T>(string name, Func<ObjectTable<T>, Func<GivenValues, StreamHeader<TKey>, T>> define)
        where T : TEvent
    {
        kinds.Add((name, typeof(T), Object<TEvent, T>(table =>
        {
            Func<GivenValues, StreamHeader<TKey>> head = Head(table, _ => name, each => headOf(each));
            Func<GivenValues, StreamHeader<TKey>, T> make = define(table);
            return given => make(given, head(given));
        })));
        return this;
    }

    /// <exception cref="DocumentException">The text is not an event of such a stream.</exception>
    public TEvent Read(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> text = DocumentText.WithoutMark(json);
        StreamHeader<TKey> head = DocumentText.Read(text, header, format);
        Shape<TEvent>? known = head.Version > Version ? null : kinds.Find(each => string.Equals(each.Name, head.Kind, StringComparison.Ordinal)).Shape;
        if (known is not null)
        {
            return DocumentText.Read(text, known, new DocumentReading(), format.Options);
        }

        try
        {
            return keep(head, DocumentText.Decode(text));
        }
        catch (ArgumentException refusal)
        {
            throw DocumentPath.Root.Fail(DocumentVocabulary.Reason(refusal), refusal);
        }
    }

    /// <exception cref="FormatException">A value in it cannot be written.</exception>
    public void Write(Utf8JsonWriter writer, TEvent value)
    {
        if (keptOf(value) is var (kind, document))
        {
            writer.WriteRawValue(UnknownDocument.EnsureSame(value, kind, document, json => Read(DocumentText.Encode(json))), skipInputValidation: true);
        }
        else
        {
            kinds.Find(each => each.Type == value.GetType()).Shape.Write(writer, value);
        }
    }

    private Func<GivenValues, StreamHeader<TKey>> Head<T>(ObjectTable<T> table, Func<T, string> kindOf, Func<T, (TKey Key, int Sequence, Instant At)> head)
    {
        table.Document(format, isAlwaysWhole: true);
        Slot<string> kind = table.Required("kind", Texts.KeyName, kindOf);
        Slot<int> version = table.Or("version", Version, Values.Ordinal, _ => Version);
        Slot<TKey> key = table.Required(keyName, keys, each => head(each).Key);
        Slot<int> sequence = table.Required("sequence", Values.Ordinal, each => head(each).Sequence);
        Slot<Instant> happenedAt = table.Required("happenedAt", Values.Instant, each => head(each).At);
        return given => new StreamHeader<TKey>(given.Get(key), given.Get(sequence), given.Get(happenedAt), given.Get(version), given.Get(kind));
    }
}
