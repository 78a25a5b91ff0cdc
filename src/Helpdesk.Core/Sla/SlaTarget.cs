using Helpdesk.Calendars;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla;

/// <summary>How much time a policy promises by one metric, for which of its tickets, and on which calendar.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
public sealed record SlaTarget
{
    /// <summary>A target that is an amount of time.</summary>
    /// <param name="metric">What it is measured by.</param>
    /// <param name="amount">Elapsed time, business time or business days, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is zero.</exception>
    public SlaTarget(SlaMetric metric, TimeAmount amount)
    {
        Metric = Guard.NotNull(metric);
        Amount = amount.IsZero ? throw new ArgumentOutOfRangeException(nameof(amount), $"The target of {metric.Id} must be above zero, but is {amount}.") : amount;
    }

    /// <summary>A target that is a date of the ticket.</summary>
    /// <param name="metric">What it is measured by.</param>
    /// <param name="dueDate">The date.</param>
    public SlaTarget(SlaMetric metric, SlaDueDate dueDate)
    {
        Metric = Guard.NotNull(metric);
        DueDate = Guard.NotNull(dueDate);
    }

    /// <summary>What it is measured by.</summary>
    public SlaMetric Metric { get; }

    /// <summary>The amount; null when it is a date.</summary>
    public TimeAmount? Amount { get; }

    /// <summary>The date; null when it is an amount.</summary>
    public SlaDueDate? DueDate { get; }

    /// <summary>The tickets for which it holds; all of the policy's by default.</summary>
    public TicketCondition Condition { get; init => field = Guard.NotNull(value); } = TicketCondition.Always;

    /// <summary>The id of the calendar that it counts on; null, the default, for the policy's. Elapsed time takes no notice of it.</summary>
    /// <exception cref="ArgumentException">The id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public string? Calendar { get; init => field = value is null ? null : Guard.Name(value, name: nameof(Calendar)); }

    /// <summary>Whether a calendar is needed to say when it falls due.</summary>
    public bool NeedsCalendar => Amount is not { NeedsCalendar: false };

    /// <summary>The target in words, such as <c>first-response within 4:00:00 business time if priority is High</c>.</summary>
    public override string ToString()
    {
        string by = Amount is { } amount ? $"within {amount}" : $"by {DueDate}";
        string on = Calendar is null ? "" : $" on {Calendar}";
        string where = Condition == TicketCondition.Always ? "" : $" if {Condition}";
        return $"{Metric.Id} {by}{on}{where}";
    }
}
