using System.Globalization;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Serialization;

/// <summary>Events in the mix of a support desk: a third messages and replies, one in ten an opening.</summary>
internal static class EventFeed
{
    private static readonly ChannelReference[] Channels =
        [new(new ChannelId("support-mail"), ChannelKind.Email), new(new ChannelId("shop-chat"), ChannelKind.LiveChat), new(new ChannelId("hotline"), ChannelKind.Phone)];

    private static readonly string[] Texts =
    [
        "Thank you, that works now.",
        "Since this morning the printer on the second floor answers \"offline\" to everyone.\nWe have switched it off and on, and the network cable is in.",
        "Buongiorno, la spedizione è in ritardo: l'ordine doveva arrivare lunedì e non si è ancora visto nulla. Potete verificare con il corriere e farmi sapere entro oggi? Grazie mille, cordiali saluti.",
    ];

    public static TicketEvent[] Make(int count)
    {
        var random = new Random(2026);
        return [.. Enumerable.Range(0, count).Select(index => Make(random, index))];
    }

    private static TicketEvent Make(Random random, int index)
    {
        int kind = random.Next(20);
        Instant at = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMilliseconds(random.NextInt64(20_000_000_000));
        Author by = kind % 3 == 0 ? Author.Requester(new RequesterId(Name("person", random, 5000))) : Author.Agent(new AgentId(Name("agent", random, 40)));
        var header = new EventHeader(new TicketId(Name("INC", random, 100_000)), kind < 2 ? 1 : 2 + (index % 30), at, at + Duration.FromMilliseconds(random.Next(2) * random.Next(3000)), by);
        ChannelReference channel = Channels[random.Next(Channels.Length)];
        string text = Texts[random.Next(Texts.Length)];
        return kind switch
        {
            0 or 1 => Opened(random, header, channel, text),
            2 or 3 or 4 => new RequesterMessageReceived(header, text, channel),
            5 or 6 or 7 => new PublicReplySent(header, text, channel),
            8 => new InternalNoteAdded(header, text),
            9 => new AutomaticReplySent(header, text, channel),
            10 or 11 => new AssignmentChanged(header, Assignment.To(new TeamId("second-line"), new AgentId(Name("agent", random, 40)))),
            12 => new PriorityChanged(header, Priority.High, Impact.High, Urgency.Medium),
            13 or 14 => new StatusChanged(header, TicketStatus.Solved, StatusCause.Command, "Replaced the cable.", wakesAt: null),
            15 => new StatusChanged(header, TicketStatus.Pending, StatusCause.Command, resolution: null, at + Duration.FromDays(2)),
            16 => new TagsChanged(header, ["printer", "floor-2"], ["new"]),
            17 => new FieldsChanged(header, new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["order"] = FieldValue.Number(1042.50m), ["site"] = FieldValue.Choice("Milan") }, []),
            18 => new TimeLogged(header, "Research", Duration.FromMinutes(5 + random.Next(90))),
            _ => new TypeChanged(header, TicketType.Incident),
        };
    }

    private static TicketOpened Opened(Random random, EventHeader header, ChannelReference channel, string text) =>
        new(header, "Printer answers offline", new RequesterId(Name("person", random, 5000)), channel)
        {
            Message = text,
            Language = Language.Italian,
            Priority = Priority.High,
            Type = TicketType.Incident,
            Tags = ["printer"],
        };

    private static string Name(string kind, Random random, int count) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{random.Next(count)}");
}
