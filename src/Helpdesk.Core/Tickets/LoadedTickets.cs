using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Tickets;

/// <summary>The other tickets that a host has loaded for a decision: by key, each as it stands, or known not to exist.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class LoadedTickets
{
    private readonly ImmutableDictionary<TicketId, Ticket?> byId;

    private LoadedTickets(ImmutableDictionary<TicketId, Ticket?> byId) => this.byId = byId;

    /// <summary>No ticket is loaded.</summary>
    public static LoadedTickets None { get; } = new(ImmutableDictionary<TicketId, Ticket?>.Empty);

    /// <summary>These tickets, and nothing known of any other.</summary>
    /// <param name="tickets">The tickets in their current state; if two have the same key, the last is used.</param>
    public static LoadedTickets Of(params Ticket[] tickets) => None.With([], tickets);

    /// <summary>The same with the answer of a store: the tickets that it has of those asked for.</summary>
    /// <param name="asked">The keys that were asked for. Those of which no ticket is given do not exist.</param>
    /// <param name="found">The tickets in their current state, in any order. They replace what was known of their keys.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>.</exception>
    public LoadedTickets With(IEnumerable<TicketId> asked, IEnumerable<Ticket> found)
    {
        ImmutableDictionary<TicketId, Ticket?>.Builder all = byId.ToBuilder();
        foreach (TicketId each in Guard.NotNull(asked))
        {
            all[Guard.Key(each, nameof(asked))] = null;
        }

        foreach (Ticket each in Guard.NotNull(found))
        {
            all[Guard.NotNull(each, nameof(found)).Id] = each;
        }

        return new LoadedTickets(all.ToImmutable());
    }

    /// <summary>Whether it is known how a ticket stands, or that it does not exist.</summary>
    /// <param name="id">The ticket.</param>
    public bool Knows(TicketId id) => byId.ContainsKey(id);

    /// <summary>The ticket of a key.</summary>
    /// <param name="id">The key.</param>
    /// <param name="ticket">The ticket; null when there is none of that key, or nothing is known.</param>
    /// <returns>Whether a ticket is loaded. Where it is not, <see cref="Knows"/> tells the two cases apart.</returns>
    public bool TryGet(TicketId id, [NotNullWhen(true)] out Ticket? ticket) => byId.TryGetValue(id, out ticket) && ticket is not null;
}
