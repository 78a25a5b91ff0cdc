using System.Text;

namespace Helpdesk.Pictures.Drawing;

/// <summary>A plain-text table: columns aligned by spaces, no blanks at the ends of lines, <c>\n</c> after each.</summary>
/// <param name="alignments">One for each column. The last column is not padded, so that text of any script and width can stand in it.</param>
internal sealed class TextTable(params Anchor[] alignments)
{
    private const string Between = "  ";

    private readonly List<string[]> rows = [];

    /// <param name="cells">One for each column, each one line of plain text.</param>
    public void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        int[] widths = [.. alignments.Select((_, column) => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) =>
                alignments[column] == Anchor.End ? cell.PadLeft(widths[column])
                : column < row.Length - 1 ? cell.PadRight(widths[column])
                : cell);
            text.Append(string.Join(Between, cells).TrimEnd(' ')).Append('\n');
        }

        return text.ToString();
    }
}
