using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Serialization;

/// <summary>Books of policies from documents.</summary>
internal sealed class SlaBookReader
{
    private readonly Dictionary<string, SlaMetric> metrics = SlaMetric.BuiltIn.ToDictionary(each => each.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentPath> unused = new(StringComparer.Ordinal);

    private SlaBookReader()
    {
    }

    /// <exception cref="DocumentException">The document is no book.</exception>
    public static SlaPolicyBook Read(SlaBookDocument document) => new SlaBookReader().Book(document, DocumentPath.Root);

    private SlaPolicyBook Book(SlaBookDocument document, DocumentPath path)
    {
        Define(document.Metrics ?? [], path.Property("metrics"));
        DocumentPath list = path.Property("policies");
        Expect(document.Policies!.Length, SlaBookWriter.MostPolicies, list);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var policies = new List<SlaPolicy>();
        for (int i = 0; i < document.Policies.Length; i++)
        {
            DocumentPath item = list.Item(i);
            SlaPolicy policy = Policy(document.Policies[i], item);
            policies.Add(ids.Add(policy.Id) ? policy : throw item.Property("id").Fail("Is given twice."));
            if (policy.Condition is null && i < document.Policies.Length - 1)
            {
                throw item.Fail("Lacks 'condition', without which it applies to all tickets, and so must be the last.");
            }
        }

        return unused.Count == 0
            ? Make(() => new SlaPolicyBook(document.Id.Text(), policies, document.Version.OrNone()?.Value ?? 1), list)
            : throw unused.First().Value.Fail($"No target uses the metric {DocumentWords.Quote(unused.First().Key)}.");
    }

    private void Define(MetricDocument[] documents, DocumentPath path)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            SlaMetric metric = SlaMetricReader.Read(documents[i], path.Item(i));
            metrics[metric.Id] = unused.TryAdd(metric.Id, path.Item(i)) ? metric : throw path.Item(i).Property("id").Fail("Is given twice.");
        }
    }

    private SlaPolicy Policy(PolicyDocument document, DocumentPath path)
    {
        DocumentPath list = path.Property("targets");
        Expect(document.Targets!.Length, SlaBookWriter.MostTargets, list);
        SlaTarget[] targets = [.. document.Targets.Select((each, index) => Target(each, list.Item(index)))];
        string id = document.Id.Text();
        return Make(() => new SlaPolicy(id, targets), list) with
        {
            Version = document.Version.OrNone()?.Value ?? 1,
            Name = document.Name is { } name ? DocumentValues.Name(name, path.Property("name")) : id,
            Condition = document.Condition is { } condition ? ConditionReader.Read(condition, path.Property("condition")) : null,
            Calendar = Calendar(document.Calendar, path),
            PausesWhile = document.PausesWhile is { } pauses ? ConditionReader.Read(pauses, path.Property("pausesWhile")) : TicketCondition.Never,
            ReopenMode = document.ReopenMode.OrNone() ?? ReopenMode.ContinueExcludingSolved,
            Changes = document.Changes is { } changes ? Changes(changes) : SlaChangeModes.Default,
            Boundary = document.Boundary.OrNone() ?? Boundary.Closing,
        };
    }

    private SlaTarget Target(TargetDocument document, DocumentPath path)
    {
        string key = document.Metric.Text();
        if (!metrics.TryGetValue(key, out SlaMetric? metric))
        {
            throw path.Property("metric").FailUnlike($"the key of a metric of the document or of one of {string.Join(", ", SlaMetric.BuiltIn.Select(each => each.Id))}", DocumentWords.Quote(key));
        }

        unused.Remove(key);
        bool isPerCommitment = metric.Recurrence == CycleRecurrence.PerCommitment;
        SlaTarget target = (document.Within, document.By) switch
        {
            (null, null) when isPerCommitment => new SlaTarget(metric),
            _ when isPerCommitment => throw path.Fail("Cannot have within or by: commitments are due at their own dates."),
            ({ } amount, null) => Within(metric, amount, path.Property("within")),
            (null, { } date) => new SlaTarget(metric, new SlaDueDate(date.Field.Text(), date.At.OrNone())),
            _ => throw path.Fail($"Must have exactly one of within, by, but has {(document.By is null ? "none" : "within and by")}."),
        };
        return target with
        {
            Condition = document.Condition is { } condition ? ConditionReader.Read(condition, path.Property("condition")) : TicketCondition.Always,
            Calendar = Calendar(document.Calendar, path),
        };
    }

    private static SlaTarget Within(SlaMetric metric, AmountDocument document, DocumentPath path)
    {
        TimeAmount amount = ChannelReader.Read(document, path);
        return Make(() => new SlaTarget(metric, amount), path);
    }

    private static SlaChangeModes Changes(ChangeModesDocument document) => new()
    {
        Priority = document.Priority.OrNone() ?? ChangeMode.Retroactive,
        Owner = document.Owner.OrNone() ?? ChangeMode.Retroactive,
        Policy = document.Policy.OrNone() ?? ChangeMode.Retroactive,
        Target = document.Target.OrNone() ?? ChangeMode.Retroactive,
        Calendar = document.Calendar.OrNone() ?? ChangeMode.Retroactive,
    };

    private static string? Calendar(string? id, DocumentPath path) => id is null ? null : DocumentValues.Name(id, path.Property("calendar"));

    private static void Expect(int count, int most, DocumentPath path)
    {
        if (count > most)
        {
            throw path.Fail(string.Create(CultureInfo.InvariantCulture, $"Has {count} items; the most is {most}."));
        }
    }

    private static T Make<T>(Func<T> make, DocumentPath path)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentWords.Reason(refusal), refusal);
        }
    }
}
