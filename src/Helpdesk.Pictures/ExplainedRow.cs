using System.Collections.Immutable;
using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>A local date of a cycle; or several that have nothing to show, drawn together.</summary>
internal sealed record ExplainedRow
{
    public required LocalDate First { get; init; }

    public required LocalDate Last { get; init; }

    /// <summary>The stretches of the date's clock, those beneath first; none where several dates are one row.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];

    /// <summary>The stretches in which the cycle is paused, open or not; none where several dates are one row.</summary>
    public ImmutableArray<(long From, long Until)> Pauses { get; init; } = [];

    /// <summary>The ends of the stretches that the clock showed more than once.</summary>
    public ImmutableArray<long> Cuts { get; init; } = [];

    /// <summary>Where on the date's clock something happens.</summary>
    public ImmutableArray<(long At, Mark Mark)> Marks { get; init; } = [];

    public ImmutableArray<ExplainedNote> Notes { get; init; } = [];

    /// <summary>Whether something happens to the cycle on it.</summary>
    public bool HasEvents { get; init; }

    /// <summary>Whether the cycle is paused from its first moment to its last.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether all of it lies after the moment asked for.</summary>
    public bool IsAhead { get; init; }

    /// <summary>What of it is to count if nothing else happens.</summary>
    public long Ahead { get; init; }

    /// <summary>What counts on it, ahead or not.</summary>
    public long Counted { get; init; }

    /// <summary>What is consumed at its end.</summary>
    public long Running { get; init; }

    public int Dates => Period.DaysBetween(First, Last) + 1;

    /// <summary>This row and the next as one.</summary>
    public ExplainedRow With(ExplainedRow next) => new()
    {
        First = First,
        Last = next.Last,
        IsPaused = IsPaused && next.IsPaused,
        Notes = [.. Notes.Concat(next.Notes).Distinct()],
        IsAhead = IsAhead && next.IsAhead,
        Ahead = Ahead + next.Ahead,
        Counted = Counted + next.Counted,
        Running = next.Running,
    };
}
