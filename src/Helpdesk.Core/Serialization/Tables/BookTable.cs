using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Policies;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>Books of policies.</summary>
internal static class BookTable
{
    private static readonly FrozenDictionary<string, SlaMetric> BuiltIn = SlaMetric.BuiltIn.ToFrozenDictionary(each => each.Id, StringComparer.Ordinal);

    /// <summary>A metric whose parts, where documents leave them out, are the defaults.</summary>
    private static readonly SlaMetric Plain = new("plain", "plain", ClockCondition.Never, ClockCondition.Never);

    private static readonly Shape<TicketCondition> Condition = TicketConditionTable.Condition;

    private static readonly Shape<ClockCondition> Clocks = ClockConditionTable.Condition;

    private static readonly Shape<ChangeMode> Modes = WordShapes.OfEnum<ChangeMode>();

    private static readonly Shape<SlaMetric> Metric = Object<SlaMetric>(table =>
    {
        Slot<string> id = table.Required("id", Texts.KeyName, each => each.Id);
        Slot<string?> name = table.Optional("name", Texts.Name, each => string.Equals(each.Name, each.Id, StringComparison.Ordinal) ? null : each.Name);
        Slot<ClockCondition> start = table.Required("start", Clocks, each => each.Start);
        Slot<ClockCondition> stop = table.Required("stop", Clocks, each => each.Stop);
        Slot<ClockCondition> pause = table.Or("pause", Plain.Pause, Clocks, each => each.Pause);
        Slot<ClockCondition> resume = table.Or("resume", Plain.Resume, Clocks, each => each.Resume);
        Slot<ClockCondition> reset = table.Or("reset", Plain.Reset, Clocks, each => each.Reset);
        Slot<ClockCondition> cancel = table.Or("cancel", Plain.Cancel, Clocks, each => each.Cancel);
        Slot<ClockCondition> release = table.Or("release", Plain.Release, Clocks, each => each.Release);
        Slot<ClockCondition> revive = table.Or("revive", Plain.Revive, Clocks, each => each.Revive);
        Slot<ClockCondition> reopen = table.Or("reopen", Plain.Reopen, Clocks, each => each.Reopen);
        Slot<CycleRecurrence> recurrence = table.Or("recurrence", Plain.Recurrence, WordShapes.OfEnum<CycleRecurrence>(), each => each.Recurrence);
        Slot<bool> pausesWithPolicy = table.Flag("pausesWithPolicy", each => each.PausesWithPolicy);
        return given => new SlaMetric(given.Get(id), given.Get(name) ?? given.Get(id), given.Get(start), given.Get(stop))
        {
            Pause = given.Get(pause),
            Resume = given.Get(resume),
            Reset = given.Get(reset),
            Cancel = given.Get(cancel),
            Release = given.Get(release),
            Revive = given.Get(revive),
            Reopen = given.Get(reopen),
            Recurrence = given.Get(recurrence),
            PausesWithPolicy = given.Get(pausesWithPolicy),
        };
    });

    public static readonly Shape<SlaDueDate> DueDate = Object<SlaDueDate>(table =>
    {
        Slot<string> field = table.Required("field", Texts.KeyName, each => each.Field);
        Slot<LocalTime?> at = table.Optional("at", Values.ClockTime, each => each.At);
        return given => new SlaDueDate(given.Get(field), given.Get(at));
    });

    private static readonly Shape<SlaTarget> Target = Object<SlaTarget>(table =>
    {
        Slot<SlaMetric> metric = table.Required("metric", new MetricKey(), each => each.Metric);
        Slot<TimeAmount?> within = table.Optional("within", AmountTable.Amount, each => each.Amount);
        Slot<SlaDueDate?> by = table.Optional("by", DueDate, each => each.DueDate);
        Slot<TicketCondition> condition = table.Or("condition", TicketCondition.Always, Condition, each => each.Condition);
        Slot<string?> calendar = table.Optional("calendar", Texts.Name, each => each.Calendar);
        return given =>
        {
            SlaMetric measured = given.Get(metric);
            bool isPerCommitment = measured.Recurrence == CycleRecurrence.PerCommitment;
            given.At("within");
            SlaTarget target = (given.Get(within), given.Get(by)) switch
            {
                (null, null) when isPerCommitment => new SlaTarget(measured),
                _ when isPerCommitment => throw given.Fail("Cannot have within or by: commitments are due at their own dates."),
                ({ } amount, null) => new SlaTarget(measured, amount),
                (null, { } date) => new SlaTarget(measured, date),
                _ => throw given.Fail($"Must have exactly one of within, by, but has {(given.Has(by) ? "within and by" : "none")}."),
            };
            return target with { Condition = given.Get(condition), Calendar = given.Get(calendar) };
        };
    });

    public static readonly Shape<SlaChangeModes> Changes = Object<SlaChangeModes>(table =>
    {
        Slot<ChangeMode> priority = table.Or("priority", ChangeMode.Retroactive, Modes, each => each.Priority);
        Slot<ChangeMode> owner = table.Or("owner", ChangeMode.Retroactive, Modes, each => each.Owner);
        Slot<ChangeMode> policy = table.Or("policy", ChangeMode.Retroactive, Modes, each => each.Policy);
        Slot<ChangeMode> target = table.Or("target", ChangeMode.Retroactive, Modes, each => each.Target);
        Slot<ChangeMode> calendar = table.Or("calendar", ChangeMode.Retroactive, Modes, each => each.Calendar);
        return given => new SlaChangeModes { Priority = given.Get(priority), Owner = given.Get(owner), Policy = given.Get(policy), Target = given.Get(target), Calendar = given.Get(calendar) };
    });

    private static readonly Shape<SlaPolicy> Policy = Object<SlaPolicy>(table =>
    {
        Slot<string> id = table.Required("id", Texts.KeyName, each => each.Id);
        Slot<int> version = table.Or("version", 1, Values.Ordinal, each => each.Version);
        Slot<string?> name = table.Optional("name", Texts.Name, each => string.Equals(each.Name, each.Id, StringComparison.Ordinal) ? null : each.Name);
        Slot<TicketCondition?> condition = table.Optional("condition", Condition, each => each.Condition);
        Slot<string?> calendar = table.Optional("calendar", Texts.Name, each => each.Calendar);
        Slot<ImmutableArray<SlaTarget>> targets = table.Required("targets", new ListShape<SlaTarget>(Target, BookLimits.MaxTargets), each => each.Targets);
        Slot<TicketCondition> pausesWhile = table.Or("pausesWhile", TicketCondition.Never, Condition, each => each.PausesWhile);
        Slot<bool> countsProgramReplies = table.Flag("countsProgramReplies", each => each.CountsProgramReplies);
        Slot<ReopenMode> reopenMode = table.Or("reopenMode", ReopenMode.ContinueExcludingSolved, WordShapes.OfEnum<ReopenMode>(), each => each.ReopenMode);
        Slot<SlaChangeModes> changes = table.Or("changes", SlaChangeModes.Default, Changes, each => each.Changes);
        Slot<Boundary> boundary = table.Or("boundary", Boundary.Closing, WordShapes.OfEnum<Boundary>(), each => each.Boundary);
        return given =>
        {
            given.At("targets");
            return new SlaPolicy(given.Get(id), given.Get(targets)) with
            {
                Version = given.Get(version),
                Name = given.Get(name) ?? given.Get(id),
                Condition = given.Get(condition),
                Calendar = given.Get(calendar),
                PausesWhile = given.Get(pausesWhile),
                CountsProgramReplies = given.Get(countsProgramReplies),
                ReopenMode = given.Get(reopenMode),
                Changes = given.Get(changes),
                Boundary = given.Get(boundary),
            };
        };
    });

    /// <summary>The policies of a desk.</summary>
    public static readonly Shape<SlaPolicyBook> Book = Object<SlaPolicyBook>(table =>
    {
        table.Document(DocumentFormat.SlaBook);
        Slot<string> id = table.Required("id", Texts.KeyName, each => each.Id);
        Slot<int> version = table.Or("version", 1, Values.Ordinal, each => each.Version);
        Slot<ImmutableArray<SlaMetric>> metrics = table.List("metrics", new MetricList(), each => [.. each.Metrics.Where(metric => !SlaMetric.BuiltIn.Contains(metric))]);
        table.ReadFirst("metrics");
        Slot<ImmutableArray<SlaPolicy>> policies = table.Required(
            "policies",
            new ListShape<SlaPolicy>(Policy, BookLimits.MaxPolicies, ById<SlaPolicy>(each => each.Id), "id"),
            each => each.Policies);
        return given =>
        {
            ImmutableArray<SlaPolicy> all = given.Get(policies);
            for (int i = 0; i < all.Length - 1; i++)
            {
                if (all[i].Condition is null)
                {
                    given.At("policies", i);
                    throw new FormatException("Lacks 'condition', without which it applies to all tickets, and so must be the last.");
                }
            }

            HashSet<string> used = [.. all.SelectMany(each => each.Targets).Select(each => each.Metric.Id)];
            int unused = given.Get(metrics).ToList().FindIndex(each => !used.Contains(each.Id));
            if (unused >= 0)
            {
                given.At("metrics", unused);
                throw new FormatException($"No target uses the metric {DocumentVocabulary.Quote(given.Get(metrics)[unused].Id)}.");
            }

            given.At("policies");
            return new SlaPolicyBook(given.Get(id), all, given.Get(version));
        };
    });

    private static EqualityComparer<T> ById<T>(Func<T, string> id) =>
        EqualityComparer<T>.Create((one, other) => string.Equals(id(one!), id(other!), StringComparison.Ordinal), each => StringComparer.Ordinal.GetHashCode(id(each!)));

    /// <summary>The metrics that are not the library's own, or not as the library has them.</summary>
    private sealed class MetricList : Shape<ImmutableArray<SlaMetric>>
    {
        private readonly ListShape<SlaMetric> list = new(Metric, distinct: ById<SlaMetric>(each => each.Id), key: "id");

        public override string Expected => list.Expected;

        public override bool Begins(JsonTokenType token) => list.Begins(token);

        public override void Write(Utf8JsonWriter writer, ImmutableArray<SlaMetric> value) => list.Write(writer, value);

        public override JsonObject Describe(SchemaDefinitions definitions) => list.Describe(definitions);

        protected override ImmutableArray<SlaMetric> Parse(ref Utf8JsonReader reader, DocumentReading reading)
        {
            ImmutableArray<SlaMetric> metrics = list.Read(ref reader, reading);
            reading.Metrics = metrics.ToDictionary(each => each.Id, StringComparer.Ordinal);
            return metrics;
        }
    }

    /// <summary>The key of a metric of the document, or else of the library.</summary>
    private sealed class MetricKey : Shape<SlaMetric>
    {
        public override void Write(Utf8JsonWriter writer, SlaMetric value) => writer.WriteStringValue(value.Id);

        public override JsonObject Describe(SchemaDefinitions definitions) => Texts.KeyName.Describe(definitions);

        protected override SlaMetric Parse(ref Utf8JsonReader reader, DocumentReading reading)
        {
            string key = Texts.KeyName.Read(ref reader, reading);
            return reading.Metrics?.GetValueOrDefault(key) ?? BuiltIn.GetValueOrDefault(key)
                ?? throw new ExpectedException($"the key of a metric of the document or of one of {string.Join(", ", SlaMetric.BuiltIn.Select(each => each.Id))}");
        }
    }
}
