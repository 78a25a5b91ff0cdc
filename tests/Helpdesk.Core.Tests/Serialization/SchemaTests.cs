using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Tickets.Conditions;
using Helpdesk.Serialization;
using Helpdesk.Testing;
using Json.Schema;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>The JSON Schemas of the documents that people write, held against what is read and refused.</summary>
public partial class SchemaTests
{
    private const int Changes = 600;

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static readonly Dictionary<string, JsonSchema> Schemas = DocumentSchema.All.ToDictionary(each => each.File, each => JsonSchema.FromText(each.Schema), StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. DocumentSchema.All.Select(each => each.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_files_are_those_of_the_tables(string file)
    {
        string path = Repository.PathOf("docs", "schemas", file);
        string schema = DocumentSchema.All.Single(each => each.File == file).Schema;
        if (Environment.GetEnvironmentVariable("HELPDESK_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, schema);
        }

        Assert.True(File.Exists(path), $"docs/schemas/{file} is missing; run the tests once with HELPDESK_ACCEPT=1.");
        Assert.Equal(schema, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Generated_documents_fit()
    {
        Laws.Hold(150, CaseGenerator.Cases, value => Fits("calendar.json", CalendarJson.Write(value.Calendar)));
        Laws.Hold(200, RuleGenerator.Rules, value => Fits("rule.json", CalendarJson.WriteRule(value)));
        Laws.Hold(200, Seeds, seed => Fits("condition.json", ConditionJson.Write(ConditionGenerator.Make(seed, 3).Condition)));
        Laws.Hold(40, Seeds, seed => Fits("sla-book.json", SlaJson.WriteBook(SlaGenerator.Book(seed))));
        Fits("calendar.json", KeptDocument.Calendar);
        Fits("calendar.json", KeptDocument.Combination);
        Fits("holidays.json", KeptDocument.Holidays);
        Fits("rule.json", KeptDocument.Rule);
        Fits("channels.json", ChannelDocumentTests.Kept);
        Fits("sla-book.json", SlaBookDocumentTests.Kept);
        Fits("channel.json", ChannelJson.Write(ChannelJson.ReadDirectory(ChannelDocumentTests.Kept).Channels[0]));
        Fits("rule.json", KeptDocument.Rule.Replace("\"format\"", "\"$schema\": \"rule.json\", \"format\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_document_fits_when_it_is_read_and_does_not_when_its_structure_is_refused()
    {
        int read = 0;
        int refused = 0;
        foreach ((string file, string document, Func<string, DocumentProblem?> problemOf) in new (string, string, Func<string, DocumentProblem?>)[]
        {
            ("calendar.json", KeptDocument.Calendar, json => CalendarJson.TryRead(json, out _, out DocumentProblem? problem) ? null : problem),
            ("calendar.json", KeptDocument.Combination, json => CalendarJson.TryRead(json, out _, out DocumentProblem? problem) ? null : problem),
            ("channels.json", ChannelDocumentTests.Kept, json => ChannelJson.TryReadDirectory(json, out _, out DocumentProblem? problem) ? null : problem),
            ("sla-book.json", SlaBookDocumentTests.Kept, json => SlaJson.TryReadBook(json, out _, out DocumentProblem? problem) ? null : problem),
        })
        {
            for (int seed = 0; seed < Changes; seed++)
            {
                string json = DocumentMutation.Change(document, seed);
                if (problemOf(json) is not { } problem)
                {
                    read++;
                    Fits(file, json);
                }
                else if (IsStructural(problem) && IsWellFormed(json))
                {
                    refused++;
                    Assert.False(IsFit(file, json), $"The schema takes what is refused: {problem}");
                }
            }
        }

        Assert.True(read > 200 && refused > 200, $"{read} were read and {refused} refused by their structure: too few.");
    }

    private static bool IsStructural(DocumentProblem problem) =>
        problem.Message.StartsWith("Is not known here", StringComparison.Ordinal)
        || (problem.Message.StartsWith("Lacks '", StringComparison.Ordinal) && !problem.Message.Contains(", without which", StringComparison.Ordinal) && problem.Message is not "Lacks 'name'." and not "Lacks 'rule'.")
        || (problem.Message.StartsWith("Must have exactly one of", StringComparison.Ordinal) && !problem.Message.Contains(" beside ", StringComparison.Ordinal) && !Pair().IsMatch(problem.Message))
        || (problem.Message.StartsWith("Must be one of ", StringComparison.Ordinal) && !Level().IsMatch(problem.Path))
        || WrongType().IsMatch(problem.Message);

    private static void Fits(string file, string json)
    {
        using JsonDocument document = Parse(json);
        EvaluationResults results = Schemas[file].Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, $"{file} refuses {json}: {string.Join("; ", (results.Details ?? []).Where(each => each.Errors is not null).SelectMany(each => each.Errors!.Select(error => $"{each.InstanceLocation} {error.Value}")).Take(5))}");
    }

    private static bool IsFit(string file, string json)
    {
        using JsonDocument document = Parse(json);
        return Schemas[file].Evaluate(document.RootElement).IsValid;
    }

    /// <summary>Whether a schema can be asked about a text at all: it is JSON, and no text in it holds an unpaired surrogate.</summary>
    private static bool IsWellFormed(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 200 });
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }

            return true;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonDocument Parse(string json) => JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 200 });

    [GeneratedRegex("^Must have exactly one of (within, by|daily, weekly),", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();

    // Which levels there are depends on what is compared, which the schema leaves to the reader.
    [GeneratedRegex("[.]level[.]at(Least|Most)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Level();

    [GeneratedRegex("^Must be (a text, but is [^\"]|an object, but is |a list, but is |true or false, but is |a whole number [^,]*, but is [^0-9-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrongType();
}
