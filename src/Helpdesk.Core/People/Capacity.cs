using System.Globalization;

namespace Helpdesk.People;

/// <summary>How much work an agent takes at once.</summary>
/// <remarks>An immutable, thread-safe value. Equality compares both parts. <c>default</c> is nothing at all.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct Capacity
{
    /// <summary>A capacity.</summary>
    /// <param name="tickets">Open tickets at once, 0 to 10,000.</param>
    /// <param name="chats">Chats, calls and other conversations with both sides present at once, 0, the default, to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Capacity(int tickets, int chats = 0)
    {
        Tickets = Guard.InRange(tickets, 0, 10_000);
        Chats = Guard.InRange(chats, 0, 100);
    }

    /// <summary>Open tickets at once.</summary>
    public int Tickets { get; }

    /// <summary>Conversations with both sides present at once.</summary>
    public int Chats { get; }

    /// <summary>The capacity in words, such as <c>tickets 20, chats 3</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"tickets {Tickets}, chats {Chats}");

    internal int For(WorkKind work) => work == WorkKind.Chat ? Chats : Tickets;
}
