using System.Globalization;
using System.Text.Json;
using Helpdesk.Serialization.Shapes;

namespace Helpdesk.Serialization;

/// <summary>A kind of document: the name and the version that each says first of itself.</summary>
/// <param name="Name">The name before the version.</param>
/// <param name="IsForPeople">Whether people write such documents, who may begin them with <c>$schema</c> and put comments in them.</param>
internal sealed record DocumentFormat(string Name, bool IsForPeople = false)
{
    /// <summary>The version that the library writes, and so far the only one there is.</summary>
    private const int Version = 1;

    private const string Property = "format";

    public static readonly DocumentFormat Calendar = new("helpdesk-calendar", IsForPeople: true);

    public static readonly DocumentFormat Holidays = new("helpdesk-holidays", IsForPeople: true);

    public static readonly DocumentFormat Rule = new("helpdesk-rule", IsForPeople: true);

    public static readonly DocumentFormat Event = new("helpdesk-event");

    public static readonly DocumentFormat History = new("helpdesk-history");

    public static readonly DocumentFormat Ticket = new("helpdesk-ticket");

    public static readonly DocumentFormat Condition = new("helpdesk-condition", IsForPeople: true);

    public static readonly DocumentFormat Channel = new("helpdesk-channel", IsForPeople: true);

    public static readonly DocumentFormat Directory = new("helpdesk-channels", IsForPeople: true);

    public static readonly DocumentFormat ChatEvent = new("helpdesk-chat-event");

    public static readonly DocumentFormat RequesterEvent = new("helpdesk-requester-event");

    public static readonly DocumentFormat SlaBook = new("helpdesk-sla-book", IsForPeople: true);

    public string Current { get; } = string.Create(CultureInfo.InvariantCulture, $"{Name}/{Version}");

    /// <summary>How such documents are read.</summary>
    public JsonReaderOptions Options { get; } = new() { MaxDepth = DocumentToken.Deepest + 1, CommentHandling = IsForPeople ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow };

    /// <summary>
    /// Refuses a document of another kind or version, before anything else is looked at: a newer version may well hold properties that this one lacks, and to name
    /// those would hide what is wrong.
    /// </summary>
    public void Expect(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isFormat = reader.ValueTextEquals(Property);
                reader.Read();
                if (isFormat)
                {
                    Expect(ref reader);
                    return;
                }

                reader.Skip();
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // Told better where all of it is read.
            return;
        }

        throw DocumentPath.Root.Fail($"Lacks '{Property}', which must be \"{Current}\".");
    }

    private void Expect(ref Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.String)
        {
            return;
        }

        DocumentPath path = DocumentPath.Root.Property(Property);
        string found = DocumentToken.Text(ref value);
        if (!string.Equals(found, Current, StringComparison.Ordinal))
        {
            throw IsNewer(found)
                ? path.Fail($"{DocumentVocabulary.Quote(found)} is newer than what this library reads, which is \"{Current}\".")
                : path.FailExpected($"\"{Current}\"", DocumentVocabulary.Quote(found));
        }
    }

    private bool IsNewer(string format) =>
        format.StartsWith(Name + "/", StringComparison.Ordinal)
        && format.AsSpan(Name.Length + 1) is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] digits
        && digits.IndexOfAnyExceptInRange('0', '9') < 0;
}
