using System.Globalization;
using System.Text.Json;

namespace ReplayLog.Input;

/// <summary>A value in a JSON file, which knows the file and its own path there, so that whatever is wrong with it can be said in one line.</summary>
internal sealed class JsonPart
{
    // People write these files: they may explain themselves, and a comma after the last item harms nobody.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private const string UnpairedSurrogate = "holds an unpaired surrogate, which is half of a character.";

    private readonly string file;
    private readonly string path;
    private readonly JsonElement element;

    private JsonPart(string file, string path, JsonElement element)
    {
        this.file = file;
        this.path = path;
        this.element = element;
    }

    /// <summary>The whole of a file. A property given twice is refused: one of the two would silently not apply.</summary>
    public static JsonPart Load(string file)
    {
        using TextReader text = InputFile.OpenJson(file);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text.ReadToEnd(), Options);
            var root = new JsonPart(file, "$", document.RootElement.Clone());
            root.CheckTexts();
            return root;
        }
        catch (JsonException problem)
        {
            throw new InputException($"{file}: {Place(problem)}is not valid JSON: {Sentence(problem)}", problem);
        }
        catch (InvalidOperationException problem)
        {
            // The search for properties given twice reads their names.
            throw new InputException($"{file}: is not valid JSON: the name of a property {UnpairedSurrogate}", problem);
        }
    }

    /// <summary>The properties of an object, which may have no others than these.</summary>
    public JsonPart WithOnly(params string[] names)
    {
        foreach ((string name, JsonPart value) in Properties())
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw value.Fail($"is not known here; the properties are {string.Join(", ", names)}.");
            }
        }

        return this;
    }

    public JsonPart Required(string name) => Optional(name) ?? throw Fail($"lacks '{name}'.");

    public JsonPart? Optional(string name) => Expect(JsonValueKind.Object, "an object").element.TryGetProperty(name, out JsonElement value)
        ? new JsonPart(file, $"{path}.{name}", value)
        : null;

    public bool IsText => element.ValueKind == JsonValueKind.String;

    /// <summary>The text, without white space at either end.</summary>
    public string Text() => TextAsIs().Trim() is { Length: > 0 } text ? text : throw Fail("is empty.");

    public string TextAsIs() => Expect(JsonValueKind.String, "a text").element.GetString()!;

    public IEnumerable<JsonPart> Items() =>
        Expect(JsonValueKind.Array, "a list").element.EnumerateArray().Select((item, index) => new JsonPart(file, FormattableString.Invariant($"{path}[{index}]"), item));

    /// <summary>The items of a list that is not empty, or a text by itself.</summary>
    public IReadOnlyList<JsonPart> OneOrMore()
    {
        JsonPart[] all = IsText ? [this] : [.. (element.ValueKind == JsonValueKind.Array ? this : throw Unlike("a text or a list of texts")).Items()];
        return all.Length > 0 ? all : throw Fail("is empty.");
    }

    public IEnumerable<(string Name, JsonPart Value)> Properties() =>
        Expect(JsonValueKind.Object, "an object").element.EnumerateObject().Select(each => (each.Name, new JsonPart(file, $"{path}.{each.Name}", each.Value)));

    /// <summary>The properties of an object by their names, without white space at either end, as the fields of a log are read.</summary>
    public Dictionary<string, T> ByName<T>(Func<JsonPart, T> read)
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach ((string name, JsonPart value) in Properties())
        {
            if (!all.TryAdd(name.Trim(), read(value)))
            {
                throw value.Fail("differs from another name only in white space, which is not read.");
            }
        }

        return all;
    }

    /// <summary>Makes something of the text; what the maker says against it becomes an error at this path.</summary>
    public T Parse<T>(Func<string, T> parse)
    {
        try
        {
            return parse(Text());
        }
        catch (FormatException problem)
        {
            throw Fail(problem.Message, problem);
        }
    }

    public InputException Fail(string problem, Exception? cause = null) => new($"{file}: {Printable.Text(ShortPath())}: {problem.ReplaceLineEndings(" ")}", cause);

    public InputException Unlike(string expected) => Fail($"must be {expected}, but is {Printable.Short(element.GetRawText())}.");

    /// <summary>Reads every name and text: JSON can escape halves of characters, which no text can hold.</summary>
    private void CheckTexts()
    {
        try
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    _ = element.GetString();
                    break;
                case JsonValueKind.Array:
                    foreach (JsonPart item in Items())
                    {
                        item.CheckTexts();
                    }

                    break;
                case JsonValueKind.Object:
                    foreach ((_, JsonPart value) in Properties())
                    {
                        value.CheckTexts();
                    }

                    break;
            }
        }
        catch (InvalidOperationException problem)
        {
            throw Fail(IsText ? UnpairedSurrogate : $"the name of a property {UnpairedSurrogate}", problem);
        }
    }

    private JsonPart Expect(JsonValueKind kind, string expected) => element.ValueKind == kind ? this : throw Unlike(expected);

    /// <summary>The path, each name of which is shortened where it is long.</summary>
    private string ShortPath() => string.Join('.', path.Split('.').Select(Printable.Short));

    private static string Place(JsonException problem) => problem.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {(problem.BytePositionInLine ?? 0) + 1}: ")
        : "";

    /// <summary>The first sentence of the reader's message: the others are about its options and repeat the place.</summary>
    private static string Sentence(JsonException problem)
    {
        string message = problem.Message.ReplaceLineEndings(" ");
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return Printable.Text(end < 0 ? message : message[..(end + 1)]);
    }
}
