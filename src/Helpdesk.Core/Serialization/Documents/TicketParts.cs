using System.Text.Json.Serialization;
using Helpdesk.Channels;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>A channel by key and kind.</summary>
internal sealed class ChannelReferenceDocument
{
    [JsonRequired]
    public Scalar<ChannelId>? Id { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<ChannelKind>? Kind { get; set => field = Once.Set(field, value); }
}

/// <summary>Who has a ticket: a team, an agent, or both.</summary>
internal sealed class AssignmentDocument
{
    public Scalar<TeamId>? Team { get; set => field = Once.Set(field, value); }

    public Scalar<AgentId>? Agent { get; set => field = Once.Set(field, value); }
}

/// <summary>A status.</summary>
internal sealed class StatusDocument
{
    [JsonRequired]
    public Scalar<StatusCategory>? Category { get; set => field = Once.Set(field, value); }

    /// <summary>Absent for the library's own of the category.</summary>
    public Scalar<NameText>? Name { get; set => field = Once.Set(field, value); }
}

/// <summary>A reason for contact.</summary>
internal sealed class ReasonDocument
{
    [JsonRequired]
    public Scalar<ReasonPath>? Path { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<ContactPhase>? Phase { get; set => field = Once.Set(field, value); }
}

/// <summary>A link to another ticket.</summary>
internal sealed class LinkDocument
{
    [JsonRequired]
    public Scalar<LinkKind>? Kind { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<TicketId>? Ticket { get; set => field = Once.Set(field, value); }
}

/// <summary>The value of a custom field: exactly one property beside the name is present, and says of which type it is.</summary>
internal sealed class FieldDocument
{
    [JsonRequired]
    public Scalar<NameText>? Name { get; set => field = Once.Set(field, value); }

    public Scalar<FieldText>? Text { get; set => field = Once.Set(field, value); }

    public Scalar<decimal>? Number { get; set => field = Once.Set(field, value); }

    public Scalar<LocalDate>? Date { get; set => field = Once.Set(field, value); }

    public Scalar<NameText>? Choice { get; set => field = Once.Set(field, value); }

    public Scalar<bool>? Flag { get; set => field = Once.Set(field, value); }
}
