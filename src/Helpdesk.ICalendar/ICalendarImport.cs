using System.Collections.Immutable;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.ICalendar;

/// <summary>What an iCalendar document gave inside a window of dates: holidays, dated exceptions, and the problems of everything that could not be taken as it stands.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity. Made by <see cref="HolidayICalendar"/>.</remarks>
public sealed class ICalendarImport
{
    internal ICalendarImport(DateInterval window, ImmutableArray<ICalendarHoliday> entries, ImmutableArray<SpecialHours> specialHours, ImmutableArray<ICalendarProblem> problems)
    {
        Window = window;
        Entries = entries;
        Holidays = [.. entries.Select(each => each.Holiday)];
        SpecialHours = specialHours;
        Problems = problems;
    }

    /// <summary>The dates that were asked for, both ends included. Events on other dates are neither in the import nor among the problems.</summary>
    public DateInterval Window { get; }

    /// <summary>The holidays, one for each event that falls inside the window, in the order of the document.</summary>
    public ImmutableArray<Holiday> Holidays { get; }

    /// <summary>The same holidays in the same order, each with the rest of its event.</summary>
    public ImmutableArray<ICalendarHoliday> Entries { get; }

    /// <summary>The dated exceptions, in the order of the document, at most one a date. Only documents that this library wrote hold any.</summary>
    public ImmutableArray<SpecialHours> SpecialHours { get; }

    /// <summary>What could not be taken as it stands, in the order of its lines; empty when there is nothing to report.</summary>
    public ImmutableArray<ICalendarProblem> Problems { get; }

    /// <summary>This import with some of its holidays only: feeds list observances, on which nobody closes, beside the days off.</summary>
    /// <param name="predicate">Whether a holiday is kept; called once for each, in order.</param>
    /// <returns>A new import, with the same exceptions and problems.</returns>
    public ICalendarImport Where(Func<ICalendarHoliday, bool> predicate)
    {
        Guard.NotNull(predicate);
        return new ICalendarImport(Window, [.. Entries.Where(predicate)], SpecialHours, Problems);
    }

    /// <summary>Adds the holidays and the dated exceptions to those of a calendar that is being built.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// The builder has an exception already on a date of one that is imported, or its holidays and these could fall on more dates a year than a calendar takes; then nothing is added.
    /// </exception>
    public BusinessCalendarBuilder AddTo(BusinessCalendarBuilder builder)
    {
        Guard.NotNull(builder);
        var added = new List<LocalDate>();
        try
        {
            foreach (SpecialHours each in SpecialHours)
            {
                builder.WithSpecialHours(each.Date, each.Hours, each.Name);
                added.Add(each.Date);
            }

            return builder.WithHolidays(Holidays);
        }
        catch (ArgumentException)
        {
            added.ForEach(date => builder.WithoutSpecialHours(date));
            throw;
        }
    }
}
