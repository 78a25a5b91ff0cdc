using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Serialization.Shapes;

/// <summary>The reading of one document: where the reader stands in it, what it is read with, and what reading all of it may cost.</summary>
/// <param name="zones">Where the zones of its calendars come from.</param>
internal sealed class DocumentReading(IDateTimeZoneProvider? zones = null)
{
    /// <summary>The steps that making the rules of a document may take: those of four rules that are as large as can be.</summary>
    private const long MaxRuleWork = 4 * HolidayRule.MaxWork;

    // A step is a property, or an item when it has no name.
    private (string? Name, int Index)[] path = new (string?, int)[8];
    private long ruleWork;
    private WorkMeter? search;

    public IDateTimeZoneProvider Zones { get; } = zones ?? DateTimeZoneProviders.Tzdb;

    /// <summary>Counts the steps of finding out whether the calendars ever open.</summary>
    public WorkMeter Search => search ??= new WorkMeter(WorkMeter.MaxSearch);

    /// <summary>The metrics that the document defines, by key; null until they are read.</summary>
    public Dictionary<string, SlaMetric>? Metrics { get; set; }

    /// <summary>How many steps lead from the whole document to where the reader stands.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes into a property.</summary>
    public void Enter(string property) => Push((property, 0));

    /// <summary>Goes into an item of a list.</summary>
    public void Enter(int index) => Push((null, index));

    /// <summary>Goes back to an element around.</summary>
    public void Return(int depth) => Depth = depth;

    public DocumentPath Path()
    {
        DocumentPath at = DocumentPath.Root;
        for (int i = 0; i < Depth; i++)
        {
            at = path[i].Name is { } name ? at.Property(name) : at.Item(path[i].Index);
        }

        return at;
    }

    /// <summary>Counts what a rule took to make.</summary>
    /// <exception cref="FormatException">The rules of the document have taken too much.</exception>
    public void Count(HolidayRule rule)
    {
        ruleWork += rule.Work;
        if (ruleWork > MaxRuleWork)
        {
            throw new FormatException(FormattableString.Invariant($"With this rule, those of the document take {ruleWork} steps to work out; the limit is {MaxRuleWork}."));
        }
    }

    /// <summary>Whether an exception says that the document is wrong.</summary>
    public static bool IsRefusal(Exception exception) => exception is (FormatException and not DocumentException) or JsonException or ArgumentException or InvalidOperationException or MomentNeverComesException;

    /// <summary>The problem of a document in words and with a path.</summary>
    /// <param name="refusal">What was thrown.</param>
    /// <param name="json">The document.</param>
    /// <param name="reader">Where its reader stands.</param>
    public DocumentException Explain(Exception refusal, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        DocumentPath at = Path();
        return refusal switch
        {
            ExpectedException => at.FailExpected(refusal.Message, DocumentToken.Describe(ref reader, at)),
            JsonException malformed => at.Fail(JsonFault.Describe(json, malformed), malformed),
            ArgumentException argument => at.Fail(DocumentVocabulary.Reason(argument), argument),
            InvalidOperationException halved when reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName => DocumentToken.Halved(ref reader, at, halved),
            _ => at.Fail(refusal.Message, refusal),
        };
    }

    private void Push((string?, int) step)
    {
        if (Depth == path.Length)
        {
            Array.Resize(ref path, 2 * Depth);
        }

        path[Depth++] = step;
    }
}
