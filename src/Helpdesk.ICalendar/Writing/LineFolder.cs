using System.Text;

namespace Helpdesk.ICalendar.Writing;

/// <summary>Puts content lines together, folded as RFC 5545, section 3.1, asks: at 75 bytes of UTF-8, and never inside a letter.</summary>
internal sealed class LineFolder
{
    private const int MaxRow = 75;

    private readonly StringBuilder text = new();

    public void Add(string line)
    {
        int row = 0;
        Span<char> letters = stackalloc char[2];
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (row + rune.Utf8SequenceLength > MaxRow)
            {
                // The space at the beginning is part of the new row.
                text.Append("\r\n ");
                row = 1;
            }

            row += rune.Utf8SequenceLength;
            text.Append(letters[..rune.EncodeToUtf16(letters)]);
        }

        text.Append("\r\n");
    }

    public override string ToString() => text.ToString();
}
