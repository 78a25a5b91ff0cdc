using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Serialization;

/// <summary>
/// Holds a text against a contract before it is read: well-formed, no property unknown, missing or given twice, every value of its type. System.Text.Json would
/// refuse most of this too, but in words about classes, and before .NET 10 the last of two equal properties silently wins. The contract is the one that the
/// documents' classes declare, so that nothing is said twice.
/// </summary>
internal sealed class DocumentScan
{
    /// <summary>
    /// Levels: two for each condition of a clock around another, two for each condition over tickets in the last of them, and room for what is around them and in the last. Rules of
    /// holidays and combinations of calendars need fewer.
    /// </summary>
    public const int Deepest = (2 * (ClockCondition.MaxDepth + TicketCondition.MaxDepth)) + 16;

    private const int DeepestUnknown = 64;

    private readonly JsonSerializerOptions contracts;

    private DocumentPath path = DocumentPath.Root;

    private delegate void ItemCheck(ref Utf8JsonReader reader);

    private DocumentScan(JsonSerializerOptions contracts) => this.contracts = contracts;

    public static void Check(ReadOnlySpan<byte> json, JsonTypeInfo contract)
    {
        var scan = new DocumentScan(contract.Options);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest + 1 });
        try
        {
            reader.Read();
            scan.Value(ref reader, contract.Type);

            // Only white space may follow; the reader refuses anything else.
            reader.Read();
        }
        catch (JsonException malformed)
        {
            throw scan.path.Fail(JsonFault.Describe(json, malformed), malformed);
        }
    }

    /// <summary>A text, which JSON lets hold half of a character that takes two.</summary>
    public static string Text(ref Utf8JsonReader reader, DocumentPath path)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException halved)
        {
            throw path.Fail($"\"{DocumentWords.ShortenJson(Raw(ref reader))}\" holds half of a surrogate pair.", halved);
        }
    }

    public static void Expect(bool isMet, ref Utf8JsonReader reader, string expected, DocumentPath path)
    {
        if (!isMet)
        {
            throw path.FailUnlike(expected, Found(ref reader, path));
        }
    }

    /// <summary>What stands there, in words or quotes.</summary>
    public static string Found(ref Utf8JsonReader reader, DocumentPath path) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => DocumentWords.Quote(Text(ref reader, path)),
        _ => DocumentWords.ShortenJson(Raw(ref reader)),
    };

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
            Scalar(ref reader, (IScalarConverter)contracts.GetTypeInfo(expected).Converter);
        }
        else
        {
            Container(ref reader, expected);
        }
    }

    private void Scalar(ref Utf8JsonReader reader, IScalarConverter converter)
    {
        if (converter is IPartConverter part)
        {
            Utf8JsonReader again = reader;
            Value(ref reader, part.Contract.Type);
            part.Check(ref again, path);
        }
        else if (converter is IListConverter list)
        {
            List(ref reader, (ref Utf8JsonReader each) => Scalar(ref each, list.Item));
        }
        else
        {
            converter.Check(ref reader, path);
        }
    }

    private void Container(ref Utf8JsonReader reader, Type type)
    {
        if (reader.CurrentDepth >= Deepest)
        {
            throw path.Fail(string.Create(CultureInfo.InvariantCulture, $"Lies deeper than the {Deepest} levels that a document may have."));
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
        HashSet<string>? skipped = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader, container);
            int index = given.Length - 1;
            while (index >= 0 && !string.Equals(contract.Properties[index].Name, name, StringComparison.Ordinal))
            {
                index--;
            }

            path = container.Property(name);
            if (index < 0 && contract.UnmappedMemberHandling == JsonUnmappedMemberHandling.Skip)
            {
                if (!(skipped ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
                {
                    throw path.Fail("Is given twice.");
                }

                reader.Read();
                Skip(ref reader);
                path = container;
                continue;
            }

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

    /// <summary>Passes over what is not known, which may not be so deep that a document around it could not hold it.</summary>
    private void Skip(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        while (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.CurrentDepth > depth)
        {
            if (reader.CurrentDepth >= DeepestUnknown)
            {
                throw path.Fail(string.Create(CultureInfo.InvariantCulture, $"Lies deeper than the {DeepestUnknown} levels that a document of an unknown kind may have."));
            }

            if (!reader.Read() || reader.CurrentDepth == depth)
            {
                break;
            }
        }
    }

    private void Expect(bool isMet, ref Utf8JsonReader reader, string expected) => Expect(isMet, ref reader, expected, path);

    private static string Raw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);
}
