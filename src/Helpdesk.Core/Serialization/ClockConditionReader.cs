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
            { All: { } parts } => ConditionReader.Make(() => ClockCondition.All(ConditionReader.Each(parts, Read, part)), part),
            { Any: { } parts } => ConditionReader.Make(() => ClockCondition.Any(ConditionReader.Each(parts, Read, part)), part),
            { Not: { } not } => ConditionReader.Make(() => ClockCondition.Not(Read(not, part)), part),
            { Happens: { } name } => Fact(name, static each => each.Occurrence is not null, part),
            { By: { } name } => Fact(name, static each => each.Trait is not null, part),
            { ByAgent: { } agent } => When.By(agent.Value),
            { ByTeam: { } team } => When.By(team.Value),
            { Response: { } name } => Fact(name, static each => each.StateBefore is not null, part),
            { Now: { } now } => When.Holds(ConditionReader.Read(now, part)),
            { Before: { } before } => When.Held(ConditionReader.Read(before, part)),
            { Becomes: { } becomes } => When.Becomes(ConditionReader.Read(becomes, part)),
            { Ceases: { } ceases } => When.Ceases(ConditionReader.Read(ceases, part)),
            _ => throw new UnreachableException($"No reader is known for the condition '{kind}'."),
        };
    }

    private static FactClock Fact(string name, Func<ClockFact, bool> isKind, DocumentPath path) => new(ConditionReader.Find(name, ClockFact.Table.Where(isKind), static each => each.Name, path));
}
