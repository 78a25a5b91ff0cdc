using Helpdesk.Calendars;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla;

/// <summary>How much time a policy promises by one metric, for which of its tickets, and on which calendar.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaTarget
{
    /// <summary>A target that is an amount of time.</summary>
    /// <param name="metric">What it is measured by.</param>
    /// <param name="amount">Elapsed time, business time or business days, above zero.</param>
    /// <exception cref="ArgumentException">The metric is <see cref="CycleRecurrence.PerCommitment"/>: commitments are due at their own dates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is zero.</exception>
    public SlaTarget(SlaMetric metric, TimeAmount amount)
    {
        Metric = Expect(metric, isPerCommitment: false);
        Amount = amount.IsZero ? throw new ArgumentOutOfRangeException(nameof(amount), $"The target of {metric.Id} must be above zero, but is {amount}.") : amount;
    }

    /// <summary>A target that is a date of the ticket.</summary>
    /// <param name="metric">What it is measured by.</param>
    /// <param name="dueDate">The date.</param>
    /// <exception cref="ArgumentException">The metric is <see cref="CycleRecurrence.PerCommitment"/>: commitments are due at their own dates.</exception>
    public SlaTarget(SlaMetric metric, SlaDueDate dueDate)
    {
        Metric = Expect(metric, isPerCommitment: false);
        DueDate = Guard.NotNull(dueDate);
    }

    /// <summary>A target that is the date of each commitment.</summary>
    /// <param name="metric">What it is measured by, such as <see cref="SlaMetric.Commitment"/>.</param>
    /// <exception cref="ArgumentException">The metric is not <see cref="CycleRecurrence.PerCommitment"/>, and so needs an amount or a date.</exception>
    public SlaTarget(SlaMetric metric) => Metric = Expect(metric, isPerCommitment: true);

    /// <summary>What it is measured by.</summary>
    public SlaMetric Metric { get; }

    /// <summary>The amount; null when it is a date of the ticket or of its commitments.</summary>
    public TimeAmount? Amount { get; }

    /// <summary>The date of the ticket; null when it is an amount or the date of each commitment.</summary>
    public SlaDueDate? DueDate { get; }

    /// <summary>The tickets for which it holds; all of the policy's by default.</summary>
    public TicketCondition Condition { get; init => field = Guard.NotNull(value); } = TicketCondition.Always;

    /// <summary>The id of the calendar that it counts on; null, the default, for the policy's. It is ignored where elapsed time counts, as it does for commitments.</summary>
    /// <exception cref="ArgumentException">The id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public string? Calendar { get; init => field = value is null ? null : Guard.Name(value, name: nameof(Calendar)); }

    /// <summary>Whether a calendar is needed to say when it falls due.</summary>
    public bool NeedsCalendar => Amount is { NeedsCalendar: true } || DueDate is not null;

    /// <summary>The target in words, such as <c>first-response within 4:00:00 business time if priority is High</c>.</summary>
    public override string ToString()
    {
        string by = Amount is { } amount ? $"within {amount}" : DueDate is { } date ? $"by {date}" : "by its date";
        string on = Calendar is null ? "" : $" on {Calendar}";
        string where = Condition == TicketCondition.Always ? "" : $" if {Condition}";
        return $"{Metric.Id} {by}{on}{where}";
    }

    private static SlaMetric Expect(SlaMetric metric, bool isPerCommitment) => Guard.NotNull(metric).Recurrence == CycleRecurrence.PerCommitment == isPerCommitment
        ? metric
        : throw new ArgumentException(
            isPerCommitment
                ? $"The target of {metric.Id} needs an amount or a date: only commitments have dates of their own."
                : $"The target of {metric.Id} can be no amount and no other date: commitments are due at their own dates.",
            nameof(metric));
}
