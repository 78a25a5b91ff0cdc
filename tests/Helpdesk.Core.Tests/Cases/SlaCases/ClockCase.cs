using System.Globalization;
using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Sla;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>A case about clocks, with its calendar, its system's options and its events.</summary>
internal sealed class ClockCase
{
    // What a case without targets measures does not depend on one.
    private static readonly TimeAmount Whatever = BusinessTime.FromHours(1000);

    public ClockCase(JsonElement line)
    {
        Line = line;
        Dialect = ClockDialects.Of(line.Id());
        Calendar = line.Find("calendar") is { ValueKind: JsonValueKind.Object } calendar ? ServiceLevelCalendar.Read(calendar) : null!;
        Events = [.. line.GetProperty("events").EnumerateArray()];
    }

    public JsonElement Line { get; }

    public ClockDialect Dialect { get; }

    public BusinessCalendar Calendar { get; }

    public IReadOnlyList<JsonElement> Events { get; }

    public JsonElement Policy => Line.GetProperty("policy");

    public JsonElement Expected => Line.GetProperty("expected");

    /// <summary>The last moment that the case speaks of, at which it asks.</summary>
    public Instant End => ClockEvents.Timed(Events)[^1].At;

    public TicketStory Story => ClockEvents.Tell(Events, Dialect);

    public SlaMetric Metric(string name) => Dialect.Metrics.TryGetValue(name, out SlaMetric? metric) ? metric : throw new UnmappedCaseException($"the target '{name}'");

    /// <summary>The policies of a case that has one, with its targets.</summary>
    public SlaEngine Engine() => Engine(Targets());

    /// <summary>The policies of a case that has one, with certain targets.</summary>
    /// <param name="targets">The targets, by the case's names.</param>
    /// <param name="describe">What else the policy says.</param>
    public SlaEngine Engine(IEnumerable<(string Name, TimeAmount Amount)> targets, Action<SlaPolicyBuilder>? describe = null) => EngineOf(Dialect, Calendar, builder =>
    {
        foreach ((string name, TimeAmount amount) in targets)
        {
            builder.Promise(Metric(name), amount);
        }

        describe?.Invoke(builder);
    });

    /// <summary>One policy with a system's options.</summary>
    public static SlaEngine EngineOf(ClockDialect dialect, BusinessCalendar calendar, Action<SlaPolicyBuilder> describe)
    {
        SlaPolicyBuilder builder = new SlaPolicyBuilder("case")
            .OnCalendar(calendar.Id)
            .PausesWhile(dialect.Pauses)
            .OnReopening(dialect.Reopening)
            .OnChanges(SlaChangeModes.Always(dialect.Changes))
            .WithBoundary(dialect.Boundary);
        describe(builder);
        return new SlaEngine(new SlaPolicyBook("case", [builder.Build()]), CalendarBook.Of(calendar));
    }

    /// <summary>How clocks stood at a moment.</summary>
    public SlaEvaluation Evaluate(Instant at) => Engine().Evaluate(Story.History, at);

    /// <summary>The targets of the case; one that cannot be missed where it only measures.</summary>
    public IReadOnlyList<(string Name, TimeAmount Amount)> Targets() => Policy.Find("targets") is { } targets
        ? [.. targets.EnumerateObject().Select(each => (each.Name, AmountOf(each.Value)))]
        : [("resolution", Whatever), ("first_response", Whatever)];

    public static TimeAmount AmountOf(JsonElement target)
    {
        if (target.ValueKind == JsonValueKind.String)
        {
            return Hours(target.GetString()!);
        }

        return target.Find("minutes") is { } minutes ? BusinessTime.FromMinutes(minutes.GetInt64())
            : target.Find("seconds") is { } seconds ? BusinessTime.FromSeconds(seconds.GetInt64())
            : target.Find("hours") is { } hours ? BusinessTime.FromHours(hours.GetInt64())
            : (target.GetProperty("amount").GetInt32(), target.Text("unit")) switch
            {
                (var amount, "minute") => BusinessTime.FromMinutes(amount),
                (var amount, "hour") => BusinessTime.FromHours(amount),
                (var amount, "day") when target.GetProperty("end_of_working_day").GetBoolean() => BusinessDays.EndOfDay(amount),
                var other => throw new UnmappedCaseException($"the target '{other}'"),
            };
    }

    /// <summary>An amount such as <c>4h</c>.</summary>
    public static TimeAmount Hours(string text) => BusinessTime.FromHours(long.Parse(text.Trim().TrimEnd('h'), CultureInfo.InvariantCulture));
}
