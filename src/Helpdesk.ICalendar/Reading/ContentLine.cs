namespace Helpdesk.ICalendar.Reading;

/// <summary>A content line (RFC 5545, section 3.1): a name in capital letters, parameters and a value.</summary>
internal sealed record ContentLine(int Number, string Name, string Parameters, string Value)
{
    /// <summary>The line behind its name; null where no colon begins a value.</summary>
    public static ContentLine? Parse(int number, string name, string line)
    {
        bool isQuoted = false;
        for (int at = name.Length; at < line.Length; at++)
        {
            if (line[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[at] == ':' && !isQuoted)
            {
                return new ContentLine(number, name, line[name.Length..at], line[(at + 1)..]);
            }
        }

        return null;
    }

    /// <summary>The value of a parameter, without quotation marks; empty where the line has none.</summary>
    public string Parameter(string name)
    {
        // Each parameter begins with its semicolon.
        for (int at = 0, end; at < Parameters.Length; at = end)
        {
            end = EndOfParameter(at + 1);
            string parameter = Parameters[(at + 1)..end];
            int equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && string.Equals(parameter[..equals], name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter[(equals + 1)..].Trim('"');
            }
        }

        return "";
    }

    private int EndOfParameter(int from)
    {
        bool isQuoted = false;
        int at = from;
        for (; at < Parameters.Length && (isQuoted || Parameters[at] != ';'); at++)
        {
            isQuoted ^= Parameters[at] == '"';
        }

        return at;
    }
}
