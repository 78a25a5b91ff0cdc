using System.Diagnostics;
using Helpdesk.Serialization.Documents;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;

namespace Helpdesk.Serialization;

/// <summary>Conditions of clocks from documents.</summary>
internal static class ClockConditionReader
{
    /// <exception cref="DocumentException">The document is no condition.</exception>
    public static ClockCondition Read(ClockConditionDocument document, DocumentPath path)
    {
        string kind = DocumentKinds.Single(document, DocumentContext.Default.ClockConditionDocument, path);
        DocumentPath part = path.Property(kind);
        return document switch
        {
            { All: { } parts } => Make(() => ClockCondition.All(Each(parts, part)), part),
            { Any: { } parts } => Make(() => ClockCondition.Any(Each(parts, part)), part),
            { Not: { } not } => Make(() => ClockCondition.Not(Read(not, part)), part),
            { Happens: { } occurrence } => When.Happens(occurrence.Value),
            { By: { } by } => new AuthorClock(by.Value),
            { ByAgent: { } agent } => When.By(agent.Value),
            { ByTeam: { } team } => When.By(team.Value),
            { Response: { } response } => new ResponseClock(response.Value),
            { Now: { } now } => When.Holds(ConditionReader.Read(now, part)),
            { Before: { } before } => When.Held(ConditionReader.Read(before, part)),
            { Becomes: { } becomes } => When.Becomes(ConditionReader.Read(becomes, part)),
            { Ceases: { } ceases } => When.Ceases(ConditionReader.Read(ceases, part)),
            _ => throw new UnreachableException($"No reader is known for the condition '{kind}'."),
        };
    }

    // In a list at once, so that a part that is no condition is told before what is wrong with the whole.
    private static List<ClockCondition> Each(ClockConditionDocument[] parts, DocumentPath path) => [.. parts.Select((each, index) => Read(each, path.Item(index)))];

    private static ClockCondition Make(Func<ClockCondition> make, DocumentPath path)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentVocabulary.Reason(refusal), refusal);
        }
    }
}
