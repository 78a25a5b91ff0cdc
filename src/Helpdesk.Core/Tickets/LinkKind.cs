using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets;

/// <summary>What a linked ticket is to the ticket that holds the link.</summary>
/// <remarks>A closed set; each kind has its inverse, which the other ticket holds. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class LinkKind : SmartEnum<LinkKind>
{
    /// <summary>The problem that causes this incident.</summary>
    public static readonly LinkKind Problem = new(nameof(Problem), 1, inverse: 2, hierarchical: true);

    /// <summary>An incident that this problem causes.</summary>
    public static readonly LinkKind Incident = new(nameof(Incident), 2, inverse: 1, hierarchical: true);

    /// <summary>The closed ticket that this one follows up.</summary>
    public static readonly LinkKind FollowUpOf = new(nameof(FollowUpOf), 3, inverse: 4, hierarchical: true);

    /// <summary>The ticket that follows this closed one up.</summary>
    public static readonly LinkKind FollowedUpBy = new(nameof(FollowedUpBy), 4, inverse: 3, hierarchical: true);

    /// <summary>The ticket that this one repeats.</summary>
    public static readonly LinkKind DuplicateOf = new(nameof(DuplicateOf), 5, inverse: 6, hierarchical: true);

    /// <summary>A ticket that repeats this one.</summary>
    public static readonly LinkKind DuplicatedBy = new(nameof(DuplicatedBy), 6, inverse: 5, hierarchical: true);

    /// <summary>The ticket that this one is a part of.</summary>
    public static readonly LinkKind Parent = new(nameof(Parent), 7, inverse: 8, hierarchical: true);

    /// <summary>A ticket that is a part of this one.</summary>
    public static readonly LinkKind Child = new(nameof(Child), 8, inverse: 7, hierarchical: true);

    /// <summary>The ticket that this one was split from.</summary>
    public static readonly LinkKind SplitFrom = new(nameof(SplitFrom), 9, inverse: 10, hierarchical: true);

    /// <summary>A ticket that was split from this one.</summary>
    public static readonly LinkKind SplitInto = new(nameof(SplitInto), 10, inverse: 9, hierarchical: true);

    /// <summary>A ticket that has to do with this one.</summary>
    public static readonly LinkKind Related = new(nameof(Related), 11, inverse: 11, hierarchical: false);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(LinkKind))]
    internal static void KeepValues()
    {
    }

    private readonly int inverse;

    private LinkKind(string name, int value, int inverse, bool hierarchical)
        : base(name, value)
    {
        this.inverse = inverse;
        IsHierarchical = hierarchical;
    }

    /// <summary>What this ticket is to the other: the inverse of <see cref="Parent"/> is <see cref="Child"/>.</summary>
    public LinkKind Inverse => FromValue(inverse);

    /// <summary>Whether links of the kind must not form a cycle.</summary>
    public bool IsHierarchical { get; }

    /// <summary>Whether a link of the kind leads from what is below to what is above: of two hierarchical kinds, the first.</summary>
    internal bool IsUpward => IsHierarchical && Value < inverse;
}
