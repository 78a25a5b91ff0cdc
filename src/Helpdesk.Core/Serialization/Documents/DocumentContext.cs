using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Documents;

/// <summary>The contracts of all documents, made by the compiler, so that nothing is found by reflection and trimming takes nothing away.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = DocumentScan.Deepest,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CalendarDocument))]
[JsonSerializable(typeof(HolidaysDocument))]
[JsonSerializable(typeof(SingleRuleDocument))]
[JsonSerializable(typeof(OpenedDocument))]
[JsonSerializable(typeof(MessageDocument))]
[JsonSerializable(typeof(NoteDocument))]
[JsonSerializable(typeof(AssignmentChangedDocument))]
[JsonSerializable(typeof(PriorityChangedDocument))]
[JsonSerializable(typeof(StatusChangedDocument))]
[JsonSerializable(typeof(TypeChangedDocument))]
[JsonSerializable(typeof(ReasonChangedDocument))]
[JsonSerializable(typeof(SubjectChangedDocument))]
[JsonSerializable(typeof(RequesterChangedDocument))]
[JsonSerializable(typeof(LanguageChangedDocument))]
[JsonSerializable(typeof(FieldsChangedDocument))]
[JsonSerializable(typeof(TagsChangedDocument))]
[JsonSerializable(typeof(CollaboratorsChangedDocument))]
[JsonSerializable(typeof(LinkEventDocument))]
[JsonSerializable(typeof(PromiseMadeDocument))]
[JsonSerializable(typeof(PromiseSettledDocument))]
[JsonSerializable(typeof(MergedDocument))]
[JsonSerializable(typeof(AbsorbedDocument))]
[JsonSerializable(typeof(TimeLoggedDocument))]
[JsonSerializable(typeof(PlainEventDocument))]
[JsonSerializable(typeof(UnknownEventDocument))]
[JsonSerializable(typeof(HistoryDocument))]
[JsonSerializable(typeof(TicketDocument))]
[JsonSerializable(typeof(SingleConditionDocument))]
[JsonSerializable(typeof(ChannelDocument))]
[JsonSerializable(typeof(DirectoryDocument))]
[JsonSerializable(typeof(UnknownChatDocument))]
[JsonSerializable(typeof(PlainChatDocument))]
[JsonSerializable(typeof(ChatRequestedDocument))]
[JsonSerializable(typeof(ChatAcceptedDocument))]
[JsonSerializable(typeof(ChatTransferredDocument))]
[JsonSerializable(typeof(ChatMessageDocument))]
[JsonSerializable(typeof(ChatEndedDocument))]
[JsonSerializable(typeof(ChannelReferenceDocument))]
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(AssignmentDocument))]
[JsonSerializable(typeof(ReasonDocument))]
[JsonSerializable(typeof(LinkDocument))]
[JsonSerializable(typeof(FieldDocument))]
internal sealed partial class DocumentContext : JsonSerializerContext;
