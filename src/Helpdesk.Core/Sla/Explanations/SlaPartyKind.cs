using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Sla.Explanations;

/// <summary>With what kind of party the time of a cycle can be.</summary>
/// <remarks>A closed set. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaPartyKind : SmartEnum<SlaPartyKind>
{
    /// <summary>A team, in whose queue the ticket waits.</summary>
    public static readonly SlaPartyKind Team = new(nameof(Team), 1, "team");

    /// <summary>An agent, for a team or for none.</summary>
    public static readonly SlaPartyKind Agent = new(nameof(Agent), 2, "agent");

    /// <summary>Nobody of the desk has the ticket.</summary>
    public static readonly SlaPartyKind Unassigned = new(nameof(Unassigned), 3, "unassigned");

    /// <summary>The requester, for whom the ticket waits (<see cref="Tickets.StatusCategory.Pending"/>).</summary>
    public static readonly SlaPartyKind Requester = new(nameof(Requester), 4, "requester");

    /// <summary>A third party, for whom it waits (<see cref="Tickets.StatusCategory.OnHold"/>).</summary>
    public static readonly SlaPartyKind ThirdParty = new(nameof(ThirdParty), 5, "third-party");

    /// <summary>Nobody has to do anything: the ticket is solved or closed.</summary>
    public static readonly SlaPartyKind Solved = new(nameof(Solved), 6, "solved");

    /// <summary>Nobody works: the calendar is closed.</summary>
    public static readonly SlaPartyKind ClosedTime = new(nameof(ClosedTime), 7, "closed-time");

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(SlaPartyKind))]
    internal static void KeepValues()
    {
    }

    private SlaPartyKind(string name, int value, string key)
        : base(name, value) => Key = key;

    /// <summary>The name by which stored data refers to it, such as <c>third-party</c>.</summary>
    public string Key { get; }
}
