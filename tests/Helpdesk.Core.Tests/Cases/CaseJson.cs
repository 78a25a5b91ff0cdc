using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>Reads the values of cases, and writes answers in the one form in which they are compared.</summary>
internal static class CaseJson
{
    public static string Id(this JsonElement line) => line.Text("id");

    public static string Text(this JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' holds no text.");

    public static JsonElement? Find(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement found) ? found : null;

    public static Instant Instant(this JsonElement parent, string name) => parent.GetProperty(name).Instant();

    /// <summary>An instant, in UTC or with an offset.</summary>
    public static Instant Instant(this JsonElement value) => OffsetDateTimePattern.ExtendedIso.Parse(value.GetString() ?? "").Value.ToInstant();

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static string Write(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    public static string Write(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Write(bool answer) => answer ? "yes" : "no";

    /// <summary>Intervals in order of time, touching ones as one: some systems split them at midnight.</summary>
    public static string Write(IEnumerable<Interval> intervals)
    {
        var merged = new List<Interval>();
        foreach (Interval interval in intervals.OrderBy(each => each.Start))
        {
            if (merged.Count > 0 && merged[^1].End == interval.Start)
            {
                merged[^1] = new Interval(merged[^1].Start, interval.End);
            }
            else
            {
                merged.Add(interval);
            }
        }

        return string.Join(", ", merged.Select(each => $"{Write(each.Start)}/{Write(each.End)}"));
    }

    public static IReadOnlyList<Interval> Intervals(this JsonElement list) =>
        [.. list.EnumerateArray().Select(pair => new Interval(pair[0].Instant(), pair[1].Instant()))];
}
