using System.Collections.Immutable;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Sla.Folding;

/// <summary>The pauses and changes of a cycle as users see them.</summary>
internal static class CycleParts
{
    public static ImmutableArray<SlaPause> Pauses(CycleData cycle)
    {
        var pauses = new List<SlaPause>();
        for (PauseNode? each = cycle.Pauses; each is not null; each = each.Earlier)
        {
            if (each.IsEmpty)
            {
                continue;
            }

            bool isOpen = each.End == PauseNode.Open;
            pauses.Add(new SlaPause(Nanos.ToInstant(each.Start), each.StartedBy, isOpen ? null : Nanos.ToInstant(each.End), isOpen ? null : each.EndedBy, each.Status));
        }

        pauses.Reverse();
        return [.. pauses];
    }

    public static ImmutableArray<SlaChange> Changes(CycleData cycle)
    {
        var changes = new List<SlaChange>();
        for (ChangeNode? each = cycle.Changes; each is not null; each = each.Earlier)
        {
            changes.Add(new SlaChange(Nanos.ToInstant(each.At), each.By, each.Kind, each.Mode, each.From, each.To));
        }

        changes.Reverse();
        return [.. changes];
    }
}
