using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets;

/// <summary>How many people or how much business a matter touches.</summary>
/// <remarks>A closed set; with the other side of a <see cref="PriorityMatrix"/> it gives a priority. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class Impact : SmartEnum<Impact>
{
    /// <summary>One person, or little.</summary>
    public static readonly Impact Low = new(nameof(Low), 1);

    /// <summary>A department, or some.</summary>
    public static readonly Impact Medium = new(nameof(Medium), 2);

    /// <summary>Everyone, or much.</summary>
    public static readonly Impact High = new(nameof(High), 3);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Impact))]
    internal static void KeepValues()
    {
    }

    private Impact(string name, int value)
        : base(name, value)
    {
    }
}
