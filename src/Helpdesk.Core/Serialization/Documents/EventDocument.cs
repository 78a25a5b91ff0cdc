using System.Text.Json.Serialization;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>What every event of a ticket says; contracts of kinds add what those say.</summary>
internal abstract class EventDocument
{
    [JsonPropertyOrder(-10), JsonRequired]
    public Scalar<FormatName>? Format { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-9), JsonRequired]
    public Scalar<KindName>? Kind { get; set => field = Once.Set(field, value); }

    /// <summary>Of the kind; absent for the first.</summary>
    [JsonPropertyOrder(-8)]
    public Scalar<Ordinal>? Version { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-7), JsonRequired]
    public Scalar<TicketId>? Ticket { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-6), JsonRequired]
    public Scalar<Ordinal>? Sequence { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-5), JsonRequired]
    public Scalar<Instant>? HappenedAt { get; set => field = Once.Set(field, value); }

    /// <summary>Absent when it was recorded as it happened.</summary>
    [JsonPropertyOrder(-4)]
    public Scalar<Instant>? RecordedAt { get; set => field = Once.Set(field, value); }

    [JsonPropertyOrder(-3), JsonRequired]
    public Scalar<Author>? By { get; set => field = Once.Set(field, value); }

    /// <summary>The team for which an agent acted; absent when that is not known.</summary>
    [JsonPropertyOrder(-2)]
    public Scalar<TeamId>? ByTeam { get; set => field = Once.Set(field, value); }

    /// <summary>Absent when it is not.</summary>
    [JsonPropertyOrder(-1)]
    public Scalar<bool>? Imported { get; set => field = Once.Set(field, value); }

    public EventHeader Header()
    {
        Instant happenedAt = HappenedAt.Given();
        Author by = By.Given();
        TeamId? byTeam = ByTeam.OrNone();
        return byTeam is not null && by.Kind != AuthorKind.Agent
            ? throw new DocumentMisfit(root => root.Property("byTeam"), "Can be present only when by is an agent.")
            : new EventHeader(Ticket.Given(), Sequence.Given().Value, happenedAt, RecordedAt.OrNone() ?? happenedAt, by, Imported.Given(), byTeam);
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
        ByTeam = Scalar.Of(header.ByTeam);
        Imported = Scalar.Flag(header.IsImported);
    }
}

/// <summary>An event of a kind, or of a version of a kind, that the library does not know: the header, whatever else it says.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed class UnknownEventDocument : EventDocument;
