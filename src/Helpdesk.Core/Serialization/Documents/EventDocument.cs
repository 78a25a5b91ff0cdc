using System.Text.Json.Serialization;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>What every event of a ticket says; contracts of kinds add what those say.</summary>
internal abstract class EventDocument
{
    [JsonPropertyOrder(-9), JsonRequired]
    public Scalar<FormatName>? Format { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-8), JsonRequired]
    public Scalar<KindName>? Kind { get; set => field = Once.Set(field, value); }

    /// <summary>Of the kind; absent for the first.</summary>
    [JsonPropertyOrder(-7)]
    public Scalar<Ordinal>? Version { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-6), JsonRequired]
    public Scalar<TicketId>? Ticket { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-5), JsonRequired]
    public Scalar<Ordinal>? Sequence { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-4), JsonRequired]
    public Scalar<Instant>? HappenedAt { get; set => field = Once.Set(field, value); }

    /// <summary>Absent when it was recorded as it happened.</summary>
    [JsonPropertyOrder(-3)]
    public Scalar<Instant>? RecordedAt { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-2), JsonRequired]
    public Scalar<Author>? By { get; set => field = Once.Set(field, value); }

    /// <summary>Absent when it is not.</summary>
    [JsonPropertyOrder(-1)]
    public Scalar<bool>? Imported { get; set => field = Once.Set(field, value); }

    public EventHeader Header()
    {
        Instant happenedAt = HappenedAt.Given();
        return new EventHeader(Ticket.Given(), Sequence.Given().Value, happenedAt, RecordedAt.OrNone() ?? happenedAt, By.Given(), Imported.Given());
    }

    public void Head(Scalar<KindName> kind, Scalar<Ordinal>? version, in EventHeader header)
    {
        Format = new Scalar<FormatName>(new FormatName(DocumentFormat.Event.Current));
        Kind = kind;
        Version = version;
        Ticket = Scalar.Of(header.Ticket);
        Sequence = Scalar.Of(new Ordinal(header.Sequence));
        HappenedAt = Scalar.Of(header.HappenedAt);
        RecordedAt = header.RecordedAt == header.HappenedAt ? null : Scalar.Of(header.RecordedAt);
        By = Scalar.Of(header.By);
        Imported = Scalar.Flag(header.IsImported);
    }
}

/// <summary>An event of a kind, or of a version of a kind, that the library does not know: the header, whatever else it says.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed class UnknownEventDocument : EventDocument;
