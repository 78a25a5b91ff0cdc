using NodaTime;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A moment of a story: an instant, or text such as <c>Tue 09:30</c> in the week of Monday, 2 March 2026, in UTC; <c>+</c> before the day is the week after.</summary>
internal readonly record struct StoryTime(Instant Instant)
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static implicit operator StoryTime(Instant instant) => new(instant);

    public static implicit operator StoryTime(string text)
    {
        bool isNextWeek = text.StartsWith('+');
        string[] parts = (isNextWeek ? text[1..] : text).Split(' ');
        LocalDate date = Monday.PlusWeeks(isNextWeek ? 1 : 0).PlusDays(Array.IndexOf(Days, parts[0]));
        LocalTime time = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(parts[1]).Value;
        return new StoryTime((date + time).InUtc().ToInstant());
    }

    /// <summary>The text of an instant, in the form in which it is read.</summary>
    public static string Write(Instant instant)
    {
        LocalDateTime at = instant.InUtc().LocalDateTime;
        int days = Period.DaysBetween(Monday, at.Date);
        string week = days < 7 ? "" : "+";
        return $"{week}{Days[days % 7]} {NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(at.TimeOfDay)}";
    }
}
