namespace Helpdesk.Tickets;

/// <summary>Who did what an event tells of.</summary>
/// <remarks>An immutable value, safe from any number of threads. Equality is that of kind and key. <c>default</c> is <see cref="System"/>.</remarks>
public readonly record struct Author
{
    private readonly string? key;

    private Author(AuthorKind kind, string key)
    {
        Kind = kind;
        this.key = key;
    }

    /// <summary>A program, without more ado.</summary>
    public static Author System => default;

    /// <summary>The side that the author is on.</summary>
    public AuthorKind Kind { get; }

    /// <summary>The key of the requester or agent, or the name of the third party or program; empty for <see cref="System"/>.</summary>
    public string Key => key ?? "";

    /// <summary>The requester; null when it is none.</summary>
    public RequesterId? AsRequester => Kind == AuthorKind.Requester ? new RequesterId(Key) : null;

    /// <summary>The agent; null when it is none.</summary>
    public AgentId? AsAgent => Kind == AuthorKind.Agent ? new AgentId(Key) : null;

    /// <summary>The person who asks, or a collaborator.</summary>
    /// <param name="id">The person's key.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static Author Requester(RequesterId id) => new(AuthorKind.Requester, Guard.Key(id).Value);

    /// <summary>A person of the desk.</summary>
    /// <param name="id">The agent's key.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static Author Agent(AgentId id) => new(AuthorKind.Agent, Guard.Key(id).Value);

    /// <summary>Someone outside.</summary>
    /// <param name="name">A name for them, of the form of a key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static Author ThirdParty(string name) => new(AuthorKind.ThirdParty, KeyText.Check(name));

    /// <summary>A program that goes by a name.</summary>
    /// <param name="name">The name, of the form of a key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static Author Program(string name) => new(AuthorKind.System, KeyText.Check(name));

    /// <summary>Whether two authors are the same.</summary>
    /// <param name="other">The other author.</param>
    public bool Equals(Author other) => Kind == other.Kind && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(Key));

    /// <summary>Side and key, such as <c>agent ada</c>.</summary>
    public override string ToString()
    {
        string side = Kind switch
        {
            AuthorKind.Requester => "requester",
            AuthorKind.Agent => "agent",
            AuthorKind.ThirdParty => "third party",
            _ => "system",
        };
        return Key.Length == 0 ? side : $"{side} {Key}";
    }
}
