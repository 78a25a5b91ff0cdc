using System.Text.Json;

namespace ReplayLog.Input;

/// <summary>A value in a JSON file, which knows the file and its own path there, so that whatever is wrong with it can be said in one line.</summary>
internal sealed class JsonPart
{
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
        using TextReader text = InputFile.OpenText(file);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text.ReadToEnd(), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new JsonPart(file, "$", document.RootElement.Clone());
        }
        catch (JsonException problem)
        {
            throw new InputException($"{file}: is not valid JSON: {problem.Message}", problem);
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

    public string Text()
    {
        string text = Expect(JsonValueKind.String, "a text").element.GetString()!;
        return text.Length > 0 ? text : throw Fail("is empty.");
    }

    public IEnumerable<JsonPart> Items() =>
        Expect(JsonValueKind.Array, "a list").element.EnumerateArray().Select((item, index) => new JsonPart(file, FormattableString.Invariant($"{path}[{index}]"), item));

    public IEnumerable<(string Name, JsonPart Value)> Properties() =>
        Expect(JsonValueKind.Object, "an object").element.EnumerateObject().Select(each => (each.Name, new JsonPart(file, $"{path}.{each.Name}", each.Value)));

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

    public InputException Fail(string problem, Exception? cause = null) => new($"{file}: {path}: {problem.ReplaceLineEndings(" ")}", cause);

    public InputException Unlike(string expected) => Fail($"must be {expected}, but is {element.GetRawText()}.");

    private JsonPart Expect(JsonValueKind kind, string expected) => element.ValueKind == kind ? this : throw Unlike(expected);
}
