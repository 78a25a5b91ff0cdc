using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// When a holiday is observed that falls on a weekend, which here means Saturday and Sunday whatever the desk's own hours are,
/// because that is what the laws that shift holidays say.
/// </summary>
/// <remarks>A closed set. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract class Observance : SmartEnum<Observance>
{
    /// <summary>On its own day, always. The default.</summary>
    public static readonly Observance OwnDay = new FixedShift(nameof(OwnDay), 0, saturday: 0, sunday: 0);

    /// <summary>From Saturday to the Friday before; Sundays stay.</summary>
    public static readonly Observance SaturdayToFriday = new FixedShift(nameof(SaturdayToFriday), 1, saturday: -1, sunday: 0);

    /// <summary>From Sunday to the Monday after; Saturdays stay.</summary>
    public static readonly Observance SundayToMonday = new FixedShift(nameof(SundayToMonday), 2, saturday: 0, sunday: 1);

    /// <summary>From Saturday to the Friday before, and from Sunday to the Monday after (United States federal holidays, 5 U.S.C. 6103(b) and Executive Order 11582).</summary>
    public static readonly Observance NearestWeekday = new FixedShift(nameof(NearestWeekday), 3, saturday: -1, sunday: 1);

    /// <summary>
    /// From a weekend, or from the own day of another such holiday of another name that the calendar has earlier, to the next day that is neither in a weekend nor
    /// taken: 25 and 26 December on a Saturday and a Sunday are observed on the Monday and the Tuesday (United Kingdom bank holidays).
    /// Taken is a day that is the own day of a holiday with any observance but <see cref="OwnDay"/>, or has been given to one; a closure of
    /// many dates, which is on its own days always, pushes nothing on. Holidays are taken in order of date. Two of one name, observance and own day are one: the
    /// Christmas Day of two countries is observed on one day.
    /// </summary>
    public static readonly Observance NextWorkingDay = new NextWorkingDayObservance(nameof(NextWorkingDay), 4);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Observance))]
    internal static void KeepValues()
    {
    }

    private Observance(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>The day of observance of a holiday whose own day is given.</summary>
    /// <param name="day">The holiday's own day (see <see cref="DayNumber"/>).</param>
    /// <param name="name">The holiday's name.</param>
    /// <param name="isShared">Whether a holiday of another name that comes earlier and can be shifted too has the same own day.</param>
    /// <param name="taken">The days that are the own day of a holiday that can be shifted, or have been given to one already.</param>
    internal abstract int ObservedDay(int day, string name, bool isShared, TakenDays taken);

    internal static bool IsWeekend(int day) => DayNumber.DayOfWeek(day) >= IsoDayOfWeek.Saturday;

    [System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
    private sealed class FixedShift(string name, int value, int saturday, int sunday) : Observance(name, value)
    {
        internal override int ObservedDay(int day, string name, bool isShared, TakenDays taken) => DayNumber.DayOfWeek(day) switch
        {
            IsoDayOfWeek.Saturday => day + saturday,
            IsoDayOfWeek.Sunday => day + sunday,
            _ => day,
        };
    }

    [System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
    private sealed class NextWorkingDayObservance(string name, int value) : Observance(name, value)
    {
        internal override int ObservedDay(int day, string name, bool isShared, TakenDays taken) =>
            !IsWeekend(day) && !isShared ? day : taken.FirstFreeWeekdayAfter(day, name);
    }
}
