using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;

namespace Helpdesk.Serialization;

/// <summary>Metrics as documents.</summary>
internal static class SlaMetricWriter
{
    /// <summary>A metric whose parts, where documents leave them out, are the defaults.</summary>
    public static readonly SlaMetric Plain = new("plain", "plain", ClockCondition.Never, ClockCondition.Never);

    /// <exception cref="FormatException">A text in it cannot be written.</exception>
    public static MetricDocument Write(SlaMetric metric) => new()
    {
        Id = Scalar.Name(metric.Id),
        Name = string.Equals(metric.Name, metric.Id, StringComparison.Ordinal) ? null : DocumentValues.Whole(metric.Name),
        Start = ClockConditionWriter.Write(metric.Start),
        Stop = ClockConditionWriter.Write(metric.Stop),
        Pause = Unless(Plain.Pause, metric.Pause),
        Resume = Unless(Plain.Resume, metric.Resume),
        Reset = Unless(Plain.Reset, metric.Reset),
        Cancel = Unless(Plain.Cancel, metric.Cancel),
        Release = Unless(Plain.Release, metric.Release),
        Revive = Unless(Plain.Revive, metric.Revive),
        Reopen = Unless(Plain.Reopen, metric.Reopen),
        Recurrence = metric.Recurrence == Plain.Recurrence ? null : Scalar.Of(metric.Recurrence),
        PausesWithPolicy = Scalar.Flag(metric.PausesWithPolicy),
    };

    private static ClockConditionDocument? Unless(ClockCondition usual, ClockCondition condition) => condition == usual ? null : ClockConditionWriter.Write(condition);
}
