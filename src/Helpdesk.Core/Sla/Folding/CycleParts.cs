using System.Collections.Immutable;

namespace Helpdesk.Sla.Folding;

/// <summary>The pauses and changes of a cycle as users see them.</summary>
internal static class CycleParts
{
    public static ImmutableArray<SlaPause> Pauses(CycleData cycle)
    {
        var pauses = new List<SlaPause>();
        for (PauseNode? each = cycle.Pauses; each is not null; each = each.Earlier)
        {
            if (!each.IsEmpty)
            {
                pauses.Add(Shown(each));
            }
        }

        pauses.Reverse();
        return [.. pauses];
    }

    public static SlaPause Shown(PauseNode pause)
    {
        bool isOpen = pause.End == PauseNode.Open;
        return new SlaPause(Nanos.ToInstant(pause.Start), pause.StartedBy, isOpen ? null : Nanos.ToInstant(pause.End), isOpen ? null : pause.EndedBy, pause.Status);
    }

    public static ImmutableArray<SlaChange> Changes(CycleData cycle)
    {
        var changes = new List<SlaChange>();
        for (ChangeNode? each = cycle.Changes; each is not null; each = each.Earlier)
        {
            changes.Add(new SlaChange(Nanos.ToInstant(each.At), each.By, each.Kind, each.Mode, each.From, each.To) { IsByVersion = each.IsByVersion });
        }

        changes.Reverse();
        return [.. changes];
    }
}
