namespace Helpdesk.Serialization.Ics;

/// <summary>A content line taken apart: name, parameters and value. Names are compared without regard to case.</summary>
internal readonly ref struct IcsProperty
{
    private readonly ReadOnlySpan<byte> parameters;

    private IcsProperty(ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> value)
    {
        this.parameters = parameters;
        Value = value;
    }

    public ReadOnlySpan<byte> Value { get; }

    /// <summary>The length of the name at the beginning of a line, or -1 where there is none.</summary>
    public static int NameLength(ReadOnlySpan<byte> line)
    {
        int length = line.IndexOfAny((byte)':', (byte)';');
        if (length <= 0)
        {
            return -1;
        }

        foreach (byte each in line[..length])
        {
            if (!char.IsAsciiLetterOrDigit((char)each) && each is not ((byte)'-' or (byte)'_' or (byte)'.'))
            {
                return -1;
            }
        }

        return length;
    }

    /// <summary>The parts of a line behind its name; false where no colon begins a value.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, int nameLength, out IcsProperty property)
    {
        int at = nameLength;
        bool isQuoted = false;
        while (true)
        {
            int step = line[at..].IndexOfAny((byte)':', (byte)'"');
            if (step < 0)
            {
                property = default;
                return false;
            }

            at += step;
            if (line[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                property = new IcsProperty(line[nameLength..at], line[(at + 1)..]);
                return true;
            }

            at++;
        }
    }

    /// <summary>The value of a parameter, without quotes; empty where it has none.</summary>
    public ReadOnlySpan<byte> Parameter(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = parameters;
        while (!rest.IsEmpty)
        {
            // The rest begins with the semicolon of its first parameter.
            int length = LengthOfFirst(rest);
            ReadOnlySpan<byte> parameter = rest[1..length];
            rest = rest[length..];
            int equals = parameter.IndexOf((byte)'=');
            if (equals > 0 && IcsText.Same(parameter[..equals], name))
            {
                return parameter[(equals + 1)..].Trim((byte)'"');
            }
        }

        return [];
    }

    private static int LengthOfFirst(ReadOnlySpan<byte> rest)
    {
        bool isQuoted = false;
        for (int i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (rest[i] == ';' && !isQuoted)
            {
                return i;
            }
        }

        return rest.Length;
    }
}
