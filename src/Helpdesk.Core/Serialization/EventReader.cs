using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>
/// Events from documents. A document that begins as those of the library do is read in one go; where that fails, and any other, is read by its header first, which says
/// whether the library knows the kind and the version.
/// </summary>
internal static class EventReader
{
    /// <summary>How the library's own documents begin.</summary>
    private static readonly byte[] Start = Encoding.ASCII.GetBytes($"{{\"format\":\"{DocumentFormat.Event.Current}\",\"kind\":\"");

    private static readonly Shape<ImmutableArray<Slice>> History = Shape.Object<ImmutableArray<Slice>>(table =>
    {
        table.Document(DocumentFormat.History, isAlwaysWhole: true);
        Slot<ImmutableArray<Slice>> events = table.Required("events", new ListShape<Slice>(new SliceShape()), each => each);
        return given => given.Get(events);
    });

    /// <exception cref="DocumentException">The text is not an event.</exception>
    public static TicketEvent Read(ReadOnlySpan<byte> json) => TryReadAtOnce(json) ?? ReadByHeader(json);

    /// <exception cref="DocumentException">The text is not a list of events.</exception>
    public static ImmutableArray<TicketEvent> ReadHistory(ReadOnlySpan<byte> json)
    {
        ImmutableArray<Slice> slices = DocumentText.Read(json, History, DocumentFormat.History);
        var events = ImmutableArray.CreateBuilder<TicketEvent>(slices.Length);
        foreach (Slice each in slices)
        {
            try
            {
                events.Add(Read(json.Slice(each.Start, each.Length)));
            }
            catch (DocumentException inside)
            {
                throw inside.Within(DocumentPath.Root.Property("events").Item(events.Count));
            }
        }

        return events.MoveToImmutable();
    }

    private static TicketEvent? TryReadAtOnce(ReadOnlySpan<byte> json)
    {
        if (!json.StartsWith(Start))
        {
            return null;
        }

        ReadOnlySpan<byte> name = json[Start.Length..];
        if (!EventTable.TryFind(name[..Math.Max(0, name.IndexOf((byte)'"'))], out EventKind? kind))
        {
            return null;
        }

        var reader = new Utf8JsonReader(json, DocumentFormat.Event.Options);
        try
        {
            reader.Read();
            TicketEvent value = kind.Shape.Read(ref reader, new DocumentReading());
            return reader.Read() ? null : value;
        }
        catch (Exception refusal) when (DocumentReading.IsRefusal(refusal))
        {
            return null;
        }
    }

    private static TicketEvent ReadByHeader(ReadOnlySpan<byte> json)
    {
        (EventHeader header, string name, int version) = DocumentText.Read(json, EventKind.Unknown, DocumentFormat.Event);
        if (EventTable.TryFind(Encoding.UTF8.GetBytes(name), out EventKind? kind) && version <= EventKind.Version)
        {
            return DocumentText.Read(json, kind.Shape, new DocumentReading(), DocumentFormat.Event.Options);
        }

        try
        {
            return new UnknownTicketEvent(header, name, DocumentText.Decode(json));
        }
        catch (Exception refusal) when (DocumentReading.IsRefusal(refusal))
        {
            throw DocumentPath.Root.Fail(refusal is ArgumentException argument ? DocumentVocabulary.Reason(argument) : refusal.Message, refusal);
        }
    }
}
