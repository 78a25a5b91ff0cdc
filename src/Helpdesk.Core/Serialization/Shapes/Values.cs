using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Tickets.Events;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Numbers, flags, dates and times.</summary>
internal static class Values
{
    private const string LengthPattern = "^PT([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,9})?S)?$";

    public static readonly Shape<bool> Flag = new FlagShape();

    public static readonly Shape<decimal> Number = new DecimalShape();

    /// <summary>A place in a row, from 1.</summary>
    public static readonly Shape<int> Ordinal = new IntegerShape(1, int.MaxValue);

    /// <summary>How often something has happened, from 0.</summary>
    public static readonly Shape<int> Count = new IntegerShape(0, int.MaxValue);

    /// <summary>Any whole number, of which the range is told by what holds it.</summary>
    public static readonly Shape<int> Whole = new IntegerShape(int.MinValue, int.MaxValue);

    public static readonly Shape<Instant> Instant = new InstantShape();

    public static readonly Shape<LocalDate> Date = new TextShape<LocalDate>(
        text => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw new ExpectedException("a date such as 2026-04-06"),
        LocalDatePattern.Iso.Format,
        pattern: "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    /// <summary>A date that a calendar has an exception or a break on.</summary>
    public static readonly Shape<LocalDate> SupportedDate = Date.As(
        date => date.Year is >= SupportedRange.FirstYear and <= SupportedRange.LastYear
            ? date
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Must be in the years {SupportedRange.FirstYear} to {SupportedRange.LastYear}, but is {LocalDatePattern.Iso.Format(date)}.")),
        date => date);

    public static readonly Shape<LocalTime> ClockTime = new TextShape<LocalTime>(
        text => LocalTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value : throw new ExpectedException("a clock time such as 09:00:00"),
        LocalTimePattern.ExtendedIso.Format,
        pattern: "^[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]{1,9})?$");

    public static readonly Shape<IsoDayOfWeek> Weekday = new TextShape<IsoDayOfWeek>(
        text => Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day).FirstOrDefault(day => string.Equals(text, day.ToString(), StringComparison.Ordinal)) is var found and not IsoDayOfWeek.None
            ? found
            : throw new ExpectedException("a weekday such as Monday"),
        day => day.ToString(),
        pattern: "^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$");

    /// <summary>A length of time above zero.</summary>
    public static readonly Shape<Duration> Positive = Length("longer than PT0S", each => each > Duration.Zero);

    /// <summary>A single entry of working time.</summary>
    public static readonly Shape<Duration> TimeEntry = Length("longer than PT0S and at most PT1000H", each => each > Duration.Zero && each <= TimeLogged.LongestEntry);

    /// <summary>A length of time zero or more, of which a 64-bit count of nanoseconds can be kept.</summary>
    public static readonly Shape<Duration> Amount = Length("from PT0S to PT2562047H47M16.854775807S", each => each >= Duration.Zero && each <= Duration.FromNanoseconds(long.MaxValue));

    /// <summary>A length of business time, which may be below zero.</summary>
    public static readonly Shape<BusinessTime> BusinessTime = new TextShape<BusinessTime>(
        text => !DurationText.TryRead(text, out Duration length) ? throw new ExpectedException("a length of time such as PT1H30M")
            : length >= Duration.FromNanoseconds(long.MinValue) && length <= Duration.FromNanoseconds(long.MaxValue) ? Helpdesk.Calendars.BusinessTime.FromNanoseconds(length.ToInt64Nanoseconds())
            : throw new ExpectedException("from -PT2562047H47M16.854775808S to PT2562047H47M16.854775807S"),
        time => DurationText.Write(Duration.FromNanoseconds(time.TotalNanoseconds)),
        pattern: "^-?" + LengthPattern[1..]);

    /// <summary>A whole number in a range that is told apart from its being a number.</summary>
    public static Shape<int> Integer(int min, int max) => Whole.As(
        value => value >= min && value <= max ? value : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Must be from {min} to {max}, but is {value}.")),
        value => value);

    private static TextShape<Duration> Length(string range, Func<Duration, bool> isInRange) => new(
        text => !DurationText.TryRead(text, out Duration value) ? throw new ExpectedException("a length of time such as PT1H30M")
            : isInRange(value) ? value
            : throw new ExpectedException(range),
        DurationText.Write,
        pattern: LengthPattern);
}
