using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Puts what an iCalendar document gave into a calendar.</summary>
/// <remarks>As safe from several threads as the builder is: not at once.</remarks>
public static class IcsBuilderExtensions
{
    /// <summary>Adds the holidays and dated exceptions of an import to those that the builder has.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="import">The import.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The builder has an exception already on a date of one that is imported, or the holidays could fall on more than 20,000 dates a year in all; then nothing is added.</exception>
    public static BusinessCalendarBuilder WithImported(this BusinessCalendarBuilder builder, IcsImport import)
    {
        Guard.NotNull(builder);
        Guard.NotNull(import);
        var added = new List<LocalDate>();
        try
        {
            foreach (SpecialHours each in import.SpecialHours)
            {
                builder.WithSpecialHours(each.Date, each.Hours, each.Name);
                added.Add(each.Date);
            }

            return builder.WithHolidays(import.Holidays);
        }
        catch (ArgumentException)
        {
            foreach (LocalDate date in added)
            {
                builder.WithoutSpecialHours(date);
            }

            throw;
        }
    }
}
