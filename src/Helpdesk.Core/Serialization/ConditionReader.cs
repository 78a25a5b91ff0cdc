using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Serialization;

/// <summary>Conditions from documents. What a comparison may be about is asked of the table of properties.</summary>
internal static class ConditionReader
{
    /// <exception cref="DocumentException">The document is no condition.</exception>
    public static TicketCondition Read(ConditionDocument document, DocumentPath path)
    {
        string kind = DocumentKinds.Single(document, DocumentContext.Default.ConditionDocument, path);
        DocumentPath part = path.Property(kind);
        return document switch
        {
            { All: { } parts } => Make(() => TicketCondition.All(Each(parts, Read, part)), part),
            { Any: { } parts } => Make(() => TicketCondition.Any(Each(parts, Read, part)), part),
            { Not: { } not } => Make(() => TicketCondition.Not(Read(not, part)), part),
            { Is: { } names } => Read(names, static each => each.IsValue, part),
            { Contains: { } names } => Read(names, static each => each.HasValue is not null, part),
            { Exists: { } of } => new PresenceCondition(Find(of, static each => each.IsPresent is not null, part), Exists: true),
            { Missing: { } of } => new PresenceCondition(Find(of, static each => each.IsPresent is not null, part), Exists: false),
            { Level: { } level } => Read(level, part),
            { Count: { } count } => Read(count, part),
            { SubjectContains: { } text } => Where.SubjectContains(text.Value.Value),
            { LanguageWithin: { } language } => Make(() => Where.Language.IsWithin(language.Value), part),
            { ReasonWithin: { } reason } => Where.Reason.IsWithin(reason.Value.Value),
            { FieldIs: { } field } => Read(field, part),
            { FieldCompares: { } field } => Read(field, part),
            { FieldContains: { } field } => Where.Field(field.Field.Text()).Contains(field.Text.Text()),
            { FieldExists: { } field } => Where.Field(field.Value.Value).Exists,
            { FieldMissing: { } field } => Where.Field(field.Value.Value).IsMissing,
            _ => throw new UnreachableException($"No reader is known for the condition '{kind}'."),
        };
    }

    /// <summary>The parts of a condition, in a list at once, so that an invalid part is reported before what is wrong with the whole.</summary>
    public static List<TCondition> Each<TDocument, TCondition>(TDocument[] parts, Func<TDocument, DocumentPath, TCondition> read, DocumentPath path) =>
        [.. parts.Select((each, index) => read(each, path.Item(index)))];

    /// <summary>Makes a condition; what the domain refuses is wrong at the path.</summary>
    /// <exception cref="DocumentException">It is refused.</exception>
    public static T Make<T>(Func<T> make, DocumentPath path)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentWords.Reason(refusal), refusal);
        }
    }

    /// <summary>The entry of a table that has a name.</summary>
    /// <exception cref="DocumentException">None has.</exception>
    public static T Find<T>(string name, IEnumerable<T> table, Func<T, string> nameOf, DocumentPath path)
        where T : class =>
        table.FirstOrDefault(each => string.Equals(nameOf(each), name, StringComparison.Ordinal)) ?? throw path.FailUnlike($"one of {string.Join(", ", table.Select(nameOf))}", DocumentWords.Quote(name));

    private static TicketProperty Find(string name, Func<TicketProperty, bool> isComparable, DocumentPath path) => Find(name, TicketProperty.Table.Where(isComparable), static each => each.Name, path);

    private static TicketCondition Read(NamesDocument names, Func<TicketProperty, bool> isComparable, DocumentPath path)
    {
        TicketProperty property = Find(names.Of!, isComparable, path.Property("of"));
        DocumentPath list = path.Property("oneOf");
        for (int i = 0; i < names.OneOf!.Length; i++)
        {
            if (property.FindProblem(names.OneOf[i]) is { } problem)
            {
                throw list.Item(i).Fail($"A value {problem}.");
            }
        }

        return Make(() => OneOfCondition.Of(property, names.OneOf, each => each), list);
    }

    private static CompareCondition Read(LevelDocument level, DocumentPath path)
    {
        TicketProperty property = Find(level.Of!, static each => each.IsLevel, path.Property("of"));
        string relation = Single(level, DocumentContext.Default.LevelDocument, "of", path);
        string name = (level.AtLeast ?? level.AtMost)!;
        return new CompareCondition(
            property,
            level.AtLeast is null ? Relation.AtMost : Relation.AtLeast,
            property.LevelOf(name) ?? throw path.Property(relation).FailUnlike($"one of {string.Join(", ", property.Values.Select(each => each.Name))}", DocumentWords.Quote(name)));
    }

    private static CompareCondition Read(CountDocument count, DocumentPath path)
    {
        TicketProperty property = Find(count.Of!, static each => each.IsCount, path.Property("of"));
        Single(count, DocumentContext.Default.CountDocument, "of", path);
        (Relation relation, Tally number) = count switch
        {
            { Exactly: { } exactly } => (Relation.Equal, exactly.Value),
            { AtLeast: { } least } => (Relation.AtLeast, least.Value),
            _ => (Relation.AtMost, count.AtMost.Given()),
        };
        return new CompareCondition(property, relation, number.Value);
    }

    private static TicketCondition Read(FieldValuesDocument field, DocumentPath path)
    {
        DocumentPath list = path.Property("oneOf");
        List<FieldValue> values = Each(field.OneOf!, Read, list);
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

    private static FieldCompareCondition Read(FieldOrderDocument field, DocumentPath path)
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
        return new FieldCompareCondition(TicketProperty.OfField(field.Field.Text()), relation, bound.Number is { } number ? FieldValue.Number(number.Value) : FieldValue.Date(bound.Date.Given()));
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
}
