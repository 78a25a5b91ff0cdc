using System.Diagnostics;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Serialization;

/// <summary>Conditions as documents.</summary>
internal static class ConditionWriter
{
    public static ConditionDocument Write(TicketCondition condition) => condition switch
    {
        GroupCondition { IsAll: true } all => new ConditionDocument { All = [.. all.Parts.Items.Select(Write)] },
        GroupCondition any => new ConditionDocument { Any = [.. any.Parts.Items.Select(Write)] },
        NotCondition not => new ConditionDocument { Not = Write(not.Inner) },
        OneOfCondition { Property.HasValue: null } one => new ConditionDocument { Is = Names(one) },
        OneOfCondition several => new ConditionDocument { Contains = Names(several) },
        PresenceCondition { Property.Field: { } field, Exists: true } => new ConditionDocument { FieldExists = Scalar.Name(field) },
        PresenceCondition { Property.Field: { } field } => new ConditionDocument { FieldMissing = Scalar.Name(field) },
        PresenceCondition { Exists: true } presence => new ConditionDocument { Exists = presence.Property.Name },
        PresenceCondition presence => new ConditionDocument { Missing = presence.Property.Name },
        CompareCondition { LevelName: { } level } compare => new ConditionDocument { Level = Write(compare, level) },
        CompareCondition compare => new ConditionDocument { Count = Write(compare) },
        ContainsCondition { Property.Field: { } field } text => new ConditionDocument { FieldContains = new FieldTextDocument { Field = Scalar.Name(field), Text = Scalar.Of(new FieldText(text.Part)) } },
        ContainsCondition subject => new ConditionDocument { SubjectContains = Scalar.Subject(subject.Part) },
        WithinCondition within when within.Property.Equals(TicketProperty.Language) => new ConditionDocument { LanguageWithin = Scalar.Of(new Language(within.Path)) },
        WithinCondition within => new ConditionDocument { ReasonWithin = Scalar.Of(new ReasonPath(within.Path)) },
        FieldOneOfCondition field => new ConditionDocument { FieldIs = new FieldValuesDocument { Field = Scalar.Name(field.Property.Field), OneOf = [.. field.Values.Items.Select(Write)] } },
        FieldCompareCondition field => new ConditionDocument { FieldCompares = Write(field) },
        _ => throw new UnreachableException($"No document is known for the condition '{condition}'."),
    };

    private static NamesDocument Names(OneOfCondition condition) => new() { Of = condition.Property.Name, OneOf = [.. condition.Names.Items] };

    private static LevelDocument Write(CompareCondition compare, string level) => compare.Relation switch
    {
        Relation.AtLeast => new LevelDocument { Of = compare.Property.Name, AtLeast = level },
        Relation.AtMost => new LevelDocument { Of = compare.Property.Name, AtMost = level },
        _ => throw Unknown(compare),
    };

    private static CountDocument Write(CompareCondition compare)
    {
        Scalar<Tally>? number = Scalar.Of(new Tally(compare.Bound));
        return compare.Relation switch
        {
            Relation.Equal => new CountDocument { Of = compare.Property.Name, Exactly = number },
            Relation.AtLeast => new CountDocument { Of = compare.Property.Name, AtLeast = number },
            Relation.AtMost => new CountDocument { Of = compare.Property.Name, AtMost = number },
            _ => throw Unknown(compare),
        };
    }

    private static FieldOrderDocument Write(FieldCompareCondition field)
    {
        Scalar<NameText>? name = Scalar.Name(field.Property.Field);
        var bound = new BoundDocument { Number = Scalar.Of(field.Bound.AsNumber), Date = Scalar.Of(field.Bound.AsDate) };
        return field.Relation switch
        {
            Relation.AtLeast => new FieldOrderDocument { Field = name, AtLeast = bound },
            Relation.AtMost => new FieldOrderDocument { Field = name, AtMost = bound },
            Relation.MoreThan => new FieldOrderDocument { Field = name, MoreThan = bound },
            Relation.LessThan => new FieldOrderDocument { Field = name, LessThan = bound },
            _ => throw Unknown(field),
        };
    }

    private static ValueDocument Write(FieldValue value) => value.Kind switch
    {
        FieldKind.Text => new ValueDocument { Text = Scalar.Of(new FieldText(value.AsText!)) },
        FieldKind.Number => new ValueDocument { Number = Scalar.Of(value.AsNumber) },
        FieldKind.Date => new ValueDocument { Date = Scalar.Of(value.AsDate) },
        FieldKind.Choice => new ValueDocument { Choice = Scalar.Name(value.AsText) },
        _ => new ValueDocument { Flag = Scalar.Of(value.AsFlag) },
    };

    private static UnreachableException Unknown(TicketCondition condition) => new($"No document is known for the comparison in '{condition}'.");
}
