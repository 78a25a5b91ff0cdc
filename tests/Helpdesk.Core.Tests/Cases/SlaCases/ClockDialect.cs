using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Sla;
using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Which metrics and options of the library another system's clocks correspond to: the table is <see cref="ClockDialects"/>.</summary>
internal sealed record ClockDialect
{
    /// <summary>What the system's targets are measured by, by the names that the cases use.</summary>
    public required IReadOnlyDictionary<string, SlaMetric> Metrics { get; init; }

    /// <summary>When the system's clocks pause.</summary>
    public TicketCondition Pauses { get; init; } = Where.Status.IsWaiting;

    public ReopenMode Reopening { get; init; }

    /// <summary>What the system does with open clocks when anything that was promised changes.</summary>
    public ChangeMode Changes { get; init; }

    /// <summary>Where a target falls due that uses up an opening exactly.</summary>
    public Boundary Boundary { get; init; }

    /// <summary>Whether the system still tells when a clock was due that has ended.</summary>
    public bool TellsDueOfEnded { get; init; }

    /// <summary>What the system's event <c>first_response</c> is: the agent's answer, by default.</summary>
    public Action<TicketStory, StoryTime> FirstResponse { get; init; } = static (story, at) => story.Reply(at);
}
