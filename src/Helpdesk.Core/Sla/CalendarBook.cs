using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Calendars;
using Helpdesk.Channels;

namespace Helpdesk.Sla;

/// <summary>The calendars that policies name by their ids, and those of channels.</summary>
/// <remarks>
/// <para>It may hold several versions of a calendar: policies use the highest, while states that were computed with an earlier one find that too.</para>
/// <para>Immutable and thread-safe. Equality compares all calendars and channels.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class CalendarBook : IEquatable<CalendarBook>
{
    private static readonly BusinessCalendar AroundTheClock = new BusinessCalendarBuilder("around-the-clock", "Etc/UTC").WithHours(WeeklyHours.AlwaysOpen).Build();

    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, BusinessCalendar>> byId;
    private readonly ImmutableSortedDictionary<string, string> byChannel;

    private CalendarBook(ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, BusinessCalendar>> byId, ImmutableSortedDictionary<string, string> byChannel)
    {
        this.byId = byId;
        this.byChannel = byChannel;
    }

    /// <summary>No calendars: enough for policies of elapsed time.</summary>
    public static CalendarBook Empty { get; } = new(Sequences.NoPairs<ImmutableSortedDictionary<int, BusinessCalendar>>(), Sequences.NoPairs<string>());

    /// <summary>All calendars, by id and then by version.</summary>
    public IEnumerable<BusinessCalendar> Calendars => byId.Values.SelectMany(each => each.Values);

    /// <summary>The channels that have a calendar, in ordinal order.</summary>
    public IEnumerable<ChannelId> Channels => byChannel.Keys.Select(each => new ChannelId(each));

    /// <summary>Several calendars.</summary>
    /// <param name="calendars">The calendars.</param>
    /// <exception cref="ArgumentException">Two calendars of one id and version differ.</exception>
    public static CalendarBook Of(params BusinessCalendar[] calendars) => Of((IEnumerable<BusinessCalendar>)calendars);

    /// <inheritdoc cref="Of(BusinessCalendar[])"/>
    public static CalendarBook Of(IEnumerable<BusinessCalendar> calendars) => Guard.NotNull(calendars).Aggregate(Empty, static (book, each) => book.With(each));

    /// <summary>The book with a calendar, or another version of one, added.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <exception cref="ArgumentException">Another calendar has this id and version.</exception>
    public CalendarBook With(BusinessCalendar calendar)
    {
        Guard.NotNull(calendar);
        ImmutableSortedDictionary<int, BusinessCalendar> versions = byId.GetValueOrDefault(calendar.Id) ?? ImmutableSortedDictionary<int, BusinessCalendar>.Empty;
        return versions.TryGetValue(calendar.Version, out BusinessCalendar? known) && !known.Equals(calendar)
            ? throw new ArgumentException($"Another calendar is {known}; a changed calendar has another version than this {calendar}.", nameof(calendar))
            : new CalendarBook(byId.SetItem(calendar.Id, versions.SetItem(calendar.Version, calendar)), byChannel);
    }

    /// <summary>The book with a channel's calendar.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="calendarId">The id of a calendar of the book.</param>
    /// <exception cref="ArgumentException">The channel is <c>default</c>, or the book has no such calendar.</exception>
    public CalendarBook WithChannel(ChannelId channel, string calendarId) =>
        byId.ContainsKey(Guard.NotBlank(calendarId))
            ? new CalendarBook(byId, byChannel.SetItem(Guard.Key(channel).Value, calendarId))
            : throw new ArgumentException($"The channel {channel} cannot have the calendar '{calendarId}', which the book does not hold.", nameof(calendarId));

    /// <summary>The book with the calendars of all channels of a desk: those of their hours or moments, and one that is always open for those that are always attended.</summary>
    /// <param name="channels">The channels.</param>
    /// <exception cref="ArgumentException">Two calendars of one id and version differ.</exception>
    public CalendarBook WithChannels(ChannelDirectory channels) => Guard.NotNull(channels).Channels.Aggregate(this, static (book, each) =>
    {
        BusinessCalendar calendar = each.Coverage.Calendar ?? AroundTheClock;
        return book.With(calendar).WithChannel(each.Id, calendar.Id);
    });

    /// <summary>The calendar of an id, in its highest version.</summary>
    /// <param name="id">The id.</param>
    /// <param name="calendar">The calendar, when there is one.</param>
    public bool TryFind(string id, [NotNullWhen(true)] out BusinessCalendar? calendar)
    {
        calendar = byId.TryGetValue(Guard.NotNull(id), out ImmutableSortedDictionary<int, BusinessCalendar>? versions) ? versions.Values.Last() : null;
        return calendar is not null;
    }

    /// <summary>The calendar of an id and a version.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version.</param>
    /// <param name="calendar">The calendar, when there is one.</param>
    public bool TryFind(string id, int version, [NotNullWhen(true)] out BusinessCalendar? calendar)
    {
        calendar = byId.GetValueOrDefault(Guard.NotNull(id))?.GetValueOrDefault(version);
        return calendar is not null;
    }

    /// <summary>The calendar of a channel, in its highest version.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="calendar">The calendar, when the channel has one.</param>
    public bool TryFind(ChannelId channel, [NotNullWhen(true)] out BusinessCalendar? calendar)
    {
        calendar = null;
        return byChannel.TryGetValue(channel.Value, out string? id) && TryFind(id, out calendar);
    }

    /// <summary>Whether two books hold the same calendars, for the same channels.</summary>
    /// <param name="other">The other book.</param>
    public bool Equals(CalendarBook? other) =>
        ReferenceEquals(this, other) || (other is not null && Calendars.SequenceEqual(other.Calendars) && Sequences.Same(byChannel, other.byChannel));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CalendarBook);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(byId.Count, byChannel.Count);

    /// <summary>The ids and versions of the calendars, such as <c>milan 1, milan 2, tokyo 1</c>.</summary>
    public override string ToString() => string.Join(", ", Calendars.Select(each => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{each.Id} {each.Version}")));
}
