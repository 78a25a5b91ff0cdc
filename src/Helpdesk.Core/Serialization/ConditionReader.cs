using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Serialization;

/// <summary>Conditions from documents.</summary>
internal static class ConditionReader
{
    /// <exception cref="DocumentException">The document is no condition.</exception>
    public static TicketCondition Read(ConditionDocument document, DocumentPath path)
    {
        string kind = DocumentKinds.Single(document, DocumentContext.Default.ConditionDocument, path);
        DocumentPath part = path.Property(kind);
        return document switch
        {
            { All: { } parts } => Make(() => TicketCondition.All(Each(parts, part)), part),
            { Any: { } parts } => Make(() => TicketCondition.Any(Each(parts, part)), part),
            { Not: { } not } => Make(() => TicketCondition.Not(Read(not, part)), part),
            { Is: { } names } => Names(names, part),
            { Contains: { } names } => Sets(names, part),
            { Exists: { } of } => new PresenceCondition(ConditionWords.Find(of, ConditionWords.Presences, part), Exists: true),
            { Missing: { } of } => new PresenceCondition(ConditionWords.Find(of, ConditionWords.Presences, part), Exists: false),
            { Level: { } level } => Read(level, part),
            { Count: { } count } => Read(count, part),
            { SubjectContains: { } text } => SubjectCondition.Of(text.Value.Value),
            { LanguageWithin: { } language } => Make(() => LanguageCondition.Of(language.Value), part),
            { ReasonWithin: { } reason } => ReasonCondition.Of(reason.Value.Value),
            { Channel: { } trait } => new ChannelTraitCondition(trait.Value),
            { FieldIs: { } field } => Read(field, part),
            { FieldCompares: { } field } => Read(field, part),
            { FieldContains: { } field } => Where.Field(field.Field.Text()).Contains(field.Text.Text()),
            { FieldExists: { } field } => Where.Field(field.Value.Value).Exists,
            { FieldMissing: { } field } => Where.Field(field.Value.Value).IsMissing,
            _ => throw new UnreachableException($"No reader is known for the condition '{kind}'."),
        };
    }

    // In a list at once, so that a part that is no condition is told before what is wrong with the whole.
    private static List<TicketCondition> Each(ConditionDocument[] parts, DocumentPath path) => [.. parts.Select((each, index) => Read(each, path.Item(index)))];

    private static TicketCondition Names(NamesDocument names, DocumentPath path)
    {
        NameSource source = ConditionWords.Find(names.Of!, ConditionWords.Names, path.Property("of"));
        Expect(names.OneOf!, source.Problem, path.Property("oneOf"));
        return Make(() => NameCondition.Of(source, names.OneOf!, each => each), path.Property("oneOf"));
    }

    private static TicketCondition Sets(NamesDocument names, DocumentPath path)
    {
        SetSource source = ConditionWords.Find(names.Of!, ConditionWords.Sets, path.Property("of"));
        Expect(names.OneOf!, source.Problem, path.Property("oneOf"));
        return Make(() => SetCondition.Of(source, names.OneOf!, each => each), path.Property("oneOf"));
    }

    private static TicketCondition Read(LevelDocument level, DocumentPath path)
    {
        (LevelSource source, (string, int)[] levels) = ConditionWords.Find(
            level.Of!,
            ConditionWords.Levels.Select(each => (each.Word, (each.Source, each.Levels))),
            path.Property("of"));
        string relation = Single(level, DocumentContext.Default.LevelDocument, "of", path);
        string name = (level.AtLeast ?? level.AtMost)!;
        int value = ConditionWords.Find(name, levels, path.Property(relation));
        return LevelCondition.Of(source, level.AtLeast is null ? Relation.AtMost : Relation.AtLeast, value, _ => name, each => each);
    }

    private static TicketCondition Read(CountDocument count, DocumentPath path)
    {
        CountSource source = ConditionWords.Find(count.Of!, ConditionWords.Counts, path.Property("of"));
        Single(count, DocumentContext.Default.CountDocument, "of", path);
        (Relation relation, Tally number) = count switch
        {
            { Exactly: { } exactly } => (Relation.Equal, exactly.Value),
            { AtLeast: { } least } => (Relation.AtLeast, least.Value),
            _ => (Relation.AtMost, count.AtMost.Given()),
        };
        return CountCondition.Of(source, relation, number.Value);
    }

    private static TicketCondition Read(FieldValuesDocument field, DocumentPath path)
    {
        DocumentPath list = path.Property("oneOf");
        FieldValue[] values = [.. field.OneOf!.Select((each, index) => Read(each, list.Item(index)))];
        return Make(() => Where.Field(field.Field.Text()).IsIn(values), list);
    }

    private static FieldValue Read(ValueDocument value, DocumentPath path)
    {
        string kind = DocumentKinds.Single(value, DocumentContext.Default.ValueDocument, path);
        return value switch
        {
            { Text: { } text } => FieldValue.Text(text.Value.Value),
            { Number: { } number } => FieldValue.Number(number.Value),
            { Date: { } date } => FieldValue.Date(date.Value),
            { Choice: { } choice } => FieldValue.Choice(choice.Value.Value),
            { Flag: { } flag } => FieldValue.Flag(flag.Value),
            _ => throw new UnreachableException($"No reader is known for the value '{kind}'."),
        };
    }

    private static FieldOrderCondition Read(FieldOrderDocument field, DocumentPath path)
    {
        DocumentPath part = path.Property(Single(field, DocumentContext.Default.FieldOrderDocument, "field", path));
        (Relation relation, BoundDocument bound) = field switch
        {
            { AtLeast: { } least } => (Relation.AtLeast, least),
            { AtMost: { } most } => (Relation.AtMost, most),
            { MoreThan: { } more } => (Relation.MoreThan, more),
            _ => (Relation.LessThan, field.LessThan!),
        };
        DocumentKinds.Single(bound, DocumentContext.Default.BoundDocument, part);
        return new FieldOrderCondition(field.Field.Text(), relation, bound.Number is { } number ? FieldValue.Number(number.Value) : FieldValue.Date(bound.Date.Given()));
    }

    /// <summary>The one property that is present beside another.</summary>
    private static string Single<T>(T document, JsonTypeInfo<T> contract, string beside, DocumentPath path)
        where T : class
    {
        string[] others = [.. contract.Properties.Select(each => each.Name).Where(each => !string.Equals(each, beside, StringComparison.Ordinal))];
        string[] given = [.. contract.Properties.Where(each => each.Get!(document) is not null).Select(each => each.Name).Intersect(others, StringComparer.Ordinal)];
        return given.Length == 1
            ? given[0]
            : throw path.Fail($"Must have exactly one of {string.Join(", ", others)} beside {beside}, but has {(given.Length == 0 ? "none" : string.Join(" and ", given))}.");
    }

    private static void Expect(string[] names, Func<string, string?> problem, DocumentPath path)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (problem(names[i]) is { } wrong)
            {
                throw path.Item(i).Fail($"A value {wrong}.");
            }
        }
    }

    private static TicketCondition Make(Func<TicketCondition> make, DocumentPath path)
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
