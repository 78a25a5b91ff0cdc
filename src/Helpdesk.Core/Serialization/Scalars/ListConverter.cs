using System.Text.Json;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Lists that are read by hand, and of which <see cref="DocumentScan"/> looks at the items.</summary>
internal interface IListConverter : IScalarConverter
{
    /// <summary>The converter of each item.</summary>
    IScalarConverter Item { get; }
}

/// <summary>Lists of scalars, by hand for the reason of <see cref="PartConverter{T}"/>.</summary>
internal sealed class ListConverter<T>(ScalarConverter<T> item) : ScalarConverter<T[]>, IListConverter
{
    public IScalarConverter Item => item;

    protected override string Expectation => "a list";

    protected override bool IsOfKind(JsonTokenType token) => token == JsonTokenType.StartArray;

    public override T[] Parse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new UnlikeException(Expectation);
        }

        var items = new T[Count(reader)];
        for (int i = 0; i < items.Length; i++)
        {
            reader.Read();
            items[i] = item.Parse(ref reader);
        }

        reader.Read();
        return items;
    }

    public override void Write(Utf8JsonWriter writer, T[] value)
    {
        writer.WriteStartArray();
        foreach (T each in value)
        {
            item.Write(writer, each);
        }

        writer.WriteEndArray();
    }

    /// <summary>How many items follow, by a reader of its own.</summary>
    private static int Count(Utf8JsonReader ahead)
    {
        int count = 0;
        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray)
        {
            ahead.Skip();
            count++;
        }

        return count;
    }
}
