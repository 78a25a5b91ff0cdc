using Ical.Net.DataTypes;

namespace Helpdesk.ICalendar.Reading;

/// <summary>The text of a recurrence rule. Ical.Net reads it, but ignores an UNTIL that it cannot read, and takes the last of several equal parts.</summary>
internal static class RuleText
{
    /// <summary>Far more than any calendar program writes; the rule may list several hundred values.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The rule; null when the text is not one.</summary>
    /// <param name="text">The text, of at most <see cref="MaxLength"/> characters.</param>
    /// <param name="until">The value of UNTIL; null when there is none.</param>
    public static RecurrenceRule? Parse(string text, out DateValue? until)
    {
        until = null;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in text.Split(';'))
        {
            string[] sides = part.ToUpperInvariant().Split('=', 2);
            if (sides.Length < 2 || !parts.TryAdd(ContentText.Trim(sides[0]), ContentText.Trim(sides[1])))
            {
                return null;
            }
        }

        if (parts.TryGetValue("UNTIL", out string? value))
        {
            until = DateValue.Parse(value, zone: "");
            if (until is null)
            {
                return null;
            }
        }

        try
        {
            return new RecurrenceRule(string.Join(';', parts.Select(each => $"{each.Key}={each.Value}")));
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
