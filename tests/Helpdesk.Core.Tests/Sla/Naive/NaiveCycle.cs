using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>One run of a clock, as a diary that is written on.</summary>
internal sealed class NaiveCycle(int number, Instant start, int startedBy, NaiveTerms terms)
{
    public int Number { get; } = number;

    public Instant Start { get; set; } = start;

    public int StartedBy { get; set; } = startedBy;

    /// <summary>When it began or was last restarted, and by which event: a retroactive change moves the start, and never this.</summary>
    public (Instant At, int By) Origin { get; private set; } = (start, startedBy);

    public NaiveTerms Terms { get; set; } = terms;

    public SlaEnding Ending { get; private set; }

    public Instant? End { get; private set; }

    public int? EndedBy { get; private set; }

    public List<NaivePause> Pauses { get; set; } = [];

    public List<NaiveChange> Changes { get; private set; } = [];

    public bool IsOpen => Ending == SlaEnding.None;

    /// <summary>The pause that lasts; null when the cycle runs or has ended.</summary>
    public NaivePause? Lasting => IsOpen && Pauses.LastOrDefault() is { End: null } last ? last : null;

    /// <summary>The pauses with any length.</summary>
    public IEnumerable<NaivePause> Felt => Pauses.Where(each => each.End is null || each.End > each.Start);

    public void Finish(SlaEnding ending, Instant at, int by)
    {
        EndPause(at, by, withCycle: true);
        (Ending, End, EndedBy) = (ending, at, by);
    }

    /// <summary>Forgets what was, and goes on paused if it was paused.</summary>
    public void BeginAnew(Instant at, int by, SlaChangeKind kind, NaiveTerms terms)
    {
        Changes.Add(new NaiveChange(at, by, kind, ChangeMode.Reset, Terms, terms));
        Pauses = From(Lasting, at, by);
        (Start, StartedBy, Terms, Origin) = (at, by, terms, (at, by));
        (Ending, End, EndedBy) = (SlaEnding.None, null, null);
    }

    /// <summary>Goes on as if it had not ended.</summary>
    public void GoOn()
    {
        if (Pauses.LastOrDefault() is { EndedWithCycle: true } last)
        {
            // A pause ends for good when its cycle is completed, and goes on with one that was only taken away.
            Pauses[^1] = Ending == SlaEnding.Stopped ? last with { EndedWithCycle = false } : last with { End = null, EndedBy = null, EndedWithCycle = false };
        }

        (Ending, End, EndedBy) = (SlaEnding.None, null, null);
    }

    /// <summary>Leaves out the time from a moment on, or up to one, in which the ticket is solved.</summary>
    public void LeaveOutSolved(Instant at, int by, string status, bool isSolved)
    {
        if (Lasting is { IsSolved: true } == isSolved)
        {
            return;
        }

        EndPause(at, by);
        if (isSolved && !Terms.IsDate)
        {
            Pauses.Add(new NaivePause(Instant.Max(at, Start), by, status) { IsSolved = true });
        }
    }

    public void EndPause(Instant at, int by, bool withCycle = false)
    {
        if (Lasting is { } pause)
        {
            Pauses[^1] = pause with { End = Instant.Max(at, pause.Start), EndedBy = by, EndedWithCycle = withCycle };
        }
    }

    /// <summary>A lasting pause as it is from a moment on.</summary>
    public static List<NaivePause> From(NaivePause? lasting, Instant at, int by) => lasting is null ? [] : [lasting with { Start = at, StartedBy = by }];

    /// <summary>
    /// The terms by which a moment counts. A change that carries what was consumed leaves what was before it to the terms of before; any other has all count as it says.
    /// </summary>
    public NaiveTerms TermsAt(Instant at)
    {
        int last = Changes.FindLastIndex(each => each.Mode != ChangeMode.CarryElapsed);
        return Changes.Skip(last + 1).FirstOrDefault(each => at < each.At)?.From ?? Terms;
    }

    /// <summary>Whether time counts at a moment; after its end, an ended cycle runs on.</summary>
    public bool IsRunning(Instant at) => !Pauses.Exists(each => each.Start <= at && (each.End is null || at < each.End));

    /// <summary>Whether something may fall due at a moment: when the cycle runs, or is paused from then on.</summary>
    public bool MayFallDue(Instant at) => IsRunning(at) || !Pauses.Exists(each => each.Start < at && (each.End is null || at <= each.End));
}
