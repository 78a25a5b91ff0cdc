using System.Text.Json.Serialization;
using Helpdesk.Serialization.Scalars;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>One condition as a document of its own.</summary>
internal sealed class SingleConditionDocument
{
    [JsonRequired]
    public Scalar<FormatName>? Format { get; set; }

    [JsonRequired]
    public ConditionDocument? Condition { get; set; }
}

/// <summary>A condition over tickets: exactly one property is present and says which kind it is.</summary>
internal sealed class ConditionDocument
{
    public ConditionDocument[]? All { get; set; }

    public ConditionDocument[]? Any { get; set; }

    public ConditionDocument? Not { get; set; }

    /// <summary>What every ticket has one of, or may have one of, is one of these.</summary>
    public NamesDocument? Is { get; set; }

    /// <summary>What a ticket may have several of holds one of these.</summary>
    public NamesDocument? Contains { get; set; }

    public string? Exists { get; set; }

    public string? Missing { get; set; }

    public LevelDocument? Level { get; set; }

    public CountDocument? Count { get; set; }

    public Scalar<SubjectText>? SubjectContains { get; set; }

    public Scalar<Language>? LanguageWithin { get; set; }

    public Scalar<ReasonPath>? ReasonWithin { get; set; }

    public FieldValuesDocument? FieldIs { get; set; }

    public FieldOrderDocument? FieldCompares { get; set; }

    public FieldTextDocument? FieldContains { get; set; }

    public Scalar<NameText>? FieldExists { get; set; }

    public Scalar<NameText>? FieldMissing { get; set; }
}

/// <summary>A comparison with names.</summary>
internal sealed class NamesDocument
{
    [JsonRequired]
    public string? Of { get; set; }

    [JsonRequired]
    public string[]? OneOf { get; set; }
}

/// <summary>A comparison with a level.</summary>
internal sealed class LevelDocument
{
    [JsonRequired]
    public string? Of { get; set; }

    public string? AtLeast { get; set; }

    public string? AtMost { get; set; }
}

/// <summary>A comparison with a number of times.</summary>
internal sealed class CountDocument
{
    [JsonRequired]
    public string? Of { get; set; }

    public Scalar<Tally>? Exactly { get; set; }

    public Scalar<Tally>? AtLeast { get; set; }

    public Scalar<Tally>? AtMost { get; set; }
}

/// <summary>A comparison of a field with values.</summary>
internal sealed class FieldValuesDocument
{
    [JsonRequired]
    public Scalar<NameText>? Field { get; set; }

    [JsonRequired]
    public ValueDocument[]? OneOf { get; set; }
}

/// <summary>A value of a field: exactly one property is present and says of which type it is.</summary>
internal sealed class ValueDocument
{
    public Scalar<FieldText>? Text { get; set; }

    public Scalar<decimal>? Number { get; set; }

    public Scalar<LocalDate>? Date { get; set; }

    public Scalar<NameText>? Choice { get; set; }

    public Scalar<bool>? Flag { get; set; }
}

/// <summary>A comparison of a field with a number or a date: exactly one property beside the field is present.</summary>
internal sealed class FieldOrderDocument
{
    [JsonRequired]
    public Scalar<NameText>? Field { get; set; }

    public BoundDocument? AtLeast { get; set; }

    public BoundDocument? AtMost { get; set; }

    public BoundDocument? MoreThan { get; set; }

    public BoundDocument? LessThan { get; set; }
}

/// <summary>A number or a date: exactly one is present.</summary>
internal sealed class BoundDocument
{
    public Scalar<decimal>? Number { get; set; }

    public Scalar<LocalDate>? Date { get; set; }
}

/// <summary>A text that a field holds.</summary>
internal sealed class FieldTextDocument
{
    [JsonRequired]
    public Scalar<NameText>? Field { get; set; }

    [JsonRequired]
    public Scalar<FieldText>? Text { get; set; }
}
