using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Sla;

/// <summary>What a naive evaluation says of a cycle.</summary>
internal sealed record NaiveCycle(string Metric, Instant StartedAt, Instant? EndedAt, Instant? Due, Duration Consumed, SlaOutcome Outcome);
