using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla;

/// <summary>What a promise is measured by: the definition of a clock, made of conditions over the events and the state of a ticket.</summary>
/// <remarks>
/// <para>At every event, in order of when they happened, an open cycle is asked in this order: is it cancelled, stopped, released or reset? One that has ended: is it revived, or reopened? If none
/// is open then, is one started? Last, an open one is paused, or goes on. One event may end a cycle and start the next.</para>
/// <para>A clock runs only while the ticket is active (<see cref="TicketStanding.Active"/>), whatever the conditions say. A merge, a spam mark and a deletion cancel an open cycle before any other question is asked, whatever
/// status they bring with them, and until the ticket is brought back nothing is started, revived or reopened.</para>
/// <para>The built-in metrics are made of the same parts as a host's own, and can be changed with <c>with</c>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts. In one <see cref="SlaPolicyBook"/> metrics of one <see cref="Id"/> are equal.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial record SlaMetric
{
    /// <summary>A metric.</summary>
    /// <param name="id">Its key, a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="start">What begins a cycle when none is open.</param>
    /// <param name="stop">What completes it.</param>
    /// <exception cref="ArgumentException">The key is invalid, or the name has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public SlaMetric(string id, string name, ClockCondition start, ClockCondition stop)
    {
        Id = KeyText.Check(id);
        Name = Guard.Name(name);
        Start = Guard.NotNull(start);
        Stop = Guard.NotNull(stop);
    }

    /// <summary>The key by which policies, states and figures refer to the metric.</summary>
    /// <exception cref="ArgumentException">It is not a valid key (see <see cref="TicketId"/>).</exception>
    public string Id { get; init => field = KeyText.Check(value); }

    /// <summary>The name for people.</summary>
    /// <exception cref="ArgumentException">It has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public string Name { get; init => field = Guard.Name(value, name: nameof(Name)); }

    /// <summary>What begins a cycle when none is open.</summary>
    public ClockCondition Start { get; init => field = Guard.NotNull(value); }

    /// <summary>What completes an open cycle, which is then met or missed.</summary>
    public ClockCondition Stop { get; init => field = Guard.NotNull(value); }

    /// <summary>What pauses an open cycle: it is paused after each event at which this holds; by default never.</summary>
    public ClockCondition Pause { get; init => field = Guard.NotNull(value); } = ClockCondition.Never;

    /// <summary>What ends a pause of <see cref="Pause"/>, where that does not hold; by default, that it does not hold.</summary>
    public ClockCondition Resume { get; init => field = Guard.NotNull(value); } = ClockCondition.Always;

    /// <summary>What restarts an open cycle without a verdict on its earlier part; by default never.</summary>
    public ClockCondition Reset { get; init => field = Guard.NotNull(value); } = ClockCondition.Never;

    /// <summary>What ends an open cycle without a verdict, overdue or not, beside a merge, a spam mark and a deletion, which always do; by default never.</summary>
    public ClockCondition Cancel { get; init => field = Guard.NotNull(value); } = ClockCondition.Never;

    /// <summary>What ends an open cycle because nothing is owed any more: one that is overdue is missed, any other cancelled; by default never.</summary>
    public ClockCondition Release { get; init => field = Guard.NotNull(value); } = ClockCondition.Never;

    /// <summary>
    /// What makes a cycle that was cancelled or released go on as if it had not been; by default that the ticket is brought back (<see cref="When.BroughtBack"/>) and is not solved. What a solving has released is
    /// revived at a reopening by <see cref="When.BackInWork"/>. The time that the ticket was solved meanwhile is left out, unless the policy's <see cref="SlaPolicy.ReopenMode"/> includes it. A miss is taken back and,
    /// as more is consumed, comes again with the next ending. A ticket that is brought back revives what its withdrawal cancelled, and nothing that <see cref="Cancel"/> did.
    /// </summary>
    public ClockCondition Revive { get; init => field = Guard.NotNull(value); } = ClockCondition.All(When.BroughtBack, ClockCondition.Not(When.Holds(Where.Status.IsSolved)));

    /// <summary>What makes a completed cycle continue or restart, as the policy's <see cref="SlaPolicy.ReopenMode"/> says; by default never.</summary>
    public ClockCondition Reopen { get; init => field = Guard.NotNull(value); } = ClockCondition.Never;

    /// <summary>Whether an ended clock can begin again; <see cref="CycleRecurrence.Once"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The recurrence is undefined.</exception>
    public CycleRecurrence Recurrence
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw Guard.Undefined(value);
    }

    /// <summary>Whether it is also paused while a policy's <see cref="SlaPolicy.PausesWhile"/> holds; false by default.</summary>
    public bool PausesWithPolicy { get; init; }

    /// <summary>Key and name, such as <c>first-response (First response)</c>.</summary>
    public override string ToString() => $"{Id} ({Name})";
}
