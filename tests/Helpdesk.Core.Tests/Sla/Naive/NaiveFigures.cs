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

    /// <summary>The first step at which the allowance is used up, found by going on; null when that does not come, or a pause keeps it from coming.</summary>
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

            Duration consumed = Duration.Zero;
            NaiveTerms terms = cycle.TermsAt(cycle.Start);
            Instant at = cycle.Start;
            while (consumed < allowance)
            {
                if (NextStep(at) is not { } next)
                {
                    return null;
                }

                if (Counts(at))
                {
                    terms = cycle.TermsAt(at);
                    if (consumed + (next - at) >= allowance)
                    {
                        at += allowance - consumed;
                        break;
                    }

                    consumed += next - at;
                }

                at = next;
            }

            Instant? due = terms.OnBoundary(at);

            // Nothing counts between the closing and a clock time outside hours, but that is when it is due.
            bool isCarried = cycle.Changes.LastOrDefault() is { Mode: Helpdesk.Sla.ChangeMode.CarryElapsed };
            return cycle.Terms.Days is null || isCarried || due is not { } last ? due : Instant.Max(last, cycle.Terms.AfterDays(cycle.Start)!.Value);
        }
    }

    public Duration ConsumedUntil(Instant until)
    {
        Duration consumed = Duration.Zero;
        for (Instant at = cycle.Start; at < until;)
        {
            Instant next = Instant.Min(until, NextStep(at) ?? until);
            next = grain is { } limit ? Instant.Min(next, at + limit) : next;
            consumed += Counts(at) ? next - at : Duration.Zero;
            at = next;
        }

        return consumed;
    }

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

    private bool Counts(Instant at) => cycle.IsRunning(at) && cycle.TermsAt(at).Counts(at);

    /// <summary>The next moment at which it may change whether time counts; null when nothing changes any more.</summary>
    private Instant? NextStep(Instant at)
    {
        IEnumerable<Instant?> moments = cycle.Pauses.SelectMany(each => new[] { each.Start, each.End })
            .Concat(cycle.Changes.Select(each => (Instant?)each.At))
            .Append(end)
            .Append(cycle.TermsAt(at).Hours is { } hours ? hours.NextBoundary(at) : at + Duration.FromDays(1));
        return cycle.Lasting is { } pause && pause.Start <= at ? null : moments.Where(each => each > at).Min();
    }
}
