using System.Globalization;
using System.Text;
using System.Text.Json;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Serialization.Shapes;

/// <summary>What stands where a reader stands, in words, and how deep it may be.</summary>
internal static class DocumentToken
{
    /// <summary>
    /// Levels: two for each condition of a clock around another, two for each condition over tickets in the last of them, and room for what is around them and in the last. Rules of
    /// holidays and combinations of calendars need fewer.
    /// </summary>
    public const int Deepest = (2 * (ClockCondition.MaxDepth + TicketCondition.MaxDepth)) + 16;

    private const int DeepestUnknown = 64;

    /// <exception cref="FormatException">The object or list lies too deep.</exception>
    public static void ExpectDepth(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= Deepest)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Lies deeper than the {Deepest} levels that a document may have."));
        }
    }

    /// <exception cref="InvalidOperationException">The text holds an unpaired surrogate, which JSON lets it.</exception>
    public static string Text(ref Utf8JsonReader reader) => reader.GetString()!;

    /// <summary>What stands there, in words or quotes.</summary>
    public static string Describe(ref Utf8JsonReader reader, DocumentPath path)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => "an object",
                JsonTokenType.StartArray => "a list",
                JsonTokenType.String => DocumentVocabulary.Quote(Text(ref reader)),
                _ => DocumentVocabulary.ShortenJson(Raw(ref reader)),
            };
        }
        catch (InvalidOperationException halved)
        {
            throw Halved(ref reader, path, halved);
        }
    }

    /// <summary>The refusal of a text that holds an unpaired surrogate.</summary>
    public static DocumentException Halved(ref Utf8JsonReader reader, DocumentPath path, Exception halved) =>
        path.Fail($"\"{DocumentVocabulary.ShortenJson(Raw(ref reader))}\" holds an unpaired surrogate.", halved);

    /// <summary>Passes over what is not known, which may not be so deep that a document around it could not hold it.</summary>
    public static void SkipUnknown(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        while (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.CurrentDepth > depth)
        {
            if (reader.CurrentDepth >= DeepestUnknown)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Lies deeper than the {DeepestUnknown} levels that a document of an unknown kind may have."));
            }

            if (!reader.Read() || reader.CurrentDepth == depth)
            {
                break;
            }
        }
    }

    private static string Raw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);
}
