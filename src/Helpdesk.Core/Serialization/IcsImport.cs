using System.Collections.Immutable;
using Helpdesk.Calendars;

namespace Helpdesk.Serialization;

/// <summary>What an iCalendar document gave: holidays, dated exceptions, and a report of all that could not be taken as it stands.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity. Made by <see cref="HolidayIcs"/>.</remarks>
public sealed class IcsImport
{
    internal IcsImport(ImmutableArray<IcsHoliday> entries, ImmutableArray<SpecialHours> specialHours, ImmutableArray<IcsProblem> problems)
    {
        Entries = entries;
        Holidays = [.. entries.Select(each => each.Holiday)];
        SpecialHours = specialHours;
        Problems = problems;
    }

    /// <summary>The holidays: first those whose rules this library wrote, in the order of their calendar, then one for each other event, in the order of the document; calendar by calendar.</summary>
    public ImmutableArray<Holiday> Holidays { get; }

    /// <summary>The same holidays in the same order, each with what its event says besides.</summary>
    public ImmutableArray<IcsHoliday> Entries { get; }

    /// <summary>The dated exceptions, in the order of the document, at most one a date. Only documents that this library wrote hold any.</summary>
    public ImmutableArray<SpecialHours> SpecialHours { get; }

    /// <summary>What could not be taken as it stands, in the order of its lines; empty when there is nothing to report.</summary>
    public ImmutableArray<IcsProblem> Problems { get; }

    /// <summary>This import with some of its holidays only: feeds list observances, on which nobody closes, beside the days off.</summary>
    /// <param name="predicate">Whether a holiday is kept; asked once of each, in order.</param>
    /// <returns>A new import, with the same exceptions and problems.</returns>
    public IcsImport Where(Func<IcsHoliday, bool> predicate)
    {
        Guard.NotNull(predicate);
        return new IcsImport([.. Entries.Where(predicate)], SpecialHours, Problems);
    }
}
