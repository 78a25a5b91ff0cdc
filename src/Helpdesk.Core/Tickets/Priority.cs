using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Tickets;

/// <summary>How much a ticket matters, which decides what is promised for it.</summary>
/// <remarks>A closed set; the value is the weight, so that priorities compare: a higher weight matters more. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class Priority : SmartEnum<Priority>
{
    /// <summary>Work that is planned and waits its turn.</summary>
    public static readonly Priority Planning = new(nameof(Planning), 1);

    /// <summary>Can wait.</summary>
    public static readonly Priority Low = new(nameof(Low), 2);

    /// <summary>The usual. The default.</summary>
    public static readonly Priority Normal = new(nameof(Normal), 3);

    /// <summary>Before the usual.</summary>
    public static readonly Priority High = new(nameof(High), 4);

    /// <summary>Before all else.</summary>
    public static readonly Priority Urgent = new(nameof(Urgent), 5);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Priority))]
    internal static void KeepValues()
    {
    }

    private Priority(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>The weight, from 1 for <see cref="Planning"/> to 5 for <see cref="Urgent"/>.</summary>
    public int Weight => Value;
}
