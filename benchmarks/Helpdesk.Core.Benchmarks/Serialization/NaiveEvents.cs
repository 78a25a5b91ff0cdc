using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Core.Benchmarks.Serialization;

/// <summary>Events by a tree of nodes, with Noda Time's patterns: no check of what is unknown, twice or missing, and only the kinds of the feed.</summary>
internal static class NaiveEvents
{
    public static byte[] Write(TicketEvent value)
    {
        var node = new JsonObject
        {
            ["format"] = "helpdesk-event/1",
            ["kind"] = value.GetType().Name,
            ["ticket"] = value.TicketId.Value,
            ["sequence"] = value.Sequence,
            ["happenedAt"] = InstantPattern.ExtendedIso.Format(value.HappenedAt),
            ["recordedAt"] = InstantPattern.ExtendedIso.Format(value.RecordedAt),
            ["by"] = new JsonObject { ["side"] = value.By.Kind.ToString(), ["key"] = value.By.Key },
        };
        switch (value)
        {
            case TicketOpened each:
                node["subject"] = each.Subject;
                node["requester"] = each.Requester.Value;
                node["channel"] = Write(each.Channel);
                node["message"] = each.Message;
                node["language"] = each.Language.Tag;
                node["type"] = each.Type.Name;
                node["priority"] = each.Priority.Name;
                node["tags"] = Write(each.Tags);
                break;
            case RequesterMessageReceived each:
                node["text"] = each.Text;
                node["channel"] = Write(each.Channel);
                break;
            case PublicReplySent each:
                node["text"] = each.Text;
                node["channel"] = Write(each.Channel);
                break;
            case AutomaticReplySent each:
                node["text"] = each.Text;
                node["channel"] = Write(each.Channel);
                break;
            case InternalNoteAdded each:
                node["text"] = each.Text;
                break;
            case AssignmentChanged each:
                node["to"] = new JsonObject { ["team"] = each.To!.Team!.Value.Value, ["agent"] = each.To.Agent!.Value.Value };
                break;
            case PriorityChanged each:
                node["to"] = each.To.Name;
                node["impact"] = each.Impact?.Name;
                node["urgency"] = each.Urgency?.Name;
                break;
            case StatusChanged each:
                node["to"] = new JsonObject { ["category"] = each.To.Category.Name, ["name"] = each.To.Name };
                node["resolution"] = each.Resolution;
                node["wakesAt"] = each.WakesAt is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null;
                break;
            case TagsChanged each:
                node["added"] = Write(each.Added);
                node["removed"] = Write(each.Removed);
                break;
            case FieldsChanged each:
                node["values"] = new JsonArray([.. each.Values.Select(pair => new JsonObject { ["name"] = pair.Key, ["choice"] = pair.Value.AsText, ["number"] = pair.Value.AsNumber })]);
                break;
            case TimeLogged each:
                node["category"] = each.Category;
                node["spent"] = DurationPattern.JsonRoundtrip.Format(each.Spent);
                break;
            case TypeChanged each:
                node["to"] = each.To.Name;
                break;
            default:
                throw new NotSupportedException(value.GetType().Name);
        }

        return JsonSerializer.SerializeToUtf8Bytes(node);
    }

    public static TicketEvent Read(byte[] json)
    {
        JsonNode node = JsonNode.Parse(json)!;
        var header = new EventHeader(
            new TicketId(Text(node["ticket"])),
            (int)node["sequence"]!,
            Moment(node["happenedAt"]),
            Moment(node["recordedAt"]),
            Text(node["by"]!["side"]) == "Agent" ? Author.Agent(new AgentId(Text(node["by"]!["key"]))) : Author.Requester(new RequesterId(Text(node["by"]!["key"]))));
        return Text(node["kind"]) switch
        {
            nameof(TicketOpened) => new TicketOpened(header, Text(node["subject"]), new RequesterId(Text(node["requester"])), Channel(node))
            {
                Message = Text(node["message"]),
                Language = new Language(Text(node["language"])),
                Type = new TicketType(Text(node["type"])),
                Priority = Priority.FromName(Text(node["priority"])),
                Tags = [.. Texts(node["tags"])],
            },
            nameof(RequesterMessageReceived) => new RequesterMessageReceived(header, Text(node["text"]), Channel(node)),
            nameof(PublicReplySent) => new PublicReplySent(header, Text(node["text"]), Channel(node)),
            nameof(AutomaticReplySent) => new AutomaticReplySent(header, Text(node["text"]), Channel(node)),
            nameof(InternalNoteAdded) => new InternalNoteAdded(header, Text(node["text"])),
            nameof(AssignmentChanged) => new AssignmentChanged(header, Assignment.To(new TeamId(Text(node["to"]!["team"])), new AgentId(Text(node["to"]!["agent"])))),
            nameof(PriorityChanged) => new PriorityChanged(header, Priority.FromName(Text(node["to"])), Impact.FromName(Text(node["impact"])), Urgency.FromName(Text(node["urgency"]))),
            nameof(StatusChanged) => new StatusChanged(
                header,
                new TicketStatus(Text(node["to"]!["name"]), StatusCategory.FromName(Text(node["to"]!["category"]))),
                StatusCause.Command,
                (string?)node["resolution"],
                node["wakesAt"] is { } moment ? Moment(moment) : null),
            nameof(TagsChanged) => new TagsChanged(header, Texts(node["added"]), Texts(node["removed"])),
            nameof(FieldsChanged) => new FieldsChanged(
                header,
                node["values"]!.AsArray().Select(each => KeyValuePair.Create(
                    Text(each!["name"]),
                    each["number"] is { } number ? FieldValue.Number((decimal)number) : FieldValue.Choice(Text(each["choice"])))),
                []),
            nameof(TimeLogged) => new TimeLogged(header, Text(node["category"]), DurationPattern.JsonRoundtrip.Parse(Text(node["spent"])).Value),
            nameof(TypeChanged) => new TypeChanged(header, new TicketType(Text(node["to"]))),
            string kind => throw new NotSupportedException(kind),
        };
    }

    /// <summary>Whether the two documents hold the same numbers, moments and names; their shape differs.</summary>
    public static bool SaysTheSame(byte[] document, byte[] naive)
    {
        JsonNode left = JsonNode.Parse(document)!;
        JsonNode right = JsonNode.Parse(naive)!;
        return Text(left["ticket"]) == Text(right["ticket"])
            && Text(left["happenedAt"]) == Text(right["happenedAt"])
            && ((string?)left["text"] ?? (string?)left["message"]) == ((string?)right["text"] ?? (string?)right["message"])
            && string.Equals(Text(left["by"]), string.Create(CultureInfo.InvariantCulture, $"{Text(right["by"]!["side"]).ToLowerInvariant()}:{Text(right["by"]!["key"])}"), StringComparison.Ordinal);
    }

    private static JsonObject Write(ChannelReference channel) => new() { ["id"] = channel.Id.Value, ["kind"] = channel.Kind.Name };

    private static JsonArray Write(IEnumerable<string> texts) => [.. texts.Select(each => JsonValue.Create(each))];

    private static ChannelReference Channel(JsonNode node) => new(new ChannelId(Text(node["channel"]!["id"])), ChannelKind.FromName(Text(node["channel"]!["kind"])));

    private static string Text(JsonNode? node) => (string)node!;

    private static IEnumerable<string> Texts(JsonNode? node) => node!.AsArray().Select(Text);

    private static Instant Moment(JsonNode? node) => InstantPattern.ExtendedIso.Parse(Text(node)).Value;
}
