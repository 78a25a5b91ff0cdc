using System.Text.Json.Serialization;
using Helpdesk.Channels;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

// Contracts of the small objects that converters read by hand (PartConverter): only the scan holds texts against them.

/// <summary>A channel by key and kind.</summary>
internal sealed class ChannelReferenceDocument
{
    [JsonRequired]
    public Scalar<ChannelId>? Id { get; set; }

    [JsonRequired]
    public Scalar<ChannelKind>? Kind { get; set; }
}

/// <summary>Who has a ticket: a team, an agent, or both.</summary>
internal sealed class AssignmentDocument
{
    public Scalar<TeamId>? Team { get; set; }

    /// <summary>A person; absent for a program, and for a team's queue.</summary>
    public Scalar<AgentId>? Agent { get; set; }

    /// <summary>An agent that is a program.</summary>
    public Scalar<AgentId>? Program { get; set; }
}

/// <summary>A status.</summary>
internal sealed class StatusDocument
{
    [JsonRequired]
    public Scalar<StatusCategory>? Category { get; set; }

    /// <summary>Absent for the library's own of the category.</summary>
    public Scalar<NameText>? Name { get; set; }
}

/// <summary>A reason for contact.</summary>
internal sealed class ReasonDocument
{
    [JsonRequired]
    public Scalar<ReasonPath>? Path { get; set; }

    [JsonRequired]
    public Scalar<ContactPhase>? Phase { get; set; }
}

/// <summary>A link to another ticket.</summary>
internal sealed class LinkDocument
{
    [JsonRequired]
    public Scalar<LinkKind>? Kind { get; set; }

    [JsonRequired]
    public Scalar<TicketId>? Ticket { get; set; }
}

/// <summary>The value of a custom field: exactly one property beside the name is present, and says of which type it is.</summary>
internal sealed class FieldDocument
{
    [JsonRequired]
    public Scalar<NameText>? Name { get; set; }

    public Scalar<FieldText>? Text { get; set; }

    public Scalar<decimal>? Number { get; set; }

    public Scalar<LocalDate>? Date { get; set; }

    public Scalar<NameText>? Choice { get; set; }

    public Scalar<bool>? Flag { get; set; }
}
