using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Lists of values.</summary>
/// <param name="item">The shape of each.</param>
/// <param name="most">How many there may be.</param>
/// <param name="distinct">What makes two of them the same, of which only one may be given; null where any may come again.</param>
/// <param name="key">The property of an item by which it is the same; null for all of it.</param>
internal sealed class ListShape<T>(Shape<T> item, int most = int.MaxValue, IEqualityComparer<T>? distinct = null, string? key = null) : Shape<ImmutableArray<T>>
{
    public override string Expected => "a list";

    public override bool Begins(JsonTokenType token) => token == JsonTokenType.StartArray;

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value)
    {
        writer.WriteStartArray();
        foreach (T each in value)
        {
            item.Write(writer, each);
        }

        writer.WriteEndArray();
    }

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Describe(definitions) };
        if (most < int.MaxValue)
        {
            schema["maxItems"] = most;
        }

        return schema;
    }

    protected override ImmutableArray<T> Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        DocumentToken.ExpectDepth(ref reader);
        int depth = reading.Depth;
        HashSet<T>? known = distinct is null ? null : new HashSet<T>(distinct);
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == most)
            {
                throw TooMany(Count(ref reader, items.Count));
            }

            reading.Enter(items.Count);
            T value = item.Read(ref reader, reading);
            if (known?.Add(value) == false)
            {
                // That there are too many says more than that two of them are the same.
                Utf8JsonReader rest = reader;
                if (most < int.MaxValue && Count(ref rest, items.Count) is var all && all > most)
                {
                    reading.Return(depth);
                    throw TooMany(all);
                }

                if (key is not null)
                {
                    reading.Enter(key);
                }

                throw new FormatException("Is given twice.");
            }

            items.Add(value);
            reading.Return(depth);
        }

        return items.DrainToImmutable();
    }

    /// <summary>How many items there are in all, from the one at which the reader stands.</summary>
    private static int Count(ref Utf8JsonReader reader, int before)
    {
        do
        {
            before++;
            reader.Skip();
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);

        return before;
    }

    private FormatException TooMany(int count) => new(string.Create(CultureInfo.InvariantCulture, $"Has {count} items, but at most {most} are allowed."));
}
