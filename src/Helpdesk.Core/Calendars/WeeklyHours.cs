using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>The opening hours of an ordinary week: hours for each day, from Monday to Sunday.</summary>
/// <remarks>
/// <para>The text form names days or ranges of days, then their hours: <c>Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off</c>.
/// Days not named are closed. A shift past midnight (<c>22:00-06:00</c>) belongs to the day on which it starts.</para>
/// <para>Immutable and thread-safe. Equality compares the seven days.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class WeeklyHours : IEquatable<WeeklyHours>
{
    // Index 0 is unused, so that IsoDayOfWeek is the index.
    private readonly ImmutableArray<DayHours> days;

    private WeeklyHours(ImmutableArray<DayHours> days) => this.days = days;

    /// <summary>Open around the clock, every day; its text is <c>Mon-Sun 00:00-24:00</c>, and <c>24/7</c> reads the same.</summary>
    public static WeeklyHours AlwaysOpen { get; } = Create(_ => DayHours.AllDay);

    /// <summary>Without any open time: not a calendar of its own, but a season in which one is closed.</summary>
    public static WeeklyHours Closed { get; } = Create(_ => DayHours.Closed);

    /// <summary>Whether no day has any open time.</summary>
    public bool IsClosed => days.All(day => day.IsClosed);

    /// <summary>The intervals of the day that has most.</summary>
    internal int MaxIntervals => days.Max(day => day.Intervals.Count);

    /// <summary>The hours of one day of the week.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is <see cref="IsoDayOfWeek.None"/> or no day.</exception>
    public DayHours this[IsoDayOfWeek day] => days[Guard.InRange((int)day, 1, 7, nameof(day))];

    /// <summary>A week from the hours of each of its days.</summary>
    /// <param name="hoursOf">Called once for each day from Monday to Sunday; gives its hours.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentException">A shift past midnight overlaps hours of the next day; the message names both.</exception>
    public static WeeklyHours Create(Func<IsoDayOfWeek, DayHours> hoursOf)
    {
        Guard.NotNull(hoursOf);
        var week = ImmutableArray.CreateBuilder<DayHours>(8);
        week.Add(DayHours.Closed);
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            week.Add(hoursOf(day) ?? throw new ArgumentException($"No hours were given for {day}; a closed day is DayHours.Closed.", nameof(hoursOf)));
        }

        return FindOverlap(week.ToImmutable()) is { } overlap
            ? throw new ArgumentException(overlap.Problem + ".", nameof(hoursOf))
            : new WeeklyHours(week.ToImmutable());
    }

    /// <summary>Reads a week such as <c>Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off</c>, or <c>24/7</c> (also <c>always</c>), or <c>off</c> for a week without open time.</summary>
    /// <param name="text">
    /// Entries separated by semicolons. Each names days (<c>Mon</c>, <c>Monday</c>, <c>Mon-Fri</c>, <c>Sat-Mon</c>, <c>Mon, Wed, Fri</c>, in English, in any case),
    /// then intervals separated by commas, or <c>off</c>. No day may be named twice. White space is ignored. The culture plays no part.
    /// </param>
    /// <returns>The week.</returns>
    /// <exception cref="FormatException">The text is malformed, or intervals overlap; the message names the part and its position, counted from 0.</exception>
    public static WeeklyHours Parse(string text) => new HoursTextParser(Guard.NotNull(text)).ParseSingleWeek();

    /// <summary>Reads a week as <see cref="Parse"/> does, for text that may well be wrong, such as what a person typed.</summary>
    /// <param name="text">The text; null is not a valid week.</param>
    /// <param name="hours">The week, when there is one.</param>
    /// <param name="error">What is wrong with the text and where, when there is no week.</param>
    /// <returns>Whether the text is a week.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WeeklyHours? hours, [NotNullWhen(false)] out string? error)
    {
        hours = null;
        if (text is null)
        {
            error = "There is no text.";
            return false;
        }

        try
        {
            hours = Parse(text);
            error = null;
            return true;
        }
        catch (FormatException malformed)
        {
            error = malformed.Message;
            return false;
        }
    }

    /// <summary>This week with other hours on one day.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <param name="hours">The day's new hours.</param>
    /// <returns>The new week; this one stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is <see cref="IsoDayOfWeek.None"/> or no day.</exception>
    /// <exception cref="ArgumentException">A shift past midnight overlaps hours of the next day; the message names both.</exception>
    public WeeklyHours With(IsoDayOfWeek day, DayHours hours)
    {
        Guard.InRange((int)day, 1, 7, nameof(day));
        Guard.NotNull(hours);
        return Create(each => each == day ? hours : this[each]);
    }

    /// <summary>The first day, if any, whose shift past midnight overlaps hours of the next, and both in words. Index 0 of the week is unused.</summary>
    internal static (IsoDayOfWeek Day, string Problem)? FindOverlap(IReadOnlyList<DayHours> week)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            IsoDayOfWeek next = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
            if (week[(int)day].IntervalArray is [.., var last]
                && week[(int)next].IntervalArray is [var first, ..]
                && last.EndNanosecond - NodaConstants.NanosecondsPerDay > first.StartNanosecond)
            {
                return (day, $"The intervals {HoursText.Name(day)} {last} and {HoursText.Name(next)} {first} overlap");
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(WeeklyHours? other) => other is not null && days.AsSpan().SequenceEqual(other.days.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeeklyHours);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (DayHours day in days)
        {
            hash.Add(day);
        }

        return hash.ToHashCode();
    }

    /// <summary>The week as text that <see cref="Parse"/> reads back, days of equal hours joined: <c>Mon-Fri 09:00-18:00; Sat-Sun off</c>; the same in every culture.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int first = 1; first <= 7;)
        {
            int last = first;
            while (last < 7 && days[last + 1].Equals(days[first]))
            {
                last++;
            }

            text.Append(text.Length == 0 ? "" : "; ").Append(HoursText.Name((IsoDayOfWeek)first));
            if (last > first)
            {
                text.Append('-').Append(HoursText.Name((IsoDayOfWeek)last));
            }

            text.Append(' ').Append(days[first]);
            first = last + 1;
        }

        return text.ToString();
    }
}
