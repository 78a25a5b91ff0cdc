using System.Text.Json;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Kinds of event by name. Those that the library knows are not made anew.</summary>
internal sealed class KindConverter : ScalarConverter<KindName>
{
    public override KindName Parse(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && EventKinds.TryFind(reader.ValueSpan, out EventKind? known)
            ? new KindName(known.Name)
            : new KindName(KeyText.Check(reader.GetString()));

    public override void Write(Utf8JsonWriter writer, KindName value) => writer.WriteStringValue(value.Value);
}
