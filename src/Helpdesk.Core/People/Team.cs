namespace Helpdesk.People;

/// <summary>A team of agents.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Team
{
    /// <summary>A team.</summary>
    /// <param name="id">The host's key of it.</param>
    /// <param name="name">What people call it, with at most 200 characters.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the name is blank, too long or holds a control or hidden character or an unpaired surrogate.</exception>
    public Team(TeamId id, string name)
    {
        Id = Guard.Key(id);
        Name = Guard.Name(name);
    }

    /// <summary>The host's key of the team.</summary>
    public TeamId Id { get; }

    /// <summary>What people call the team.</summary>
    public string Name { get; }

    /// <summary>Who employs it; the desk's own company by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public Sourcing Sourcing
    {
        get;
        init => field = (Sourcing)Guard.InRange((int)value, (int)Sourcing.InHouse, (int)Sourcing.Outsourced, nameof(Sourcing));
    }

    /// <summary>Whether it works for this desk alone, which is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public Dedication Dedication
    {
        get;
        init => field = (Dedication)Guard.InRange((int)value, (int)Dedication.Dedicated, (int)Dedication.Shared, nameof(Dedication));
    }

    /// <summary>Key and name, such as <c>first-line (First line)</c>; the same in every culture.</summary>
    public override string ToString() => $"{Id} ({Name})";
}
