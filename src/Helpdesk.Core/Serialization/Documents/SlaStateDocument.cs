using System.Text.Json.Serialization;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>The clocks of a ticket after its events so far.</summary>
internal sealed class SlaStateDocument
{
    [JsonRequired]
    public Scalar<FormatName>? Format { get; set; }

    [JsonRequired]
    public BookReferenceDocument? Book { get; set; }

    [JsonRequired]
    public TicketDocument? Ticket { get; set; }

    /// <summary>The events, in the order in which they happened.</summary>
    [JsonRequired]
    public LogEntryDocument[]? Log { get; set; }

    /// <summary>The clocks that something is promised for, or that have run; absent when there are none.</summary>
    public ClockDocument[]? Clocks { get; set; }

    /// <summary>Clocks of metrics that the book lacks; absent when there are none.</summary>
    public RetiredClockDocument[]? Retired { get; set; }

    /// <summary>The latest moment that policies or calendars changed, or that an event happened since; absent when they never changed.</summary>
    public Scalar<Instant>? ChangedOver { get; set; }
}

/// <summary>The book that a state was computed with.</summary>
internal sealed class BookReferenceDocument
{
    [JsonRequired]
    public Scalar<NameText>? Id { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? Version { get; set; }

    /// <summary>A digest of all that the book says.</summary>
    [JsonRequired]
    public string? Digest { get; set; }
}

/// <summary>What clocks keep of an event.</summary>
internal sealed class LogEntryDocument
{
    [JsonRequired]
    public Scalar<Instant>? At { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? Sequence { get; set; }

    /// <summary>Absent for nothing that a clock can listen to.</summary>
    public Scalar<TicketOccurrence[]>? Happened { get; set; }

    /// <summary>Which conditions of the book hold after it; absent for none.</summary>
    public Scalar<Holding>? Holds { get; set; }

    [JsonRequired]
    public Scalar<TicketStatus>? Status { get; set; }

    /// <summary>Absent for nobody.</summary>
    public Scalar<Assignment>? Assignment { get; set; }
}

/// <summary>A clock of a metric of the book.</summary>
internal sealed class ClockDocument
{
    [JsonRequired]
    public Scalar<NameText>? Metric { get; set; }

    /// <summary>The commitment that it is about; absent for a metric of another kind.</summary>
    public Scalar<CommitmentId>? Commitment { get; set; }

    /// <summary>Absent when nothing is promised now.</summary>
    public TermsDocument? Promised { get; set; }

    /// <summary>Absent when it has never run.</summary>
    public CycleDocument[]? Cycles { get; set; }

    /// <summary>Whether it has run its only time while nothing was promised; absent when it has not.</summary>
    public Scalar<bool>? Spent { get; set; }
}

/// <summary>A clock of a metric that the book lacks.</summary>
internal sealed class RetiredClockDocument
{
    [JsonRequired]
    public MetricDocument? Metric { get; set; }

    /// <summary>The commitment that it is about; absent for a metric of another kind.</summary>
    public Scalar<CommitmentId>? Commitment { get; set; }

    [JsonRequired]
    public CycleDocument[]? Cycles { get; set; }

    /// <summary>Whether it has run its only time while nothing was promised; absent when it has not.</summary>
    public Scalar<bool>? Spent { get; set; }
}

/// <summary>What a cycle counts by.</summary>
internal sealed class TermsDocument
{
    [JsonRequired]
    public Scalar<NameText>? Policy { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? Version { get; set; }

    /// <summary>Absent when the target is a date.</summary>
    public AmountDocument? Within { get; set; }

    /// <summary>Absent when the target is an amount, and when the calendar ends before the date.</summary>
    public Scalar<Instant>? DueOn { get; set; }

    /// <summary>Absent when elapsed time counts, as it does for commitments.</summary>
    public CalendarReferenceDocument? Calendar { get; set; }

    /// <summary>Absent for the closing.</summary>
    public Scalar<Boundary>? Boundary { get; set; }
}

/// <summary>A calendar of the engine.</summary>
internal sealed class CalendarReferenceDocument
{
    [JsonRequired]
    public string? Id { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? Version { get; set; }
}

/// <summary>A cycle; its place is its number.</summary>
internal sealed class CycleDocument
{
    [JsonRequired]
    public Scalar<Instant>? StartedAt { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? StartedBy { get; set; }

    /// <summary>The terms before the first change.</summary>
    [JsonRequired]
    public TermsDocument? Terms { get; set; }

    /// <summary>Absent while it is open, as what follows.</summary>
    public Scalar<SlaEnding>? Ending { get; set; }

    public Scalar<Instant>? EndedAt { get; set; }

    public Scalar<Ordinal>? EndedBy { get; set; }

    /// <summary>Absent when there are none.</summary>
    public PauseDocument[]? Pauses { get; set; }

    /// <summary>Absent when there are none.</summary>
    public ChangeDocument[]? Changes { get; set; }
}

/// <summary>A pause of a cycle.</summary>
internal sealed class PauseDocument
{
    [JsonRequired]
    public Scalar<Instant>? Start { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? StartedBy { get; set; }

    /// <summary>Absent while it lasts, as what follows.</summary>
    public Scalar<Instant>? End { get; set; }

    public Scalar<Ordinal>? EndedBy { get; set; }

    [JsonRequired]
    public Scalar<NameText>? Status { get; set; }

    /// <summary>Whether the metric keeps it; absent when only the policy does.</summary>
    public Scalar<bool>? ByMetric { get; set; }
}

/// <summary>A change of a cycle's terms, or a beginning anew.</summary>
internal sealed class ChangeDocument
{
    [JsonRequired]
    public Scalar<Instant>? At { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? By { get; set; }

    [JsonRequired]
    public Scalar<SlaChangeKind>? Kind { get; set; }

    [JsonRequired]
    public Scalar<ChangeMode>? Mode { get; set; }

    /// <summary>The terms after it; absent when they are as before.</summary>
    public TermsDocument? To { get; set; }
}
