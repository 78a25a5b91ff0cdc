using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets;

/// <summary>How soon a matter hurts.</summary>
/// <remarks>A closed set; with the other side of a <see cref="PriorityMatrix"/> it gives a priority. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class Urgency : SmartEnum<Urgency>
{
    /// <summary>It can wait.</summary>
    public static readonly Urgency Low = new(nameof(Low), 1);

    /// <summary>Soon.</summary>
    public static readonly Urgency Medium = new(nameof(Medium), 2);

    /// <summary>Now.</summary>
    public static readonly Urgency High = new(nameof(High), 3);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Urgency))]
    internal static void KeepValues()
    {
    }

    private Urgency(string name, int value)
        : base(name, value)
    {
    }
}
