using System.Globalization;

namespace Helpdesk.People;

/// <summary>How much work an agent has.</summary>
/// <remarks>An immutable, thread-safe value. Equality compares both parts. <c>default</c> is invalid.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct AgentLoad
{
    /// <summary>A load.</summary>
    /// <param name="tickets">Open tickets, 0 or more.</param>
    /// <param name="chats">Chats, calls and other conversations with both sides present, 0, the default, or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public AgentLoad(int tickets, int chats = 0)
    {
        Tickets = Guard.InRange(tickets, 0, int.MaxValue);
        Chats = Guard.InRange(chats, 0, int.MaxValue);
    }

    /// <summary>Open tickets.</summary>
    public int Tickets { get; }

    /// <summary>Conversations with both sides present.</summary>
    public int Chats { get; }

    /// <summary>The load in words, such as <c>tickets 8, chats 1</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"tickets {Tickets}, chats {Chats}");

    internal int For(WorkKind work) => work == WorkKind.Chat ? Chats : Tickets;
}
