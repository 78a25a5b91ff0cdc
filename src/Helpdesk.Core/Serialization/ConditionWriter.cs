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
        AllCondition all => new ConditionDocument { All = [.. all.Parts.Select(Write)] },
        AnyCondition any => new ConditionDocument { Any = [.. any.Parts.Select(Write)] },
        NotCondition not => new ConditionDocument { Not = Write(not.Inner) },
        NameCondition name => new ConditionDocument { Is = new NamesDocument { Of = ConditionWords.WordOf(name.Source, ConditionWords.Names), OneOf = [.. name.Names] } },
        SetCondition set => new ConditionDocument { Contains = new NamesDocument { Of = ConditionWords.WordOf(set.Source, ConditionWords.Sets), OneOf = [.. set.Names] } },
        PresenceCondition { Exists: true } presence => new ConditionDocument { Exists = ConditionWords.WordOf(presence.Source, ConditionWords.Presences) },
        PresenceCondition presence => new ConditionDocument { Missing = ConditionWords.WordOf(presence.Source, ConditionWords.Presences) },
        LevelCondition level => new ConditionDocument { Level = Write(level) },
        CountCondition count => new ConditionDocument { Count = Write(count) },
        SubjectCondition subject => new ConditionDocument { SubjectContains = Scalar.Subject(subject.Text) },
        LanguageCondition language => new ConditionDocument { LanguageWithin = Scalar.Of(language.Language) },
        ReasonCondition reason => new ConditionDocument { ReasonWithin = Scalar.Of(new ReasonPath(reason.Path)) },
        ChannelTraitCondition channel => new ConditionDocument { Channel = Scalar.Of(channel.Trait) },
        FieldValueCondition field => new ConditionDocument { FieldIs = new FieldValuesDocument { Field = Scalar.Name(field.Field), OneOf = [.. field.Values.Select(Write)] } },
        FieldOrderCondition field => new ConditionDocument { FieldCompares = Write(field) },
        FieldTextCondition field => new ConditionDocument { FieldContains = new FieldTextDocument { Field = Scalar.Name(field.Field), Text = Scalar.Of(new FieldText(field.Text)) } },
        FieldPresenceCondition { Exists: true } field => new ConditionDocument { FieldExists = Scalar.Name(field.Field) },
        FieldPresenceCondition field => new ConditionDocument { FieldMissing = Scalar.Name(field.Field) },
        _ => throw new UnreachableException($"No document is known for the condition '{condition}'."),
    };

    private static LevelDocument Write(LevelCondition level)
    {
        string of = ConditionWords.Levels.Single(each => ReferenceEquals(each.Source, level.Source)).Word;
        return level.Relation switch
        {
            Relation.AtLeast => new LevelDocument { Of = of, AtLeast = level.Name },
            Relation.AtMost => new LevelDocument { Of = of, AtMost = level.Name },
            _ => throw Unknown(level),
        };
    }

    private static CountDocument Write(CountCondition count)
    {
        string of = ConditionWords.WordOf(count.Source, ConditionWords.Counts);
        Scalar<Tally>? number = Scalar.Of(new Tally(count.Count));
        return count.Relation switch
        {
            Relation.Equal => new CountDocument { Of = of, Exactly = number },
            Relation.AtLeast => new CountDocument { Of = of, AtLeast = number },
            Relation.AtMost => new CountDocument { Of = of, AtMost = number },
            _ => throw Unknown(count),
        };
    }

    private static FieldOrderDocument Write(FieldOrderCondition field)
    {
        Scalar<NameText>? name = Scalar.Name(field.Field);
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
