using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;

namespace Helpdesk.Serialization;

/// <summary>Metrics from documents.</summary>
internal static class SlaMetricReader
{
    /// <exception cref="DocumentException">The document is no metric.</exception>
    public static SlaMetric Read(MetricDocument document, DocumentPath path)
    {
        string id = document.Id.Text();
        SlaMetric usual = SlaMetricWriter.Plain;
        return new SlaMetric(
            id,
            document.Name is { } name ? DocumentValues.Name(name, path.Property("name")) : id,
            ClockConditionReader.Read(document.Start!, path.Property("start")),
            ClockConditionReader.Read(document.Stop!, path.Property("stop")))
        {
            Pause = Or(usual.Pause, document.Pause, path.Property("pause")),
            Resume = Or(usual.Resume, document.Resume, path.Property("resume")),
            Reset = Or(usual.Reset, document.Reset, path.Property("reset")),
            Cancel = Or(usual.Cancel, document.Cancel, path.Property("cancel")),
            Release = Or(usual.Release, document.Release, path.Property("release")),
            Revive = Or(usual.Revive, document.Revive, path.Property("revive")),
            Reopen = Or(usual.Reopen, document.Reopen, path.Property("reopen")),
            Recurrence = document.Recurrence.OrNone() ?? usual.Recurrence,
            PausesWithPolicy = document.PausesWithPolicy.OrNone() ?? usual.PausesWithPolicy,
        };
    }

    private static ClockCondition Or(ClockCondition usual, ClockConditionDocument? document, DocumentPath path) => document is null ? usual : ClockConditionReader.Read(document, path);
}
