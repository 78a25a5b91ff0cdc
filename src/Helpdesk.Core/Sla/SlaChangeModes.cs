namespace Helpdesk.Sla;

/// <summary>What a policy does with open cycles for each kind of change.</summary>
/// <remarks>
/// <para>It is the policy that applies after the change which decides. What happened to the ticket names the kind: a priority that leads to another policy is a change of priority.</para>
/// <para>Immutable and thread-safe. Equality compares all modes.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaChangeModes
{
    /// <summary>All changes are <see cref="ChangeMode.Retroactive"/>.</summary>
    public static SlaChangeModes Default { get; } = new();

    /// <summary>When the ticket is given another priority; retroactive by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is undefined.</exception>
    public ChangeMode Priority { get; init => field = Defined(value); }

    /// <summary>
    /// When the ticket is handed over; retroactive by default. <see cref="ChangeMode.EndAndRestart"/> and <see cref="ChangeMode.Reset"/> act at every hand-over, whether or not the terms change.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is undefined.</exception>
    public ChangeMode Owner { get; init => field = Defined(value); }

    /// <summary>When another policy applies, or another version; retroactive by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is undefined.</exception>
    public ChangeMode Policy { get; init => field = Defined(value); }

    /// <summary>When another target of the same policy applies; retroactive by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is undefined.</exception>
    public ChangeMode Target { get; init => field = Defined(value); }

    /// <summary>When the calendar changes, or its version; retroactive by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is undefined.</exception>
    public ChangeMode Calendar { get; init => field = Defined(value); }

    /// <summary>The same mode for all kinds of change.</summary>
    /// <param name="mode">The mode.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mode is undefined.</exception>
    public static SlaChangeModes Always(ChangeMode mode) => new() { Priority = mode, Owner = mode, Policy = mode, Target = mode, Calendar = mode };

    /// <summary>The mode for a kind of change; <see cref="ChangeMode.Reset"/> for what is not a change of terms.</summary>
    /// <param name="kind">The kind.</param>
    public ChangeMode For(SlaChangeKind kind) => kind switch
    {
        SlaChangeKind.Priority => Priority,
        SlaChangeKind.Owner => Owner,
        SlaChangeKind.Policy => Policy,
        SlaChangeKind.Target => Target,
        SlaChangeKind.Calendar => Calendar,
        _ => ChangeMode.Reset,
    };

    /// <summary>Whether any kind of change has a mode.</summary>
    internal bool Has(ChangeMode mode) => Priority == mode || Owner == mode || Policy == mode || Target == mode || Calendar == mode;

    private static ChangeMode Defined(ChangeMode mode) => Enum.IsDefined(mode) ? mode : throw Guard.Undefined(mode);
}
