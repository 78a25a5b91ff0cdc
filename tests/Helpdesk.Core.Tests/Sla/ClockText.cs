using Helpdesk.Calendars;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What the clock of one metric says about a story, in a line: each cycle with its start, its end, its outcome, the minutes that it consumed, and its pauses.</summary>
internal static class ClockText
{
    /// <summary>A target that no story here is long enough to miss.</summary>
    public static readonly TimeAmount Plenty = Duration.FromDays(30);

    /// <summary>The cycles of a clock as of the last event.</summary>
    /// <param name="story">What happened.</param>
    /// <param name="metric">What is promised; nothing else is.</param>
    /// <param name="within">How much; 30 days by default.</param>
    /// <param name="with">What else the policy says.</param>
    public static string Says(this TicketStory story, SlaMetric metric, TimeAmount? within = null, Action<SlaPolicyBuilder>? with = null) => Write(story.Clock(metric, within, with));

    /// <summary>The clock as of the last event; null when it has not run.</summary>
    public static SlaClock? Clock(this TicketStory story, SlaMetric metric, TimeAmount? within = null, Action<SlaPolicyBuilder>? with = null) =>
        EngineOf(builder =>
        {
            builder.Promise(metric, within ?? Plenty);
            with?.Invoke(builder);
        }).Evaluate(story.History, story.History.Events.Max(each => each.HappenedAt)).Clock(metric);

    /// <summary>One policy, whose targets in business time count on <see cref="Desk"/>.</summary>
    public static SlaEngine EngineOf(Action<SlaPolicyBuilder> describe)
    {
        SlaPolicyBuilder builder = new SlaPolicyBuilder("desk").OnCalendar(Desk.Id);
        describe(builder);
        return new SlaEngine(new SlaPolicyBook("book", [builder.Build()]), CalendarBook.Of(Desk, Nights));
    }

    /// <summary>Open from Monday to Friday, nine to five.</summary>
    public static BusinessCalendar Desk { get; } = new BusinessCalendarBuilder("desk", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").Build();

    /// <summary>Always open.</summary>
    public static BusinessCalendar Nights { get; } = new BusinessCalendarBuilder("always", "Etc/UTC").WithHours(WeeklyHours.AlwaysOpen).Build();

    public static string Write(SlaClock? clock) => clock is null ? "never ran" : string.Join("; ", clock.Cycles.Select(Write));

    private static string Write(SlaCycle cycle)
    {
        string end = cycle.EndedAt is { } ended ? $" to {StoryTime.Write(ended)}" : "";
        string pauses = string.Concat(cycle.Pauses.Select(each => $", {each.Status} from {StoryTime.Write(each.Start)}{(each.End is { } over ? $" to {StoryTime.Write(over)}" : "")}"));
        return FormattableString.Invariant($"{StoryTime.Write(cycle.StartedAt)}{end} {cycle.Outcome} {cycle.Consumed.TotalMinutes}{pauses}");
    }
}
