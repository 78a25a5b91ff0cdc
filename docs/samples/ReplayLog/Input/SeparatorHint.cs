namespace ReplayLog.Input;

/// <summary>What a header that lacks columns seems to be separated by.</summary>
internal static class SeparatorHint
{
    private static readonly char[] Usual = [',', ';', '\t', '|', ':'];

    /// <param name="header">The fields that the header has by the separator of the mapping.</param>
    /// <param name="mapping">The mapping.</param>
    /// <returns>A sentence's end; null where no other separator gives more of the columns.</returns>
    public static string? Of(string[] header, LogMapping mapping)
    {
        string line = string.Join(mapping.Separator, header);
        (char separator, int found) = Usual
            .Where(each => each != mapping.Separator)
            .Select(each => (Separator: each, Found: Found(line.Split(each), mapping)))
            .MaxBy(each => each.Found);
        if (found <= Found(header, mapping))
        {
            return null;
        }

        string name = separator == '\t' ? "tab" : separator.ToString();
        return $"its names seem to be separated by '{name}', not by '{(mapping.Separator == '\t' ? "tab" : mapping.Separator)}': write \"separator\": \"{name}\" into the mapping.";
    }

    private static int Found(string[] names, LogMapping mapping) =>
        names.Select(each => each.Trim().Trim('"')).Intersect([mapping.TicketColumn, mapping.TimeColumn, .. mapping.ActivityColumns], StringComparer.Ordinal).Count();
}
