namespace Helpdesk.Serialization.Documents;

/// <summary>One rule as a document of its own.</summary>
internal sealed class SingleRuleDocument
{
    public required string Format { get; init; }

    public required RuleDocument Rule { get; init; }
}
