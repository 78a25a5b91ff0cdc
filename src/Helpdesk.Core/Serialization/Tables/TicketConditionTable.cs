using System.Collections.Immutable;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>The kinds of condition over tickets. What a comparison may be about is asked of the table of properties.</summary>
internal static class TicketConditionTable
{
    public static readonly Shape<TicketCondition> Condition = new NamedShape<TicketCondition>("condition", () => Kinds!);

    private static readonly Shape<FieldValue> Bound = new OneOfShape<FieldValue>(
        new("number", Values.Number.As(FieldValue.Number, each => each.AsNumber!.Value), each => each.Kind == FieldKind.Number),
        new("date", Values.Date.As(FieldValue.Date, each => each.AsDate!.Value), each => each.Kind == FieldKind.Date));

    private static readonly Shape<TicketProperty> Presences = Properties(each => each.IsPresent is not null);

    public static readonly OneOfShape<TicketCondition> Kinds = new(
        new("all", Several(TicketCondition.All), each => each is GroupCondition { IsAll: true }),
        new("any", Several(TicketCondition.Any), each => each is GroupCondition),
        new("not", Condition.As(TicketCondition.Not, each => ((NotCondition)each).Inner), each => each is NotCondition),
        new("is", OneOf(each => each.IsValue), each => each is OneOfCondition { Property.HasValue: null }),
        new("contains", OneOf(each => each.HasValue is not null), each => each is OneOfCondition),
        new("exists", Presence(exists: true), each => each is PresenceCondition { Property.Field: null, Exists: true }),
        new("missing", Presence(exists: false), each => each is PresenceCondition { Property.Field: null }),
        new("level", Object<TicketCondition, CompareCondition>(table =>
        {
            Slot<TicketProperty> of = table.Required("of", Properties(each => each.IsLevel), each => each.Property);
            Slot<string?> atLeast = table.Optional("atLeast", Texts.Any, each => each.Relation == Relation.AtLeast ? each.LevelName : null);
            Slot<string?> atMost = table.Optional("atMost", Texts.Any, each => each.Relation == Relation.AtMost ? each.LevelName : null);
            return given =>
            {
                string relation = Only(given, "of", ("atLeast", given.Has(atLeast)), ("atMost", given.Has(atMost)));
                string name = (given.Get(atLeast) ?? given.Get(atMost))!;
                TicketProperty property = given.Get(of);
                return new CompareCondition(
                    property,
                    given.Has(atLeast) ? Relation.AtLeast : Relation.AtMost,
                    property.LevelOf(name) ?? throw given.FailExpected(relation, $"one of {string.Join(", ", property.Values.Select(each => each.Name))}", DocumentVocabulary.Quote(name)));
            };
        }), each => each is CompareCondition { LevelName: not null }),
        new("count", Object<TicketCondition, CompareCondition>(table =>
        {
            Slot<TicketProperty> of = table.Required("of", Properties(each => each.IsCount), each => each.Property);
            Slot<int?> exactly = table.Optional("exactly", Values.Count, each => Of(each, Relation.Equal));
            Slot<int?> atLeast = table.Optional("atLeast", Values.Count, each => Of(each, Relation.AtLeast));
            Slot<int?> atMost = table.Optional("atMost", Values.Count, each => Of(each, Relation.AtMost));
            return given =>
            {
                Only(given, "of", ("exactly", given.Has(exactly)), ("atLeast", given.Has(atLeast)), ("atMost", given.Has(atMost)));
                return new CompareCondition(
                    given.Get(of),
                    given.Has(exactly) ? Relation.Equal : given.Has(atLeast) ? Relation.AtLeast : Relation.AtMost,
                    (given.Get(exactly) ?? given.Get(atLeast) ?? given.Get(atMost))!.Value);
            };
        }), each => each is CompareCondition),
        new("subjectContains", Texts.Subject.As(Where.SubjectContains, each => ((ContainsCondition)each).Part), each => each is ContainsCondition { Property.Field: null }),
        new("languageWithin", Texts.Language.As(Where.Language.IsWithin, each => new Language(((WithinCondition)each).Path)), each => each is WithinCondition within && within.Property.Equals(TicketProperty.Language)),
        new("reasonWithin", Texts.ReasonPath.As(Where.Reason.IsWithin, each => ((WithinCondition)each).Path), each => each is WithinCondition),
        new("fieldIs", Object<TicketCondition, FieldOneOfCondition>(table =>
        {
            Slot<string> field = table.Required("field", Texts.KeyName, each => each.Property.Field!);
            Slot<ImmutableArray<FieldValue>> oneOf = table.Required("oneOf", new ListShape<FieldValue>(Parts.Value), each => [.. each.Values.Items]);
            return given =>
            {
                given.At("oneOf");
                return Where.Field(given.Get(field)).IsIn(given.Get(oneOf));
            };
        }), each => each is FieldOneOfCondition),
        new("fieldCompares", Object<TicketCondition, FieldCompareCondition>(table =>
        {
            Slot<string> field = table.Required("field", Texts.KeyName, each => each.Property.Field!);
            (string Name, Relation Relation, Slot<FieldValue?> Slot)[] relations =
            [
                .. new[] { ("atLeast", Relation.AtLeast), ("atMost", Relation.AtMost), ("moreThan", Relation.MoreThan), ("lessThan", Relation.LessThan) }
                    .Select(each => (each.Item1, each.Item2, table.Optional(each.Item1, Bound, condition => condition.Relation == each.Item2 ? condition.Bound : null))),
            ];
            return given =>
            {
                Only(given, "field", [.. relations.Select(each => (each.Name, given.Has(each.Slot)))]);
                (_, Relation relation, Slot<FieldValue?> bound) = relations.First(each => given.Has(each.Slot));
                return new FieldCompareCondition(TicketProperty.OfField(given.Get(field)), relation, given.Get(bound)!);
            };
        }), each => each is FieldCompareCondition),
        new("fieldContains", Object<TicketCondition, ContainsCondition>(table =>
        {
            Slot<string> field = table.Required("field", Texts.KeyName, each => each.Property.Field!);
            Slot<string> text = table.Required("text", Texts.Field, each => each.Part);
            return given => Where.Field(given.Get(field)).Contains(given.Get(text));
        }), each => each is ContainsCondition),
        new("fieldExists", Texts.KeyName.As(name => Where.Field(name).Exists, FieldOf), each => each is PresenceCondition { Exists: true }),
        new("fieldMissing", Texts.KeyName.As(name => Where.Field(name).IsMissing, FieldOf), each => each is PresenceCondition));

    /// <summary>A condition as a document of its own.</summary>
    public static readonly Shape<TicketCondition> Document = Object<TicketCondition>(table =>
    {
        table.Document(DocumentFormat.Condition);
        Slot<TicketCondition> condition = table.Required("condition", Condition, each => each);
        return given => given.Get(condition);
    });

    private static Shape<TicketCondition> Several(Func<IEnumerable<TicketCondition>, TicketCondition> make) =>
        new ListShape<TicketCondition>(Condition).As(parts => make(parts), each => [.. ((GroupCondition)each).Parts.Items]);

    private static ObjectShape<TicketCondition, OneOfCondition> OneOf(Func<TicketProperty, bool> isComparable) => Object<TicketCondition, OneOfCondition>(table =>
    {
        Slot<TicketProperty> of = table.Required("of", Properties(isComparable), each => each.Property);
        Slot<ImmutableArray<string>> oneOf = table.Required("oneOf", new ListShape<string>(Texts.Any), each => [.. each.Names.Items]);
        return given =>
        {
            ImmutableArray<string> names = given.Get(oneOf);
            for (int i = 0; i < names.Length; i++)
            {
                given.At("oneOf", i);
                if (given.Get(of).FindProblem(names[i]) is { } problem)
                {
                    throw new FormatException($"A value {problem}.");
                }
            }

            given.At("oneOf");
            return OneOfCondition.Of(given.Get(of), names, each => each);
        };
    });

    private static Shape<TicketCondition> Presence(bool exists) => Presences.As<TicketCondition>(property => new PresenceCondition(property, exists), each => ((PresenceCondition)each).Property);

    private static WordShape<TicketProperty> Properties(Func<TicketProperty, bool> isComparable) => new(TicketProperty.Table.Where(isComparable).Select(each => (each.Name, each)));

    private static int? Of(CompareCondition condition, Relation relation) => condition.Relation == relation ? condition.Bound : null;

    private static string FieldOf(TicketCondition condition) => ((PresenceCondition)condition).Property.Field!;

    /// <summary>The one property that is present beside another.</summary>
    private static string Only(GivenValues given, string beside, params (string Name, bool IsGiven)[] all)
    {
        string[] present = [.. all.Where(each => each.IsGiven).Select(each => each.Name)];
        return present.Length == 1
            ? present[0]
            : throw given.Fail($"Must have exactly one of {string.Join(", ", all.Select(each => each.Name))} beside {beside}, but has {(present.Length == 0 ? "none" : string.Join(" and ", present))}.");
    }
}
