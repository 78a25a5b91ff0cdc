namespace Helpdesk.ICalendar.Reading;

/// <summary>
/// Splits a document into its content lines (RFC 5545, section 3.1). Lines end in CR LF, LF or CR; one that begins with a space or a tab goes on with the
/// line before. Folds are taken out of the bytes, before they are letters, since a fold may lie inside a letter, and only where a line is asked for.
/// </summary>
internal ref struct ContentScanner
{
    private readonly ReadOnlySpan<byte> document;
    private int position;
    private int nextNumber;
    private int start;
    private int end;
    private int firstEnd;

    public ContentScanner(ReadOnlySpan<byte> document)
    {
        this.document = document;
        position = document.StartsWith("\uFEFF"u8) ? 3 : 0;
        nextNumber = 1;
    }

    /// <summary>The number of the line, counted from 1, of those that a text editor shows.</summary>
    public int Number { get; private set; }

    public readonly bool IsFolded => firstEnd != end;

    /// <summary>The line up to its first fold: all of it when it is not folded.</summary>
    public readonly ReadOnlySpan<byte> First => document[start..firstEnd];

    /// <summary>Goes to the next line; false at the end of the document.</summary>
    public bool Read()
    {
        if (position >= document.Length)
        {
            return false;
        }

        Number = nextNumber;
        start = position;
        firstEnd = -1;
        do
        {
            end = EndOfRow(position);
            firstEnd = firstEnd < 0 ? end : firstEnd;
            position = AfterBreak(end);
            nextNumber++;
        }
        while (GoesOn(ref position));
        return true;
    }

    /// <summary>The line without its folds, from a buffer when it had some; false when it is longer than allowed.</summary>
    public readonly bool TryUnfold(ref byte[] buffer, int maxLength, out ReadOnlySpan<byte> line)
    {
        line = First;
        if (!IsFolded)
        {
            return line.Length <= maxLength;
        }

        int length = 0;
        int row = start;
        while (true)
        {
            int rowEnd = EndOfRow(row);
            ReadOnlySpan<byte> text = document[row..rowEnd];
            if (text.Length > maxLength - length)
            {
                return false;
            }

            if (buffer.Length < length + text.Length)
            {
                Array.Resize(ref buffer, Math.Max(length + text.Length, 2 * buffer.Length));
            }

            text.CopyTo(buffer.AsSpan(length));
            length += text.Length;
            if (rowEnd == end)
            {
                line = buffer.AsSpan(0, length);
                return true;
            }

            row = AfterBreak(rowEnd) + 1;
        }
    }

    private readonly int EndOfRow(int from)
    {
        int length = document[from..].IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? document.Length : from + length;
    }

    private readonly int AfterBreak(int at) =>
        at >= document.Length ? document.Length

        // Text that was turned into CR LF twice.
        : document[at..].StartsWith("\r\r\n"u8) ? at + 3
        : document[at] == '\r' && at + 1 < document.Length && document[at + 1] == '\n' ? at + 2
        : at + 1;

    private readonly bool GoesOn(ref int at)
    {
        if (at >= document.Length || document[at] is not ((byte)' ' or (byte)'\t'))
        {
            return false;
        }

        at++;
        return true;
    }
}
