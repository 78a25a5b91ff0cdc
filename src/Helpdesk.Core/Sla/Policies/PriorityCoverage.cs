using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Sla.Policies;

/// <summary>For which priorities none of some conditions can hold, where that can be told because they ask for nothing but the priority.</summary>
internal static class PriorityCoverage
{
    // A ticket of each priority, to ask the conditions themselves rather than to reason about them.
    private static readonly (Priority Priority, Ticket Ticket)[] Probes = [.. Priority.List.OrderByDescending(each => each.Weight).Select(each => (each, Probe(each)))];

    public static IEnumerable<Priority> Missing(IEnumerable<TicketCondition> conditions)
    {
        TicketCondition[] all = [.. conditions];

        // A target for a tier, say, may be meant to be all there is; only lists by priority are expected to be whole.
        return all.All(AsksOnlyPriority) ? Probes.Where(probe => !Array.Exists(all, each => each.Holds(probe.Ticket))).Select(probe => probe.Priority) : [];
    }

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
