using System.Text.Json;
using System.Text.Json.Serialization;
using Helpdesk.Serialization.Converters;

namespace Helpdesk.Serialization;

/// <summary>How <c>System.Text.Json</c> reads and writes the types of the library, with any options: all of them name it by an attribute, so that nothing has to be registered.</summary>
/// <remarks>
/// <para>Keys, languages, words of closed sets and hours are texts, and keys of dictionaries where they are asked for. What has a document of its own, such as a calendar, a ticket, an event, a condition or a
/// book of policies, is that document, with its format. Amounts of time and the parts of tickets are as such documents have them.</para>
/// <para>Everything else is refused with <see cref="NotSupportedException"/>, on writing as on reading: answers and figures are computed again from what is kept, and a copy of a part of them would be wrong in silence.</para>
/// <para>What is wrong with a document is told by a <see cref="JsonException"/>, with its path there in the message.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public sealed class DocumentConverter : JsonConverterFactory
{
    /// <summary>Whether the type is one of the library's.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => Guard.NotNull(typeToConvert).Assembly == typeof(DocumentConverter).Assembly;

    /// <summary>The converter of a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Ignored: a document is the same whatever is around it.</param>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => ConverterTable.Find(Guard.NotNull(typeToConvert)) ?? new RefusingConverter(typeToConvert);
}
