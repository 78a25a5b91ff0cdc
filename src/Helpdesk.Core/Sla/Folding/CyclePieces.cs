namespace Helpdesk.Sla.Folding;

/// <summary>Takes a cycle apart at its pauses, and where its time is carried over to other terms.</summary>
internal static class CyclePieces
{
    /// <summary>Whether parts of the cycle count by terms that hold no longer.</summary>
    public static bool CarriesTime(this CycleData cycle) => cycle.Changes is { Mode: ChangeMode.CarryElapsed };

    /// <summary>The parts of a cycle up to a moment, in order and without a gap. That of an ended cycle which was paused at its end is followed by an empty one that would have run on.</summary>
    public static List<CyclePiece> Of(CycleData cycle, long end)
    {
        List<ChangeNode> carried = Carried(cycle);
        List<PauseNode> pauses = InOrder(cycle.Pauses);
        var pieces = new List<CyclePiece>((2 * pauses.Count) + carried.Count + 1);
        long at = cycle.StartedAt;
        int next = 0;
        foreach (PauseNode pause in pauses)
        {
            Run(pieces, carried, cycle, ref next, ref at, pause.Start, isLast: false);
            Pause(pieces, carried, cycle, ref next, ref at, Math.Max(pause.Start, Math.Min(pause.End, end)), pause);
        }

        if (!cycle.IsPaused)
        {
            Run(pieces, carried, cycle, ref next, ref at, Math.Max(at, end), isLast: true);
        }

        return pieces;
    }

    /// <summary>Adds the running time up to a moment, cut where terms change.</summary>
    private static void Run(List<CyclePiece> pieces, List<ChangeNode> carried, CycleData cycle, ref int next, ref long at, long until, bool isLast)
    {
        while (next < carried.Count && carried[next].At < until)
        {
            long cut = Math.Max(at, carried[next].At);
            pieces.Add(new CyclePiece(at, cut, carried[next].From, Pause: null, IsLast: false));
            at = cut;
            next++;
        }

        SlaTerms terms = next < carried.Count ? carried[next].From : cycle.Terms;
        if (isLast && next < carried.Count)
        {
            // Changes at the very end: what comes is on the last terms.
            pieces.Add(new CyclePiece(at, until, terms, Pause: null, IsLast: false));
            at = until;
            terms = cycle.Terms;
        }

        pieces.Add(new CyclePiece(at, until, terms, Pause: null, isLast));
        at = until;
    }

    /// <summary>Adds the paused time up to a moment. It costs nothing by any terms, but what it leaves out is told by those that held, and so it is cut where they change too.</summary>
    private static void Pause(List<CyclePiece> pieces, List<ChangeNode> carried, CycleData cycle, ref int next, ref long at, long until, PauseNode pause)
    {
        for (; next < carried.Count && carried[next].At < until; next++)
        {
            if (carried[next].At > at)
            {
                pieces.Add(new CyclePiece(at, carried[next].At, carried[next].From, pause, IsLast: false));
                at = carried[next].At;
            }
        }

        pieces.Add(new CyclePiece(at, until, next < carried.Count ? carried[next].From : cycle.Terms, pause, IsLast: false));
        at = until;
    }

    /// <summary>The changes, in order, at which time so far was kept as it had been counted. What came before a retroactive change, or a restart, counts by the terms of that.</summary>
    private static List<ChangeNode> Carried(CycleData cycle)
    {
        var carried = new List<ChangeNode>();
        for (ChangeNode? each = cycle.Changes; each is { Mode: ChangeMode.CarryElapsed }; each = each.Earlier)
        {
            carried.Add(each);
        }

        carried.Reverse();
        return carried;
    }

    private static List<PauseNode> InOrder(PauseNode? latest)
    {
        var pauses = new List<PauseNode>();
        for (PauseNode? each = latest; each is not null; each = each.Earlier)
        {
            if (!each.IsEmpty)
            {
                pauses.Add(each);
            }
        }

        pauses.Reverse();
        return pauses;
    }
}
