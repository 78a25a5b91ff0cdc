using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Helpdesk.Serialization.Shapes;

namespace Helpdesk.Serialization.Scalars;

/// <summary>The converters of all scalars, listed so that nothing is found by reflection.</summary>
internal sealed class ScalarConverters : JsonConverterFactory
{
    private static readonly FrozenDictionary<Type, JsonConverter> All = new JsonConverter[]
    {
        new ScalarConverter<FormatName>(Texts.Any.As(text => new FormatName(text), each => each.Value)),
        new ScalarConverter<AgentId>(Texts.Agent),
        new ScalarConverter<TeamId>(Texts.Team),
        new ScalarConverter<NameText>(Texts.KeyName.As(text => new NameText(text), each => each.Value)),
        new ScalarConverter<SubjectText>(Texts.Subject.As(text => new SubjectText(text), each => each.Value)),
        new ScalarConverter<FieldText>(Texts.Field.As(text => new FieldText(text), each => each.Value)),
        new ScalarConverter<ReasonPath>(Texts.ReasonPath.As(text => new ReasonPath(text), each => each.Value)),
        new ScalarConverter<Language>(Texts.Language),
        new ScalarConverter<decimal>(Values.Number),
        new ScalarConverter<bool>(Values.Flag),
        new ScalarConverter<NodaTime.LocalDate>(Values.Date),
        new ScalarConverter<Tally>(Values.Count.As(count => new Tally(count), each => each.Value)),
    }.ToFrozenDictionary(each => each.Type!);

    public override bool CanConvert(Type typeToConvert) => All.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        All.TryGetValue(typeToConvert, out JsonConverter? converter) ? converter : throw new UnreachableException($"No converter is known for {typeToConvert}.");
}
