using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Documents;

/// <summary>The contracts of the documents of requesters, made by the compiler, so that nothing is found by reflection and trimming takes nothing away.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = DocumentScan.Deepest,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(UnknownRequesterDocument))]
[JsonSerializable(typeof(RequesterDetailsDocument))]
[JsonSerializable(typeof(IdentityEventDocument))]
[JsonSerializable(typeof(RequesterMergedDocument))]
[JsonSerializable(typeof(RequesterMergedFromDocument))]
internal sealed partial class RequesterDocumentContext : JsonSerializerContext;
