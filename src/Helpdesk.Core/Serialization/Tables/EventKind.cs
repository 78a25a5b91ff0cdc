using System.Text;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Tickets;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>A kind of event as documents know it: its name there, which never changes, whatever its type is called, and its properties.</summary>
/// <param name="Name">The name.</param>
/// <param name="Event">The type.</param>
/// <param name="Shape">The properties.</param>
internal sealed record EventKind(string Name, Type Event, Shape<TicketEvent> Shape)
{
    /// <summary>The version that the library writes, and the newest that it reads, of every kind so far. A kind that goes on to a second gets a shape for each.</summary>
    public const int Version = 1;

    /// <summary>An event of a kind, or of a version of a kind, that the library does not know: the header, whatever else it says.</summary>
    public static readonly Shape<(EventHeader Header, string Kind, int Version)> Unknown = Object<(EventHeader Header, string Kind, int Version)>(table =>
    {
        table.IgnoresUnknown = true;
        (Slot<string> kind, Slot<int> version, Func<GivenValues, EventHeader> header) = Head(table, Texts.KeyName, each => each.Kind, each => each.Header);
        return given => (header(given), given.Get(kind), given.Get(version));
    });

    public byte[] Utf8Name { get; } = Encoding.ASCII.GetBytes(Name);

    public static EventKind Of<T>(string name, Func<ObjectTable<T>, Func<GivenValues, EventHeader>, Func<GivenValues, T>> define)
        where T : TicketEvent => new(name, typeof(T), Object<TicketEvent, T>(table =>
        {
            (_, Slot<int> version, Func<GivenValues, EventHeader> header) = Head(table, new WordShape<string>((name, name)), _ => name, each => each.Header);
            Func<GivenValues, T> make = define(table, header);
            return given => given.Get(version) <= Version ? make(given) : throw given.Fail("version", "Is newer than what this library reads.");
        }));

    private static (Slot<string> Kind, Slot<int> Version, Func<GivenValues, EventHeader> Header) Head<T>(ObjectTable<T> table, Shape<string> kinds, Func<T, string> kindOf, Func<T, EventHeader> headerOf)
    {
        table.Document(DocumentFormat.Event, isAlwaysWhole: true);
        Slot<string> kind = table.Required("kind", kinds, kindOf);
        Slot<int> version = table.Or("version", Version, Values.Ordinal, _ => Version);
        Slot<TicketId> ticket = table.Required("ticket", Texts.Ticket, each => headerOf(each).TicketId);
        Slot<int> sequence = table.Required("sequence", Values.Ordinal, each => headerOf(each).Sequence);
        Slot<Instant> happenedAt = table.Required("happenedAt", Values.Instant, each => headerOf(each).HappenedAt);
        Slot<Instant?> recordedAt = table.Optional("recordedAt", Values.Instant, each => headerOf(each) is var header && header.RecordedAt == header.HappenedAt ? null : (Instant?)header.RecordedAt);
        Slot<Author> by = table.Required("by", new AuthorShape(), each => headerOf(each).By);
        Slot<TeamId?> byTeam = table.Optional("byTeam", Texts.Team, each => headerOf(each).ByTeam);
        Slot<bool> imported = table.Flag("imported", each => headerOf(each).IsImported);
        return (kind, version, given => given.Has(byTeam) && given.Get(by).Kind != AuthorKind.Agent
            ? throw given.Fail("byTeam", "Can be present only when by is an agent.")
            : new EventHeader(given.Get(ticket), given.Get(sequence), given.Get(happenedAt), given.Get(recordedAt) ?? given.Get(happenedAt), given.Get(by), given.Get(imported), given.Get(byTeam)));
    }
}
