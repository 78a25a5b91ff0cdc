using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Sla;

/// <summary>What can be wrong with a book of policies.</summary>
/// <remarks>A closed set. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaProblemKind : SmartEnum<SlaProblemKind>
{
    /// <summary>A book without policies.</summary>
    public static readonly SlaProblemKind NoPolicies = new(nameof(NoPolicies), 1, isError: true);

    /// <summary>Two policies have one key.</summary>
    public static readonly SlaProblemKind DuplicatePolicy = new(nameof(DuplicatePolicy), 2, isError: true);

    /// <summary>A policy without a condition stands before others, which then never apply.</summary>
    public static readonly SlaProblemKind MatchAllNotLast = new(nameof(MatchAllNotLast), 3, isError: true);

    /// <summary>Two metrics of one key are defined differently.</summary>
    public static readonly SlaProblemKind ConflictingMetrics = new(nameof(ConflictingMetrics), 4, isError: true);

    /// <summary>A calendar that a policy or target names is not in the calendars.</summary>
    public static readonly SlaProblemKind UnknownCalendar = new(nameof(UnknownCalendar), 5, isError: true);

    /// <summary>The metrics and pauses of the book ask for more different conditions than a state can hold.</summary>
    public static readonly SlaProblemKind TooManyConditions = new(nameof(TooManyConditions), 6, isError: true);

    /// <summary>A policy or target can never apply, because one before it applies to everything that it does.</summary>
    public static readonly SlaProblemKind Unreachable = new(nameof(Unreachable), 7, isError: false);

    /// <summary>A policy promises a metric for some priorities and not for others. Priorities whose tickets never come to the policy, for its condition or a policy before it, are not missed.</summary>
    public static readonly SlaProblemKind MissingPriorities = new(nameof(MissingPriorities), 8, isError: false);

    /// <summary>No policy applies to every ticket.</summary>
    public static readonly SlaProblemKind NoFallback = new(nameof(NoFallback), 9, isError: false);

    /// <summary>A target needs a calendar, names none, and some channels have none.</summary>
    public static readonly SlaProblemKind NoCalendar = new(nameof(NoCalendar), 10, isError: false);

    /// <summary>The book has more than 1,000 policies, 20,000 targets, 100 metrics, or 50,000 values that conditions compare with.</summary>
    public static readonly SlaProblemKind TooLarge = new(nameof(TooLarge), 11, isError: true);

    /// <summary>The book is too large to find all policies and targets that never apply.</summary>
    public static readonly SlaProblemKind NotChecked = new(nameof(NotChecked), 12, isError: false);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(SlaProblemKind))]
    internal static void KeepValues()
    {
    }

    private SlaProblemKind(string name, int value, bool isError)
        : base(name, value) => IsError = isError;

    /// <summary>Whether such a book is refused; otherwise the problem is a warning.</summary>
    public bool IsError { get; }
}
