using Helpdesk.Calendars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla;

/// <summary>Builds a policy.</summary>
/// <remarks>Every method returns the builder, so that calls can be chained. A policy already made does not change. Not thread-safe.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaPolicyBuilder
{
    private readonly string id;
    private readonly List<SlaTarget> targets = [];
    private readonly List<TicketCondition> pauses = [];
    private string name;
    private int version = 1;
    private TicketCondition? condition;
    private string? calendar;
    private bool countsProgramReplies;
    private ReopenMode reopenMode;
    private SlaChangeModes changes = SlaChangeModes.Default;
    private Boundary boundary;

    /// <summary>A builder.</summary>
    /// <param name="id">The key of the policy, a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The key is invalid.</exception>
    public SlaPolicyBuilder(string id)
    {
        this.id = KeyText.Check(id);
        name = id;
    }

    /// <summary>Gives the policy a name for people; its key by default.</summary>
    /// <param name="policyName">The name.</param>
    /// <exception cref="ArgumentException">The name has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public SlaPolicyBuilder Named(string policyName)
    {
        name = Guard.Name(policyName);
        return this;
    }

    /// <summary>Sets the version of the policy; 1 by default.</summary>
    /// <param name="newVersion">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public SlaPolicyBuilder WithVersion(int newVersion)
    {
        version = Guard.InRange(newVersion, 1, int.MaxValue);
        return this;
    }

    /// <summary>Sets the tickets to which it applies; to all by default.</summary>
    /// <param name="tickets">The condition, replacing any set before.</param>
    public SlaPolicyBuilder For(TicketCondition tickets)
    {
        condition = Guard.NotNull(tickets);
        return this;
    }

    /// <summary>Names the calendar of targets that name none; that of the ticket's channel by default.</summary>
    /// <param name="calendarId">The id of the calendar.</param>
    /// <exception cref="ArgumentException">The id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public SlaPolicyBuilder OnCalendar(string calendarId)
    {
        calendar = Guard.Name(calendarId);
        return this;
    }

    /// <summary>Promises an amount of time. Of several targets of one metric the first holds that a ticket meets.</summary>
    /// <param name="metric">What it is measured by.</param>
    /// <param name="within">Elapsed time, business time or business days, above zero.</param>
    /// <param name="where">The tickets for which it holds; null for all of the policy's.</param>
    /// <param name="onCalendar">The id of the calendar; null for the policy's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is zero.</exception>
    /// <exception cref="ArgumentException">The id of the calendar has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public SlaPolicyBuilder Promise(SlaMetric metric, TimeAmount within, TicketCondition? where = null, string? onCalendar = null) =>
        Promise(new SlaTarget(metric, within) { Condition = where ?? TicketCondition.Always, Calendar = onCalendar });

    /// <summary>Promises a date of the ticket.</summary>
    /// <param name="metric">What it is measured by.</param>
    /// <param name="by">The date.</param>
    /// <param name="where">The tickets for which it holds; null for all of the policy's.</param>
    /// <param name="onCalendar">The id of the calendar; null for the policy's.</param>
    /// <exception cref="ArgumentException">The id of the calendar has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public SlaPolicyBuilder Promise(SlaMetric metric, SlaDueDate by, TicketCondition? where = null, string? onCalendar = null) =>
        Promise(new SlaTarget(metric, by) { Condition = where ?? TicketCondition.Always, Calendar = onCalendar });

    /// <summary>Promises an amount for each priority; those without are promised nothing.</summary>
    /// <param name="metric">What it is measured by.</param>
    /// <param name="urgent">For <see cref="Priority.Urgent"/>; null for nothing.</param>
    /// <param name="high">For <see cref="Priority.High"/>; null for nothing.</param>
    /// <param name="normal">For <see cref="Priority.Normal"/>; null for nothing.</param>
    /// <param name="low">For <see cref="Priority.Low"/>; null for nothing.</param>
    /// <param name="planning">For <see cref="Priority.Planning"/>; null for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is zero.</exception>
    public SlaPolicyBuilder PromiseByPriority(SlaMetric metric, TimeAmount? urgent, TimeAmount? high, TimeAmount? normal, TimeAmount? low, TimeAmount? planning = null)
    {
        (Priority Priority, TimeAmount? Amount)[] all = [(Priority.Urgent, urgent), (Priority.High, high), (Priority.Normal, normal), (Priority.Low, low), (Priority.Planning, planning)];
        foreach ((Priority priority, TimeAmount? amount) in all)
        {
            _ = amount is { } within ? Promise(metric, within, Where.Priority.Is(priority)) : this;
        }

        return this;
    }

    /// <summary>Promises that commitments are kept by their dates (<see cref="SlaMetric.Commitment"/>).</summary>
    /// <param name="where">The tickets for which it holds; null for all of the policy's.</param>
    public SlaPolicyBuilder PromiseCommitments(TicketCondition? where = null) => Promise(new SlaTarget(SlaMetric.Commitment) { Condition = where ?? TicketCondition.Always });

    /// <summary>Adds a target behind those added before.</summary>
    /// <param name="target">The target.</param>
    public SlaPolicyBuilder Promise(SlaTarget target)
    {
        targets.Add(Guard.NotNull(target));
        return this;
    }

    /// <summary>Pauses clocks that pause with the policy in some categories of status, in addition to earlier calls.</summary>
    /// <param name="categories">The categories, at least one.</param>
    /// <exception cref="ArgumentException">There is no category, or one is null.</exception>
    public SlaPolicyBuilder PausesOn(params StatusCategory[] categories) => PausesWhile(Where.Status.IsIn(categories));

    /// <summary>Pauses clocks that pause with the policy in some statuses, in addition to earlier calls.</summary>
    /// <param name="statuses">The names of the statuses, at least one, each a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">There is no name, a text is invalid, or there are too many for a condition.</exception>
    public SlaPolicyBuilder PausesOn(params string[] statuses) => PausesWhile(Where.Status.IsNamed(statuses));

    /// <summary>Pauses clocks that pause with the policy while a condition holds, in addition to earlier calls.</summary>
    /// <param name="tickets">The condition.</param>
    public SlaPolicyBuilder PausesWhile(TicketCondition tickets)
    {
        pauses.Add(Guard.NotNull(tickets));
        return this;
    }

    /// <summary>Counts the public answer of a program as a response, like a person's answer; by default it does not count.</summary>
    public SlaPolicyBuilder CountsProgramReplies()
    {
        countsProgramReplies = true;
        return this;
    }

    /// <summary>Sets what happens to clocks that solving ended when the ticket is reopened; <see cref="ReopenMode.ContinueExcludingSolved"/> by default.</summary>
    /// <param name="mode">The mode; an undefined one is refused by <see cref="Build"/>.</param>
    public SlaPolicyBuilder OnReopening(ReopenMode mode)
    {
        reopenMode = mode;
        return this;
    }

    /// <summary>Sets what happens to open clocks when what is promised changes; retroactive in all by default.</summary>
    /// <param name="modes">The modes.</param>
    public SlaPolicyBuilder OnChanges(SlaChangeModes modes)
    {
        changes = Guard.NotNull(modes);
        return this;
    }

    /// <summary>Sets where a target that uses up an opening exactly falls due; at the closing by default.</summary>
    /// <param name="boundaryOfDue">The boundary; an undefined one is refused by <see cref="Build"/>.</param>
    public SlaPolicyBuilder WithBoundary(Boundary boundaryOfDue)
    {
        boundary = boundaryOfDue;
        return this;
    }

    /// <summary>Makes the policy.</summary>
    /// <exception cref="ArgumentException">It promises nothing, or the pauses together would be a condition too deep or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mode of reopening or the boundary is undefined.</exception>
    public SlaPolicy Build() => new(id, targets)
    {
        Name = name,
        Version = version,
        Condition = condition,
        Calendar = calendar,
        PausesWhile = pauses.Count == 1 ? pauses[0] : TicketCondition.Any(pauses),
        CountsProgramReplies = countsProgramReplies,
        ReopenMode = reopenMode,
        Changes = changes,
        Boundary = boundary,
    };
}
