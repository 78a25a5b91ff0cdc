using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Objects by a table of their properties.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <typeparam name="TWritten">What is written: the same, or a kind of it.</typeparam>
internal sealed class ObjectShape<T, TWritten> : Shape<T>
    where TWritten : T
{
    private readonly Property<TWritten>[] properties;
    private readonly Func<GivenValues, T> make;
    private readonly DocumentFormat? format;
    private readonly bool ignoresUnknown;
    private readonly string? first;

    public ObjectShape(Func<ObjectTable<TWritten>, Func<GivenValues, T>> define)
    {
        var table = new ObjectTable<TWritten>();
        make = define(table);
        properties = [.. table.Properties];
        format = table.Format;
        ignoresUnknown = table.IgnoresUnknown;
        first = table.First;
    }

    public override string Expected => "an object";

    /// <summary>The names of the properties, in order.</summary>
    public IEnumerable<string> Names => properties.Select(each => each.Name);

    public override bool Begins(JsonTokenType token) => token == JsonTokenType.StartObject;

    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        var written = (TWritten)value!;
        foreach (Property<TWritten> each in properties)
        {
            each.Write(writer, written);
        }

        writer.WriteEndObject();
    }

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        JsonObject described = format is { IsForPeople: true } ? new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } } : [];
        var required = new JsonArray();
        foreach (Property<TWritten> each in properties)
        {
            described[each.Name] = each.Describe(definitions);
            if (each.IsRequired)
            {
                required.Add((JsonNode)each.Name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = described };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        if (!ignoresUnknown)
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    protected override T Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        DocumentToken.ExpectDepth(ref reader);
        int depth = reading.Depth;
        object?[] values = new object?[properties.Length];
        int early = first is null ? -1 : ReadEarly(ref reader, reading, values);
        HashSet<string>? unknown = null;
        int next = 0;
        for (int place = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; place++)
        {
            int index = Find(ref reader, next);
            if (index < 0)
            {
                Pass(ref reader, reading, isFirst: place == 0, ref unknown);
            }
            else if (index == early)
            {
                early = -1;
                reader.Skip();
            }
            else
            {
                reading.Enter(properties[index].Name);
                values[index] = values[index] is null ? Read(ref reader, reading, index) : throw new FormatException("Is given twice.");
            }

            reading.Return(depth);
            next = index + 1;
        }

        for (int index = 0; index < values.Length; index++)
        {
            if (values[index] is null && properties[index].IsRequired)
            {
                throw new FormatException($"Lacks '{properties[index].Name}'.");
            }
        }

        T made = make(new GivenValues(values, reading, depth));
        reading.Return(depth);
        return made;
    }

    private object? Read(ref Utf8JsonReader reader, DocumentReading reading, int index)
    {
        reader.Read();
        return properties[index].Read(ref reader, reading);
    }

    /// <summary>Reads the property by which others are read, wherever it stands, and returns which that is; -1 when it is not there.</summary>
    private int ReadEarly(ref Utf8JsonReader reader, DocumentReading reading, object?[] values)
    {
        Utf8JsonReader start = reader;
        int early = -1;
        while (early < 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = Find(ref reader, 0);
            if (index >= 0 && string.Equals(properties[index].Name, first, StringComparison.Ordinal))
            {
                early = index;
                reading.Enter(first!);
                values[early] = Read(ref reader, reading, early);
                reading.Return(reading.Depth - 1);
            }
            else
            {
                reader.Skip();
            }
        }

        reader = start;
        return early;
    }

    private int Find(ref Utf8JsonReader reader, int next)
    {
        for (int i = 0; i < properties.Length; i++)
        {
            // Mostly it is the one behind the last, or soon after.
            int index = next + i < properties.Length ? next + i : next + i - properties.Length;
            if (properties[index].IsAt(ref reader))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Passes over a property that is not in the table, where that is allowed.</summary>
    private void Pass(ref Utf8JsonReader reader, DocumentReading reading, bool isFirst, ref HashSet<string>? unknown)
    {
        string name = DocumentToken.Text(ref reader);
        reading.Enter(name);
        if (isFirst && reading.Depth == 1 && format is { IsForPeople: true } && string.Equals(name, "$schema", StringComparison.Ordinal))
        {
            reader.Read();
            Texts.Any.Read(ref reader, reading);
            return;
        }

        if (!ignoresUnknown)
        {
            throw new FormatException($"Is not known here; the properties are {string.Join(", ", Names)}.");
        }

        if (!(unknown ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
        {
            throw new FormatException("Is given twice.");
        }

        reader.Read();
        DocumentToken.SkipUnknown(ref reader);
    }
}
