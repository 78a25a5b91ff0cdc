namespace Helpdesk.Channels.Messages;

/// <summary>What shows that a mail was written by a program, or wants no automatic answer. Answering such a mail automatically is how two programs come to answer one another endlessly.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts. Made by <see cref="Detect"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record AutomaticMessage
{
    private AutomaticMessage(AutomaticReason reason, string field, string value)
    {
        Reason = reason;
        Field = field;
        Value = value;
    }

    /// <summary>The reason.</summary>
    public AutomaticReason Reason { get; }

    /// <summary>The header field that shows it, as it was written.</summary>
    public string Field { get; }

    /// <summary>The value of that field, as it was written.</summary>
    public string Value { get; }

    /// <summary>Looks at the header of an incoming mail.</summary>
    /// <param name="header">The fields, by name and value, in the order in which they stand; a name may come more than once. Case is ignored. Values may still be folded over lines.</param>
    /// <returns>What shows that the mail is automatic: of several reasons the first of <see cref="AutomaticReason"/>, of several fields the first given. Null when nothing does; a person seems to have written it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public static AutomaticMessage? Detect(IEnumerable<KeyValuePair<string, string>> header)
    {
        AutomaticMessage? found = null;
        KeyValuePair<string, string>[] fields = [.. Guard.NotNull(header)];
        bool repliesElsewhere = fields.Any(field => AutomaticHeader.Is(field.Key, "Reply-To") && !string.IsNullOrWhiteSpace(field.Value));
        foreach ((string field, string value) in fields)
        {
            if (field is not null
                && AutomaticHeader.ReasonOf(field.Trim(), value ?? "", repliesElsewhere) is { } reason
                && (found is null || reason.Value < found.Reason.Value))
            {
                found = new AutomaticMessage(reason, field, value ?? "");
            }
        }

        return found;
    }

    /// <summary>The reason and the field, such as <c>AutoSubmitted (Auto-Submitted: auto-replied)</c>.</summary>
    public override string ToString() => $"{Reason.Name} ({Field}: {Value})";
}
