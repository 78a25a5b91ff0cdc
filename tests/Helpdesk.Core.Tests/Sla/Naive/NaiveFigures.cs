using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>
/// The figures of a cycle, by stepping from its start: at each step it either runs or is paused, and its calendar is open or closed, and so the step counts as a whole or not at all.
/// </summary>
/// <remarks>
/// Steps go from one moment at which anything can change to the next: an opening or closing, the begin or end of a pause, a change of terms. In between nothing does, so that steps of a second or a minute
/// would give the same sum; <paramref name="grain"/> has them made, where moments are whole seconds or minutes, to show that.
/// </remarks>
/// <param name="cycle">The cycle.</param>
/// <param name="asOf">The moment of an open cycle's figures.</param>
/// <param name="grain">The longest step up to the end; null for no limit.</param>
internal sealed class NaiveFigures(NaiveCycle cycle, Instant asOf, Duration? grain = null)
{
    private readonly Instant end = cycle.End ?? asOf;

    /// <summary>What may be consumed; null when the calendar ends before.</summary>
    public Duration? Allowance { get; } = AllowanceOf(cycle);

    public Duration Consumed => ConsumedUntil(end);

    public bool IsOver => Consumed > Allowance;

    /// <summary>What pauses leave out: what would have counted in them.</summary>
    public Duration LeftOut => Sum(end, at => !cycle.IsRunning(at) && cycle.TermsAt(at).Counts(at));

    /// <summary>The time in which the calendar is closed by which time counts then.</summary>
    public Duration Closed => Sum(end, at => !cycle.TermsAt(at).Counts(at));

    /// <summary>
    /// The first moment from the one on at which the allowance is used up, found by going on, at which business days have ended too and, under the other boundary, time counts; at the latest that at which more than the allowance
    /// begins to be consumed, and none inside a pause. Null when that does not come, or a pause keeps it from coming.
    /// </summary>
    public Instant? Due
    {
        get
        {
            if (Allowance is not { } allowance)
            {
                return null;
            }

            if (cycle.Terms.IsDate)
            {
                return Instant.Max(cycle.Start, cycle.Terms.DueOn!.Value);
            }

            bool isAtOpening = cycle.Terms.Boundary == Boundary.NextOpening;
            Instant days = cycle.Terms.Days is null || isAtOpening ? Instant.MinValue : cycle.Terms.AfterDays(cycle.Start)!.Value;
            Instant? at = Reaches(allowance);
            while (at is { } moment)
            {
                bool isOpen = cycle.TermsAt(moment).Counts(moment);
                if ((cycle.IsRunning(moment) && isOpen) || (cycle.MayFallDue(moment) && (isAtOpening ? isOpen : days <= moment)))
                {
                    break;
                }

                at = StaysPaused(moment) ? null : NextStep(moment, days);
            }

            return at;
        }
    }

    /// <summary>The first moment at which so much is consumed; null when that does not come, or a pause keeps it from coming.</summary>
    public Instant? Reaches(Duration amount)
    {
        Duration consumed = Duration.Zero;
        Instant at = cycle.Start;
        while (consumed < amount)
        {
            if (StaysPaused(at) || NextStep(at) is not { } next)
            {
                return null;
            }

            Duration counted = Counts(at) ? next - at : Duration.Zero;
            if (consumed + counted >= amount)
            {
                return at + (amount - consumed);
            }

            consumed += counted;
            at = next;
        }

        return at;
    }

    public Duration ConsumedUntil(Instant until) => Sum(until, Counts);

    private static Duration? AllowanceOf(NaiveCycle cycle)
    {
        NaiveTerms terms = cycle.Terms;
        if (terms.Amount is { } amount && amount.TryGetElapsed(out Duration elapsed))
        {
            return elapsed;
        }

        if (terms.Amount is { } hours && hours.TryGetBusinessTime(out BusinessTime businessTime))
        {
            return businessTime.ToDuration();
        }

        Instant? due = terms.IsDate ? terms.DueOn : terms.AfterDays(cycle.Start);
        return due is { } at ? Plain(terms, cycle.Start).ConsumedUntil(at) : null;
    }

    /// <summary>What counts on the calendar alone.</summary>
    private static NaiveFigures Plain(NaiveTerms terms, Instant start) =>
        new(new NaiveCycle(1, start, 1, terms with { Amount = Duration.FromHours(1), DueOn = null }), start);

    private Duration Sum(Instant until, Func<Instant, bool> isTaken)
    {
        Duration sum = Duration.Zero;
        for (Instant at = cycle.Start; at < until;)
        {
            Instant next = Instant.Min(until, NextStep(at) ?? until);
            next = grain is { } limit ? Instant.Min(next, at + limit) : next;
            sum += isTaken(at) ? next - at : Duration.Zero;
            at = next;
        }

        return sum;
    }

    private bool Counts(Instant at) => cycle.IsRunning(at) && cycle.TermsAt(at).Counts(at);

    private bool StaysPaused(Instant at) => cycle.Lasting is { } pause && pause.Start <= at;

    /// <summary>The next moment at which it may change whether time counts, or another one of interest; null when nothing changes any more.</summary>
    private Instant? NextStep(Instant at, Instant? another = null) => cycle.Pauses.SelectMany(each => new[] { each.Start, each.End })
        .Concat(cycle.Changes.Select(each => (Instant?)each.At))
        .Append(end)
        .Append(another)
        .Append(cycle.TermsAt(at).Hours is { } hours ? hours.NextBoundary(at) : at + Duration.FromDays(1))
        .Where(each => each > at)
        .Min();
}
