using System.Text.Json;
using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Converters;

/// <summary>Types that have no document.</summary>
/// <param name="type">The type.</param>
internal sealed class RefusingConverter(Type type) : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => type.IsAssignableFrom(typeToConvert);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refusal();

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => throw Refusal();

    private NotSupportedException Refusal() =>
        new($"{type.Name} has no JSON of its own. Store events, calendars, policies and channels, by the classes of Helpdesk.Serialization, and compute the rest again; for an answer of a web service write a type that holds what its readers need.");
}
