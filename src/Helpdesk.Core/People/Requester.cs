using System.Collections.Immutable;

namespace Helpdesk.People;

/// <summary>A person who asks the desk for something, with all that they are known by.</summary>
/// <remarks>
/// <para>What the host knows besides (orders, contracts) stays with the host, under the same key.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of all parts; the order in which identities were given is none.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Requester
{
    /// <summary>A requester.</summary>
    /// <param name="id">The host's key of the person.</param>
    /// <param name="name">What the person is called, with at most 200 characters; null when it is not known.</param>
    /// <param name="identities">What the person is known by, each proven; none is legal, for one who came to the counter.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the name is blank, too long or holds half of a surrogate pair.</exception>
    public Requester(RequesterId id, string? name, params Identity[] identities)
        : this(id, name, (IEnumerable<Identity>)identities)
    {
    }

    /// <summary>A requester.</summary>
    /// <param name="id">The host's key of the person.</param>
    /// <param name="name">What the person is called, with at most 200 characters; null when it is not known.</param>
    /// <param name="identities">What the person is known by, each proven; none is legal, for one who came to the counter.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the name is blank, too long or holds half of a surrogate pair.</exception>
    public Requester(RequesterId id, string? name, IEnumerable<Identity> identities)
    {
        Id = Guard.Key(id);
        Name = name;
        Identities = [.. Guard.NotNull(identities).Select(each => Guard.NotNull(each, nameof(identities)))];
    }

    /// <summary>The host's key of the person.</summary>
    public RequesterId Id { get; }

    /// <summary>What the person is called, with at most 200 characters; null when it is not known. It loses control and hidden characters and line breaks, and is null when nothing of it can be seen.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds half of a surrogate pair.</exception>
    public string? Name
    {
        get;
        init => field = Guard.GivenName(value, nameof(Name));
    }

    /// <summary>What the person is known by, each proven: a message from one of these is a message from this person. What several people share, as a switchboard's number, should be nobody's. In order of identity.</summary>
    public ImmutableSortedSet<Identity> Identities { get; internal init; }

    /// <summary>What the person, or somebody, said to be theirs too, and nobody has proven; it suggests and never decides. None by default; in order of identity.</summary>
    public ImmutableSortedSet<Identity> ClaimedIdentities
    {
        get;
        init => field = Guard.NotNull(value, nameof(ClaimedIdentities)).WithComparer(Comparer<Identity>.Default);
    }

        = [];

    /// <summary>The language in which the person is answered; not known by default.</summary>
    public Language Language { get; init; }

    /// <summary>The id of the time zone in which the person is told times, such as <c>Europe/Rome</c>, with at most 64 characters; null, the default, when it is not known.
    /// Whether there is such a zone depends on the time-zone data that are asked, and is not checked.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds a control or hidden character or half of a surrogate pair.</exception>
    public string? ZoneId
    {
        get;
        init => field = value is null ? null : Guard.Name(value, 64, nameof(ZoneId));
    }

    /// <summary>The host's word for how the person is served, such as <c>gold</c>, with at most 64 characters; null, the default, for everybody else.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds a control or hidden character or half of a surrogate pair.</exception>
    public string? Tier
    {
        get;
        init => field = value is null ? null : Guard.Name(value, 64, nameof(Tier));
    }

    /// <summary>Whether two requesters have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Requester? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && Language == other.Language
            && string.Equals(ZoneId, other.ZoneId, StringComparison.Ordinal)
            && string.Equals(Tier, other.Tier, StringComparison.Ordinal)
            && Identities.SequenceEqual(other.Identities)
            && ClaimedIdentities.SequenceEqual(other.ClaimedIdentities));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Identities.Count, ClaimedIdentities.Count);

    /// <summary>The key, with the name if it is known, such as <c>r-17 (Mario Rossi)</c>; the same in every culture.</summary>
    public override string ToString() => Name is null ? Id.Value : $"{Id} ({Name})";
}
