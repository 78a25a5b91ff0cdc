using Helpdesk.Calendars;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Books of policies as documents.</summary>
public class SlaBookDocumentTests
{
    /// <summary>As it was written once: what it says must stay readable.</summary>
    internal const string Kept = """{"format":"helpdesk-sla-book/1","id":"desk","version":3,"metrics":[{"id":"first-diagnosis","name":"First diagnosis","start":{"becomes":{"is":{"of":"type","oneOf":["Incident"]}}},"stop":{"all":[{"happens":"InternalNote"},{"now":{"exists":"agent"}}]},"pause":{"before":{"missing":"team"}},"resume":{"happens":"HandOver"},"reset":{"happens":"PrioritySet"},"cancel":{"happens":"PromiseMade"},"release":{"ceases":{"is":{"of":"type","oneOf":["Incident"]}}},"revive":{"any":[{"happens":"RequesterMessage"},{"not":{"happens":"Other"}}]},"reopen":{"all":[]},"recurrence":"Sequential","pausesWithPolicy":true},{"id":"vendor-time","name":"Vendor time","start":{"all":[{"becomes":{"is":{"of":"statusCategory","oneOf":["OnHold"]}}},{"now":{"is":{"of":"standing","oneOf":["Active"]}}}]},"stop":{"ceases":{"is":{"of":"statusCategory","oneOf":["OnHold"]}}},"revive":{"all":[{"all":[{"becomes":{"is":{"of":"standing","oneOf":["Active"]}}},{"not":{"happens":"Opened"}}]},{"now":{"is":{"of":"statusCategory","oneOf":["OnHold"]}}}]},"recurrence":"Independent","pausesWithPolicy":true}],"policies":[{"id":"vip","version":2,"name":"VIP customers","condition":{"is":{"of":"requesterTier","oneOf":["gold"]}},"calendar":"milan","targets":[{"metric":"first-response","within":{"businessTime":"PT4H"},"condition":{"is":{"of":"priority","oneOf":["High"]}},"calendar":"night"},{"metric":"first-response","within":{"elapsed":"PT24H"}},{"metric":"resolution","by":{"field":"due","at":"17:00:00"}},{"metric":"first-diagnosis","within":{"businessDays":{"count":2,"until":"EndOfDay"}}},{"metric":"vendor-time","by":{"field":"due"}}],"pausesWhile":{"is":{"of":"statusCategory","oneOf":["Pending"]}},"reopenMode":"Restart","changes":{"priority":"CarryElapsed","owner":"EndAndRestart","policy":"Reset","target":"RetroactiveStartOnly","calendar":"CarryElapsed"},"boundary":"NextOpening"},{"id":"rest","targets":[{"metric":"first-response","within":{"businessTime":"PT8H"}}]}]}""";

    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "helpdesk-sla-book/1", "helpdesk-sla-book/2", "$.format", "\"helpdesk-sla-book/2\" is newer" },
        { "\"version\":3", "\"version\":0", "$.version", "Must be a whole number from 1 to" },
        { "\"version\":3", "\"versoin\":3", "$.versoin", "Is not known here" },
        { "\"id\":\"rest\"", "\"id\":\"vip\"", "$.policies[1].id", "Is given twice." },
        { "\"id\":\"vendor-time\"", "\"id\":\"first-diagnosis\"", "$.metrics[1].id", "Is given twice." },
        { "\"id\":\"vendor-time\"", "\"id\":\"vendor-hours\"", "$.metrics[1]", "No target uses the metric \"vendor-hours\"." },
        { "\"metric\":\"resolution\"", "\"metric\":\"solution\"", "$.policies[0].targets[2].metric", "Must be the key of a metric of the document or of one of first-response, next-response," },
        { "\"within\":{\"elapsed\":\"PT24H\"}", "\"calendar\":\"x\"", "$.policies[0].targets[1]", "Must have exactly one of within, by, but has none." },
        { "\"PT24H\"}", "\"PT24H\"},\"by\":{\"field\":\"due\"}", "$.policies[0].targets[1]", "Must have exactly one of within, by, but has within and by." },
        { "\"PT4H\"", "\"PT0S\"", "$.policies[0].targets[0].within", "The target of first-response must be above zero" },
        { "\"PT4H\"", "\"4h\"", "$.policies[0].targets[0].within.businessTime", "Must be a length of time" },
        { "\"businessTime\":\"PT4H\"", "\"hours\":4", "$.policies[0].targets[0].within.hours", "Is not known here" },
        { "\"17:00:00\"", "\"5 pm\"", "$.policies[0].targets[2].by.at", "Must be a clock time" },
        { "\"gold\"]}},", "\"gold\"]},\"exists\":\"team\"},", "$.policies[0].condition", "Must have exactly one of" },
        { "\"condition\":{\"is\":{\"of\":\"requesterTier\",\"oneOf\":[\"gold\"]}},", "", "$.policies[0]", "Lacks 'condition', without which it applies to all tickets" },
        { "\"calendar\":\"milan\"", "\"calendar\":\" \"", "$.policies[0].calendar", "Must be a text with a visible character" },
        { "\"VIP customers\"", "\"\"", "$.policies[0].name", "Must be a text with a visible character" },
        { "\"Restart\"", "\"Start\"", "$.policies[0].reopenMode", "Must be one of ContinueExcludingSolved," },
        { "\"priority\":\"CarryElapsed\"", "\"priority\":\"Carry\"", "$.policies[0].changes.priority", "Must be one of Retroactive," },
        { "\"NextOpening\"", "\"Opening\"", "$.policies[0].boundary", "Must be one of Closing, NextOpening" },
        { "\"Sequential\"", "\"Twice\"", "$.metrics[0].recurrence", "Must be one of Once, Independent, Sequential" },
        { "\"happens\":\"HandOver\"", "\"happens\":\"Handover\"", "$.metrics[0].resume.happens", "Must be one of Opened," },
        { "\"resume\":{\"happens\":\"HandOver\"}", "\"resume\":{}", "$.metrics[0].resume", "Must have exactly one of all, any, not, happens, by, byAgent, byTeam, response, now, before, becomes, ceases, but has none." },
        { "\"First diagnosis\"", "\" \"", "$.metrics[0].name", "Must be a text with a visible character" },
        { "{\"metric\":\"first-response\",\"within\":{\"businessTime\":\"PT8H\"}}", "", "$.policies[1].targets", "The policy 'rest' promises nothing" },
        { "\"id\":\"desk\"", "\"id\":\" desk\"", "$.id", "A key must not begin or end with white space" },
    };

    [Fact]
    public void A_book_is_written_as_ever_and_read_as_what_it_said()
    {
        TicketCondition incident = Where.Type.Is(TicketType.Incident);
        var diagnosis = new SlaMetric("first-diagnosis", "First diagnosis", When.Becomes(incident), ClockCondition.All(When.Happens(TicketOccurrence.InternalNote), When.Holds(Where.Agent.Exists)))
        {
            Pause = When.Held(Where.Team.IsMissing),
            Resume = When.Happens(TicketOccurrence.HandOver),
            Reset = When.Happens(TicketOccurrence.PrioritySet),
            Cancel = When.Happens(TicketOccurrence.PromiseMade),
            Release = When.Ceases(incident),
            Revive = ClockCondition.Any(When.RequesterWrites, ClockCondition.Not(When.Happens(TicketOccurrence.Other))),
            Reopen = ClockCondition.Always,
            Recurrence = CycleRecurrence.Sequential,
            PausesWithPolicy = true,
        };
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk")
            .WithVersion(3)
            .Add("vip", policy => policy
                .WithVersion(2)
                .Named("VIP customers")
                .For(Where.RequesterTier.Is("gold"))
                .OnCalendar("milan")
                .Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(4), Where.Priority.Is(Priority.High), "night")
                .Promise(SlaMetric.FirstResponse, Duration.FromHours(24))
                .Promise(SlaMetric.Resolution, new SlaDueDate("due", new LocalTime(17, 0)))
                .Promise(diagnosis, BusinessDays.EndOfDay(2))
                .Promise(SlaMetric.VendorTime with { PausesWithPolicy = true }, new SlaDueDate("due"))
                .PausesOn(StatusCategory.Pending)
                .OnReopening(ReopenMode.Restart)
                .OnChanges(new SlaChangeModes
                {
                    Priority = ChangeMode.CarryElapsed,
                    Owner = ChangeMode.EndAndRestart,
                    Policy = ChangeMode.Reset,
                    Target = ChangeMode.RetroactiveStartOnly,
                    Calendar = ChangeMode.CarryElapsed,
                })
                .WithBoundary(Boundary.NextOpening))
            .Add("rest", policy => policy.Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(8)))
            .Build();
        Assert.Equal(Kept, SlaJson.WriteBook(book));
        Assert.Equal(book, SlaJson.ReadBook(Kept));
    }

    [Fact]
    public void A_target_of_days_says_whether_it_counts_from_the_next_opening()
    {
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk")
            .Add("all", policy => policy.OnCalendar("milan").Promise(SlaMetric.FirstResponse, BusinessDays.SameClockTime(1, Receipt.AtNextOpening)))
            .Build();
        string json = SlaJson.WriteBook(book);
        Assert.Contains("\"within\":{\"businessDays\":{\"count\":1,\"until\":\"SameClockTime\",\"receipt\":\"AtNextOpening\"}}", json, StringComparison.Ordinal);
        Assert.Equal(book, SlaJson.ReadBook(json));
        Assert.NotEqual(book, SlaJson.ReadBook(json.Replace("AtNextOpening", "AsReceived", StringComparison.Ordinal)));
    }

    [Fact]
    public void Defaults_may_be_said()
    {
        const string Plain = """{"format":"helpdesk-sla-book/1","id":"desk","policies":[{"id":"all","targets":[{"metric":"resolution","within":{"elapsed":"PT8H"}}]}]}""";
        const string Said = """
            {
              "format": "helpdesk-sla-book/1", "id": "desk", "version": 1, "metrics": [],
              "policies": [{
                "id": "all", "version": 1, "name": "all", "pausesWhile": { "any": [] }, "reopenMode": "ContinueExcludingSolved", "boundary": "Closing",
                "changes": { "priority": "Retroactive", "owner": "Retroactive", "policy": "Retroactive", "target": "Retroactive", "calendar": "Retroactive" },
                "targets": [{ "metric": "resolution", "within": { "elapsed": "PT8H" }, "condition": { "all": [] } }]
              }]
            }
            """;
        SlaPolicyBook book = SlaJson.ReadBook(Said);
        Assert.Equal(SlaJson.ReadBook(Plain), book);
        Assert.Equal(Plain, SlaJson.WriteBook(book));
    }

    [Fact]
    public void Every_metric_of_the_library_has_its_key_and_can_be_written_in_full()
    {
        Assert.Equal(13, SlaMetric.BuiltIn.Length);
        foreach (SlaMetric metric in SlaMetric.BuiltIn)
        {
            string json = SlaJson.WriteBook(BookOf(metric));
            Assert.DoesNotContain("metrics", json, StringComparison.Ordinal);
            Assert.Equal(metric, Assert.Single(SlaJson.ReadBook(json).Metrics));

            SlaMetric other = metric with { Name = "Ours" };
            json = SlaJson.WriteBook(BookOf(other));
            Assert.Contains("\"name\":\"Ours\"", json, StringComparison.Ordinal);
            Assert.Equal(other, Assert.Single(SlaJson.ReadBook(json).Metrics));
            Assert.Equal(metric, Assert.Single(SlaJson.ReadBook(json.Replace("Ours", metric.Name, StringComparison.Ordinal)).Metrics));
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_wrong_book_is_refused_where_it_is_wrong(string old, string changed, string path, string message)
    {
        Assert.Contains(old, Kept, StringComparison.Ordinal);
        Assert.False(SlaJson.TryReadBook(ReplaceFirst(Kept, old, changed), out SlaPolicyBook? book, out DocumentProblem? problem));
        Assert.Null(book);
        Assert.Equal(path, problem.Path);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deepest_conditions_have_documents_and_deeper_ones_are_refused()
    {
        ClockCondition deepest = Enumerable.Range(0, 31).Aggregate(
            When.Holds(Enumerable.Range(0, 31).Aggregate(Where.Field("order").IsIn(FieldValue.Number(1)), (inner, _) => TicketCondition.All(inner))),
            (inner, _) => ClockCondition.All(inner));
        SlaPolicyBook book = BookOf(new SlaMetric("own", "Own", deepest, When.Solved));
        string json = SlaJson.WriteBook(book);
        Assert.Equal(book, SlaJson.ReadBook(json));
        string deeper = json.Replace("\"start\":{", "\"start\":{\"not\":{", StringComparison.Ordinal).Replace(",\"stop\":", "},\"stop\":", StringComparison.Ordinal);
        Assert.False(SlaJson.TryReadBook(deeper, out _, out DocumentProblem? problem));
        Assert.Equal(new DocumentProblem("$.metrics[0].start.not", "Conditions may be nested at most 32 levels deep."), problem);
    }

    [Fact]
    public void A_book_that_no_document_can_hold_is_not_written()
    {
        SlaPolicy policy = BookOf(SlaMetric.Resolution).Policies[0];
        SlaPolicy[] many = [.. Enumerable.Range(0, 1000).Select(each => new SlaPolicy($"p{each}", policy.Targets) { Condition = Where.RequesterTier.Is($"t{each}") })];
        string json = SlaJson.WriteBook(new SlaPolicyBook("desk", many));
        string more = json.Replace("\"policies\":[", "\"policies\":[{\"id\":\"x\",\"condition\":{\"exists\":\"team\"},\"targets\":[{\"metric\":\"resolution\",\"within\":{\"elapsed\":\"PT1H\"}}]},", StringComparison.Ordinal);
        Assert.False(SlaJson.TryReadBook(more, out _, out DocumentProblem? problem));
        Assert.Equal(new DocumentProblem("$.policies", "Has 1001 items, but at most 1000 are allowed."), problem);
    }

    [Fact]
    public void A_changed_book_is_one_or_has_a_problem()
    {
        int books = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            if (SlaJson.TryReadBook(DocumentMutation.Change(Kept, seed), out SlaPolicyBook? book, out DocumentProblem? problem))
            {
                books++;
                Assert.Equal(book, SlaJson.ReadBook(SlaJson.WriteBook(book)));
            }
            else
            {
                Assert.Equal('$', problem.Path[0]);
                Assert.DoesNotContain(problem.ToString(), char.IsControl);
            }
        }

        Assert.InRange(books, 20, 980);
    }

    private static SlaPolicyBook BookOf(SlaMetric metric) => new SlaPolicyBookBuilder("desk")
        .Add("all", policy => policy.Promise(metric.Recurrence == CycleRecurrence.PerCommitment ? new SlaTarget(metric) : new SlaTarget(metric, Duration.FromHours(1))))
        .Build();

    private static string ReplaceFirst(string text, string old, string changed) => text.IndexOf(old, StringComparison.Ordinal) is var at ? text[..at] + changed + text[(at + old.Length)..] : text;
}
