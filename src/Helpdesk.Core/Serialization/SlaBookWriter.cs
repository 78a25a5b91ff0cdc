using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Serialization;

/// <summary>Books of policies as documents.</summary>
internal static class SlaBookWriter
{
    /// <exception cref="FormatException">A text in it cannot be written, or it is too large.</exception>
    public static SlaBookDocument Write(SlaPolicyBook book)
    {
        MetricDocument[] metrics = [.. book.Metrics.Where(each => !SlaMetric.BuiltIn.Contains(each)).Select(SlaMetricWriter.Write)];
        return new SlaBookDocument
        {
            Format = Scalar.Of(new FormatName(DocumentFormat.SlaBook.Current)),
            Id = Scalar.Name(book.Id),
            Version = Later(book.Version),
            Metrics = metrics.Length == 0 ? null : metrics,
            Policies = [.. book.Policies.Select(Write)],
        };
    }

    private static PolicyDocument Write(SlaPolicy policy) => new()
    {
        Id = Scalar.Name(policy.Id),
        Version = Later(policy.Version),
        Name = string.Equals(policy.Name, policy.Id, StringComparison.Ordinal) ? null : DocumentValues.Whole(policy.Name),
        Condition = policy.Condition is { } condition ? ConditionWriter.Write(condition) : null,
        Calendar = policy.Calendar is { } calendar ? DocumentValues.Whole(calendar) : null,
        Targets = [.. policy.Targets.Select(Write)],
        PausesWhile = policy.PausesWhile == TicketCondition.Never ? null : ConditionWriter.Write(policy.PausesWhile),
        CountsProgramReplies = Scalar.Flag(policy.CountsProgramReplies),
        ReopenMode = policy.ReopenMode == ReopenMode.ContinueExcludingSolved ? null : Scalar.Of(policy.ReopenMode),
        Changes = policy.Changes == SlaChangeModes.Default ? null : Write(policy.Changes),
        Boundary = policy.Boundary == Boundary.Closing ? null : Scalar.Of(policy.Boundary),
    };

    private static TargetDocument Write(SlaTarget target) => new()
    {
        Metric = Scalar.Name(target.Metric.Id),
        Within = target.Amount is { } amount ? ChannelWriter.Write(amount) : null,
        By = target.DueDate is { } date ? new DueDateDocument { Field = Scalar.Name(date.Field), At = Scalar.Of(date.At) } : null,
        Condition = target.Condition == TicketCondition.Always ? null : ConditionWriter.Write(target.Condition),
        Calendar = target.Calendar is { } calendar ? DocumentValues.Whole(calendar) : null,
    };

    private static ChangeModesDocument Write(SlaChangeModes modes) => new()
    {
        Priority = Write(modes.Priority),
        Owner = Write(modes.Owner),
        Policy = Write(modes.Policy),
        Target = Write(modes.Target),
        Calendar = Write(modes.Calendar),
    };

    private static Scalar<ChangeMode>? Write(ChangeMode mode) => mode == ChangeMode.Retroactive ? null : Scalar.Of(mode);

    private static Scalar<Ordinal>? Later(int version) => version == 1 ? null : Scalar.Of(new Ordinal(version));
}
