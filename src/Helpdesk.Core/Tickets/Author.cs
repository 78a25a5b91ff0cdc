namespace Helpdesk.Tickets;

/// <summary>Who did what an event tells of.</summary>
/// <remarks>An immutable, thread-safe value. Equality compares side, key and kind of agent. <c>default</c> is <see cref="System"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct Author
{
    private readonly string? key;
    private readonly AgentKind agentKind;

    private Author(AuthorKind kind, string key, AgentKind agentKind = Helpdesk.AgentKind.Person)
    {
        Kind = kind;
        this.key = key;
        this.agentKind = agentKind;
    }

    /// <summary>The desk's software itself: the host, without a name for the part of it.</summary>
    public static Author System => default;

    /// <summary>The side that the author is on.</summary>
    public AuthorKind Kind { get; }

    /// <summary>The key of the requester or agent, or the name of the third party or automation; empty for <see cref="System"/>.</summary>
    public string Key => key ?? "";

    /// <summary>The requester; null for another kind of author.</summary>
    public RequesterId? AsRequester => Kind == AuthorKind.Requester ? new RequesterId(Key) : null;

    /// <summary>The agent; null for another kind of author.</summary>
    public AgentId? AsAgent => Kind == AuthorKind.Agent ? new AgentId(Key) : null;

    /// <summary>Whether the agent is a person or a program; null when the author is not an agent.</summary>
    public AgentKind? AgentKind => Kind == AuthorKind.Agent ? agentKind : null;

    /// <summary>Whether it is an agent that is a program. An automation of the host is not an agent.</summary>
    public bool IsProgram => agentKind == Helpdesk.AgentKind.Program;

    /// <summary>The person who asks, or a collaborator.</summary>
    /// <param name="id">The person's key.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static Author Requester(RequesterId id) => new(AuthorKind.Requester, Guard.Key(id).Value);

    /// <summary>An agent of the desk.</summary>
    /// <param name="id">The agent's key.</param>
    /// <param name="kind">Whether the agent is a person, the default, or a program.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public static Author Agent(AgentId id, AgentKind kind = Helpdesk.AgentKind.Person) => new(AuthorKind.Agent, Guard.Key(id).Value, Guard.Kind(kind));

    /// <summary>An agent of the roster, with the kind that the roster says.</summary>
    /// <param name="agent">The agent.</param>
    public static Author Of(People.Agent agent) => Agent(Guard.NotNull(agent).Id, agent.Kind);

    /// <summary>Someone outside.</summary>
    /// <param name="name">A name for them, a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static Author ThirdParty(string name) => new(AuthorKind.ThirdParty, KeyText.Check(name));

    /// <summary>A part of the desk's software that has a name: a rule, an import. It is no agent, and what it sends is an automatic reply.</summary>
    /// <param name="name">The name, a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static Author Automation(string name) => new(AuthorKind.System, KeyText.Check(name));

    /// <summary>Whether two authors are the same.</summary>
    /// <param name="other">The other author.</param>
    public bool Equals(Author other) => Kind == other.Kind && agentKind == other.agentKind && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(Key));

    /// <summary>Side and key, such as <c>agent ada</c>, or <c>program helper</c> for an agent that is a program.</summary>
    public override string ToString()
    {
        string side = Kind switch
        {
            AuthorKind.Requester => "requester",
            AuthorKind.Agent => IsProgram ? "program" : "agent",
            AuthorKind.ThirdParty => "third party",
            _ => "system",
        };
        return Key.Length == 0 ? side : $"{side} {Key}";
    }
}
