using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets;

/// <summary>What a status means to the desk and to its clocks, whatever the host calls it.</summary>
/// <remarks>A closed set; hosts add their own statuses to a category (see <see cref="TicketStatus"/>). Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class StatusCategory : SmartEnum<StatusCategory>
{
    /// <summary>Nobody has accepted it.</summary>
    public static readonly StatusCategory New = new(nameof(New), 1, waits: false, solved: false);

    /// <summary>The desk is at work, or should be.</summary>
    public static readonly StatusCategory Open = new(nameof(Open), 2, waits: false, solved: false);

    /// <summary>Waits for the requester.</summary>
    public static readonly StatusCategory Pending = new(nameof(Pending), 3, waits: true, solved: false);

    /// <summary>Waits for a third party.</summary>
    public static readonly StatusCategory OnHold = new(nameof(OnHold), 4, waits: true, solved: false);

    /// <summary>The desk has done what it would; a message of the requester reopens it.</summary>
    public static readonly StatusCategory Solved = new(nameof(Solved), 5, waits: false, solved: true);

    /// <summary>The desk has put it away. Final by default, so that a later message opens a follow-up; the rules of a desk may allow it to be reopened.</summary>
    public static readonly StatusCategory Closed = new(nameof(Closed), 6, waits: false, solved: true);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(StatusCategory))]
    internal static void KeepValues()
    {
    }

    private StatusCategory(string name, int value, bool waits, bool solved)
        : base(name, value)
    {
        IsWaiting = waits;
        IsSolved = solved;
    }

    /// <summary>Whether the ticket waits for someone outside the desk: <see cref="Pending"/> and <see cref="OnHold"/>.</summary>
    public bool IsWaiting { get; }

    /// <summary>Whether the desk is done: <see cref="Solved"/> and <see cref="Closed"/>.</summary>
    public bool IsSolved { get; }
}
