using System.Collections.Immutable;
using Helpdesk.Calendars;

namespace Helpdesk.Serialization;

/// <summary>What an iCalendar document gave: holidays, dated exceptions, and a report of all that could not be taken as it stands.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity. Made by <see cref="HolidayIcs"/>.</remarks>
public sealed class IcsImport
{
    internal IcsImport(ImmutableArray<Holiday> holidays, ImmutableArray<SpecialHours> specialHours, ImmutableArray<IcsProblem> problems)
    {
        Holidays = holidays;
        SpecialHours = specialHours;
        Problems = problems;
    }

    /// <summary>The holidays: first those whose rules this library wrote, in the order of their calendar, then one for each other event, in the order of the document; calendar by calendar.</summary>
    public ImmutableArray<Holiday> Holidays { get; }

    /// <summary>The dated exceptions, in the order of the document, at most one a date. Only documents that this library wrote hold any.</summary>
    public ImmutableArray<SpecialHours> SpecialHours { get; }

    /// <summary>What could not be taken as it stands, about in the order of the document; empty when there is nothing to report.</summary>
    public ImmutableArray<IcsProblem> Problems { get; }
}
