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
        GroupCondition group => Together(group.Parts.Items, probe, decisive: !group.IsAll),
        NotCondition not => !ByPriority(not.Inner, probe),
        _ => AsksOnlyPriority(condition) ? condition.Holds(probe) : null,
    };

    /// <summary>The decisive answer where a part gives it; else none where a part has none; else the other. Each part is asked once: twice would double the work with every level.</summary>
    private static bool? Together(ImmutableArray<TicketCondition> parts, Ticket probe, bool decisive)
    {
        bool? all = !decisive;
        foreach (TicketCondition each in parts)
        {
            bool? holds = ByPriority(each, probe);
            if (holds == decisive)
            {
                return decisive;
            }

            all = holds is null ? null : all;
        }

        return all;
    }

    private static bool AsksOnlyPriority(TicketCondition condition) => condition switch
    {
        GroupCondition group => group.Parts.Items.All(AsksOnlyPriority),
        NotCondition not => AsksOnlyPriority(not.Inner),
        _ => condition is PropertyCondition { Property: var property } && property.Equals(TicketProperty.Priority),
    };

    private static Ticket Probe(Priority priority)
    {
        var header = new EventHeader(new TicketId("probe"), 1, Instant.FromUnixTimeTicks(0), Instant.FromUnixTimeTicks(0), Author.System);
        return Ticket.Replay([new TicketOpened(header, "probe", new RequesterId("probe"), new ChannelReference(new ChannelId("probe"), ChannelKind.Email)) { Priority = priority }]);
    }
}
