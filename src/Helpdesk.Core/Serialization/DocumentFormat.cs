using System.Globalization;
using System.Text.Json;

namespace Helpdesk.Serialization;

/// <summary>A kind of document: the name and the version that each says first of itself.</summary>
/// <param name="Name">The name before the version.</param>
internal sealed record DocumentFormat(string Name)
{
    /// <summary>The version that the library writes, and so far the only one there is.</summary>
    private const int Version = 1;

    private const string Property = "format";

    public static readonly DocumentFormat Calendar = new("helpdesk-calendar");

    public static readonly DocumentFormat Holidays = new("helpdesk-holidays");

    public static readonly DocumentFormat Rule = new("helpdesk-rule");

    public static readonly DocumentFormat Event = new("helpdesk-event");

    public static readonly DocumentFormat History = new("helpdesk-history");

    public static readonly DocumentFormat Ticket = new("helpdesk-ticket");

    public static readonly DocumentFormat Condition = new("helpdesk-condition");

    public static readonly DocumentFormat Channel = new("helpdesk-channel");

    public static readonly DocumentFormat Directory = new("helpdesk-channels");

    public static readonly DocumentFormat ChatEvent = new("helpdesk-chat-event");

    public static readonly DocumentFormat SlaBook = new("helpdesk-sla-book");

    public string Current { get; } = string.Create(CultureInfo.InvariantCulture, $"{Name}/{Version}");

    /// <summary>
    /// Refuses a document of another kind or version, before anything else is looked at: a newer version may well hold properties that this one lacks, and to name
    /// those would hide what is wrong. Whatever else is wrong with the text is left to <see cref="DocumentScan"/>.
    /// </summary>
    public void Expect(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DocumentScan.Deepest + 1 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isFormat = string.Equals(DocumentScan.Text(ref reader, DocumentPath.Root), Property, StringComparison.Ordinal);
                reader.Read();
                if (isFormat)
                {
                    Expect(ref reader);
                    return;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
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
        string found = DocumentScan.Text(ref value, path);
        if (!string.Equals(found, Current, StringComparison.Ordinal))
        {
            throw IsNewer(found)
                ? path.Fail($"{DocumentWords.Quote(found)} is newer than what this library reads, which is \"{Current}\".")
                : path.FailUnlike($"\"{Current}\"", DocumentWords.Quote(found));
        }
    }

    private bool IsNewer(string format) =>
        format.StartsWith(Name + "/", StringComparison.Ordinal)
        && format.AsSpan(Name.Length + 1) is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] digits
        && digits.IndexOfAnyExceptInRange('0', '9') < 0;
}
