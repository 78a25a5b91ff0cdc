using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Serialization.Shapes;

namespace Helpdesk.Serialization;

/// <summary>
/// Holds a text against a contract before it is read: well-formed, no property unknown, missing or given twice, every value of its type. System.Text.Json would
/// refuse most of this too, but in words about classes, and before .NET 10 the last of two equal properties silently wins. The contract is the one that the
/// documents' classes declare, so that nothing is said twice.
/// </summary>
internal sealed class DocumentScan
{
    private readonly JsonSerializerOptions contracts;

    private DocumentPath path;

    private delegate void ItemCheck(ref Utf8JsonReader reader);

    private DocumentScan(JsonSerializerOptions contracts, DocumentPath path)
    {
        this.contracts = contracts;
        this.path = path;
    }

    /// <summary>Checks the value at whose beginning the reader stands.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static void Check(ref Utf8JsonReader reader, JsonTypeInfo contract, DocumentPath path) => new DocumentScan(contract.Options, path).Value(ref reader, contract.Type);

    private void Value(ref Utf8JsonReader reader, Type type)
    {
        Type expected = Nullable.GetUnderlyingType(type) ?? type;
        if (expected == typeof(string))
        {
            Expect(reader.TokenType == JsonTokenType.String, ref reader, "a text");
            Text(ref reader, path);
        }
        else if (expected == typeof(int))
        {
            Expect(
                reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _),
                ref reader,
                string.Create(CultureInfo.InvariantCulture, $"a whole number from {int.MinValue} to {int.MaxValue}"));
        }
        else if (expected == typeof(bool))
        {
            Expect(reader.TokenType is JsonTokenType.True or JsonTokenType.False, ref reader, "true or false");
        }
        else if (expected.IsValueType)
        {
            ((IScalarConverter)contracts.GetTypeInfo(expected).Converter).Check(ref reader, path);
        }
        else
        {
            Container(ref reader, expected);
        }
    }

    private void Container(ref Utf8JsonReader reader, Type type)
    {
        if (reader.CurrentDepth >= DocumentToken.Deepest)
        {
            throw path.Fail(string.Create(CultureInfo.InvariantCulture, $"Lies deeper than the {DocumentToken.Deepest} levels that a document may have."));
        }

        if (type.IsArray)
        {
            List(ref reader, (ref Utf8JsonReader each) => Value(ref each, type.GetElementType()!));
        }
        else
        {
            Expect(reader.TokenType == JsonTokenType.StartObject, ref reader, "an object");
            Properties(ref reader, contracts.GetTypeInfo(type));
        }
    }

    private void List(ref Utf8JsonReader reader, ItemCheck check)
    {
        DocumentPath list = path;
        Expect(reader.TokenType == JsonTokenType.StartArray, ref reader, "a list");
        for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            path = list.Item(index);
            check(ref reader);
            path = list;
        }
    }

    private void Properties(ref Utf8JsonReader reader, JsonTypeInfo contract)
    {
        DocumentPath container = path;
        var given = new bool[contract.Properties.Count];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader, container);
            int index = given.Length - 1;
            while (index >= 0 && !string.Equals(contract.Properties[index].Name, name, StringComparison.Ordinal))
            {
                index--;
            }

            path = container.Property(name);
            if (index < 0)
            {
                throw path.Fail($"Is not known here; the properties are {string.Join(", ", contract.Properties.Select(each => each.Name))}.");
            }

            if (given[index])
            {
                throw path.Fail("Is given twice.");
            }

            given[index] = true;
            reader.Read();
            Value(ref reader, contract.Properties[index].PropertyType);
            path = container;
        }

        for (int index = 0; index < given.Length; index++)
        {
            if (contract.Properties[index].IsRequired && !given[index])
            {
                throw container.Fail($"Lacks '{contract.Properties[index].Name}'.");
            }
        }
    }

    private void Expect(bool isMet, ref Utf8JsonReader reader, string expected)
    {
        if (!isMet)
        {
            throw path.FailExpected(expected, DocumentToken.Describe(ref reader, path));
        }
    }

    private static string Text(ref Utf8JsonReader reader, DocumentPath path)
    {
        try
        {
            return DocumentToken.Text(ref reader);
        }
        catch (InvalidOperationException halved)
        {
            throw DocumentToken.Halved(ref reader, path, halved);
        }
    }
}
