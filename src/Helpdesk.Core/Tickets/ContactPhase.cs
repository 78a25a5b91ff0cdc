using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets;

/// <summary>Where in the way from interest to use a person gets in touch.</summary>
/// <remarks>A closed set. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class ContactPhase : SmartEnum<ContactPhase>
{
    /// <summary>Before anything was bought.</summary>
    public static readonly ContactPhase PrePurchase = new(nameof(PrePurchase), 1);

    /// <summary>While buying: payment, order, delivery.</summary>
    public static readonly ContactPhase Purchase = new(nameof(Purchase), 2);

    /// <summary>After: use, faults, returns.</summary>
    public static readonly ContactPhase PostPurchase = new(nameof(PostPurchase), 3);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ContactPhase))]
    internal static void KeepValues()
    {
    }

    private ContactPhase(string name, int value)
        : base(name, value)
    {
    }
}
