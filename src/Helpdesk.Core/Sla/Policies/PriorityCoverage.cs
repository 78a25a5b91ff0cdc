using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Sla.Policies;

/// <summary>For which priorities a policy promises nothing, where that can be told because its targets ask for nothing but the priority.</summary>
internal static class PriorityCoverage
{
    // A ticket of each priority, to ask the conditions themselves rather than to reason about them.
    private static readonly (Priority Priority, Ticket Ticket)[] Probes = [.. Priority.List.OrderByDescending(each => each.Weight).Select(each => (each, Probe(each)))];

    /// <summary>For each priority the place of the first policy that surely takes all its tickets; past the last where none does. Found once for a book, and not for each of its policies.</summary>
    public static IReadOnlyDictionary<Priority, int> Takers(ImmutableArray<SlaPolicy> policies) =>
        Probes.ToDictionary(probe => probe.Priority, probe => policies.TakeWhile(each => ByPriority(each.Condition, probe.Ticket) != true).Count());

    /// <summary>The priorities for which no target holds, though a ticket of them may come to the policy.</summary>
    /// <param name="targets">The conditions of the targets of one metric.</param>
    /// <param name="policy">The condition of their policy; null for none.</param>
    /// <param name="index">The place of the policy in its book.</param>
    /// <param name="takers">What <see cref="Takers"/> says of the book.</param>
    public static IEnumerable<Priority> Missing(IEnumerable<TicketCondition> targets, TicketCondition? policy, int index, IReadOnlyDictionary<Priority, int> takers)
    {
        TicketCondition[] all = [.. targets];

        // A target for a tier, say, may be meant to be all there is; only lists by priority are expected to be whole.
        return all.All(AsksOnlyPriority)
            ? Probes
                .Where(probe => !Array.Exists(all, each => each.Holds(probe.Ticket)))
                .Where(probe => ByPriority(policy, probe.Ticket) != false && takers[probe.Priority] >= index)
                .Select(probe => probe.Priority)
            : [];
    }

    /// <summary>Whether a condition holds for all tickets of a priority, or for none; null where that depends on more.</summary>
    private static bool? ByPriority(TicketCondition? condition, Ticket probe) => condition switch
    {
        null => true,
        AllCondition all => AnyIs(false, all.Parts, probe) ? false : AnyIs(null, all.Parts, probe) ? null : true,
        AnyCondition any => AnyIs(true, any.Parts, probe) ? true : AnyIs(null, any.Parts, probe) ? null : false,
        NotCondition not => !ByPriority(not.Inner, probe),
        _ => AsksOnlyPriority(condition) ? condition.Holds(probe) : null,
    };

    private static bool AnyIs(bool? holds, ImmutableArray<TicketCondition> parts, Ticket probe) => parts.Any(each => ByPriority(each, probe) == holds);

    private static bool AsksOnlyPriority(TicketCondition condition) => condition switch
    {
        AllCondition all => all.Parts.All(AsksOnlyPriority),
        AnyCondition any => any.Parts.All(AsksOnlyPriority),
        NotCondition not => AsksOnlyPriority(not.Inner),
        NameCondition name => name.Source == NameSource.Priority,
        LevelCondition level => level.Source == LevelSource.Priority,
        _ => false,
    };

    private static Ticket Probe(Priority priority)
    {
        var header = new EventHeader(new TicketId("probe"), 1, Instant.FromUnixTimeTicks(0), Instant.FromUnixTimeTicks(0), Author.System);
        return Ticket.Replay([new TicketOpened(header, "probe", new RequesterId("probe"), new ChannelReference(new ChannelId("probe"), ChannelKind.Email)) { Priority = priority }]);
    }
}
