using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Channels.Messages;
using Helpdesk.People;
using Helpdesk.People.Requesters;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Explanations;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Serialization.Converters;

/// <summary>The types of the library that have JSON, and how.</summary>
internal static class ConverterTable
{
    private static readonly FrozenDictionary<Type, Func<Type, JsonConverter>> All = new Dictionary<Type, Func<Type, JsonConverter>>
    {
        [typeof(TicketId)] = Key<TicketId>,
        [typeof(RequesterId)] = Key<RequesterId>,
        [typeof(AgentId)] = Key<AgentId>,
        [typeof(TeamId)] = Key<TeamId>,
        [typeof(ChannelId)] = Key<ChannelId>,
        [typeof(ChatId)] = Key<ChatId>,
        [typeof(CommitmentId)] = Key<CommitmentId>,
        [typeof(Language)] = Text(text => Language.Parse(text, CultureInfo.InvariantCulture), each => each.Tag),
        [typeof(TicketType)] = Text(text => new TicketType(text), each => each.Name),
        [typeof(WeeklyHours)] = Text(WeeklyHours.Parse, each => each.ToString()),
        [typeof(DayHours)] = Text(DayHours.Parse, each => each.ToString()),
        [typeof(HoursInterval)] = Text(HoursInterval.Parse, each => each.ToString()),
        [typeof(AutomaticReason)] = Word<AutomaticReason>,
        [typeof(ChannelKind)] = Word<ChannelKind>,
        [typeof(ContactPhase)] = Word<ContactPhase>,
        [typeof(IdentityKind)] = Word<IdentityKind>,
        [typeof(Impact)] = Word<Impact>,
        [typeof(LinkKind)] = Word<LinkKind>,
        [typeof(Observance)] = Word<Observance>,
        [typeof(Phrase)] = Word<Phrase>,
        [typeof(Priority)] = Word<Priority>,
        [typeof(SlaPartyKind)] = Word<SlaPartyKind>,
        [typeof(SlaProblemKind)] = Word<SlaProblemKind>,
        [typeof(StatusCategory)] = Word<StatusCategory>,
        [typeof(SuggestionEvidence)] = Word<SuggestionEvidence>,
        [typeof(TicketOccurrence)] = Word<TicketOccurrence>,
        [typeof(Urgency)] = Word<Urgency>,
        [typeof(BusinessTime)] = Part(Values.BusinessTime),
        [typeof(BusinessDays)] = Part(AmountTable.Days),
        [typeof(TimeAmount)] = Part(AmountTable.Amount),
        [typeof(ChannelReference)] = Part(Parts.Channel),
        [typeof(TicketStatus)] = Part(Parts.Status),
        [typeof(Assignment)] = Part(Parts.Assignment),
        [typeof(ContactReason)] = Part(Parts.Reason),
        [typeof(TicketLink)] = Part(Parts.Link),
        [typeof(FieldValue)] = Part(Parts.Value),
        [typeof(Author)] = Part(new AuthorShape()),
        [typeof(Commitment)] = Part(TicketTable.Commitment),
        [typeof(SlaDueDate)] = Part(BookTable.DueDate),
        [typeof(SlaChangeModes)] = Part(BookTable.Changes),
        [typeof(ClockCondition)] = Part(ClockConditionTable.Condition),
        [typeof(TicketCondition)] = Document(ConditionJson.Read, each => ConditionJson.Write(each)),
        [typeof(SlaPolicyBook)] = Document(SlaJson.ReadBook, each => SlaJson.WriteBook(each)),
        [typeof(BusinessCalendar)] = Document(text => CalendarJson.Read(text), each => CalendarJson.Write(each)),
        [typeof(HolidayRule)] = Document(CalendarJson.ReadRule, each => CalendarJson.WriteRule(each)),
        [typeof(SupportChannel)] = Document(text => ChannelJson.Read(text), each => ChannelJson.Write(each)),
        [typeof(ChannelDirectory)] = Document(text => ChannelJson.ReadDirectory(text), each => ChannelJson.WriteDirectory(each)),
        [typeof(TicketEvent)] = Document(TicketJson.ReadEvent, each => TicketJson.WriteEvent(each)),
        [typeof(Ticket)] = Document(TicketJson.Read, each => TicketJson.Write(each)),
        [typeof(RequesterEvent)] = Document(RequesterJson.ReadEvent, each => RequesterJson.WriteEvent(each)),
        [typeof(ChatEvent)] = Document(ChatJson.ReadEvent, each => ChatJson.WriteEvent(each)),
    }.ToFrozenDictionary();

    /// <summary>The types that have JSON; those that are kinds of them have it too.</summary>
    public static IEnumerable<Type> Types => All.Keys;

    /// <summary>The converter of a type, or that of the type of which it is a kind; null where it has none.</summary>
    public static JsonConverter? Find(Type type)
    {
        for (Type? each = type; each is not null; each = each.BaseType)
        {
            if (All.TryGetValue(each, out Func<Type, JsonConverter>? make))
            {
                return make(type);
            }
        }

        return null;
    }

    private static TextConverter Key<T>(Type type)
        where T : struct, IKey, IParsable<T> => new(type, text => T.Parse(text, CultureInfo.InvariantCulture), each => ((T)each).Value);

    private static TextConverter Word<T>(Type type)
        where T : SmartEnum<T, int> => new(
            type,
            text => SmartEnum<T, int>.TryFromName(text, out T word)
                ? word
                : throw new FormatException($"The words are {string.Join(", ", SmartEnum<T, int>.List.OrderBy(each => each.Value).Select(each => each.Name))}."),
            each => ((T)each).Name);

    private static Func<Type, JsonConverter> Text<T>(Func<string, T> read, Func<T, string> write)
        where T : notnull => type => new TextConverter(type, text => read(text), each => write((T)each));

    private static Func<Type, JsonConverter> Document<T>(Func<string, T> read, Func<T, string> write)
        where T : notnull => type => new ShapeConverter(type, text => read(text), each => write((T)each));

    private static Func<Type, JsonConverter> Part<T>(Shape<T> shape)
        where T : notnull => Document(
            text => DocumentText.Read(DocumentText.Encode(text), shape, new DocumentReading(), DocumentFormat.Event.Options),
            (T each) => DocumentText.Write(each, shape.Write, indented: false, "value"));
}
