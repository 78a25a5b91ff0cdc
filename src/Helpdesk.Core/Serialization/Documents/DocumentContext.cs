using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Documents;

/// <summary>The contracts of all documents, made by the compiler, so that nothing is found by reflection and trimming takes nothing away.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = Shapes.DocumentToken.Deepest,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ConditionDocument))]
[JsonSerializable(typeof(ClockConditionDocument))]
internal sealed partial class DocumentContext : JsonSerializerContext;
