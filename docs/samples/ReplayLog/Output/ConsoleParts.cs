using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReplayLog.Output;

/// <summary>The few parts that the report is put together from. Text goes in as it is: what a log holds is never read as markup, and no character of it does anything to a terminal.</summary>
internal static class ConsoleParts
{
    /// <summary>Wider than any line: what belongs on one line stays there.</summary>
    private const int NoWrap = 100_000;

    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.WriteWhole(new Text(Printable.Text(text) + Environment.NewLine, new Style(decoration: Decoration.Bold)));
    }

    /// <summary>A line, however long.</summary>
    public static void Line(this IAnsiConsole console, string text) => console.WriteWhole(new Text(Printable.Text(text) + Environment.NewLine));

    /// <summary>Prose, in lines of the console's width.</summary>
    public static void Paragraph(this IAnsiConsole console, string text)
    {
        foreach (string each in text.ReplaceLineEndings("\n").Split('\n'))
        {
            console.Write(new Text(Printable.Text(each) + Environment.NewLine));
        }
    }

    /// <summary>A table whose columns hold amounts, set flush right, from a given one on.</summary>
    public static Table Table(this IAnsiConsole console, string[] headers, int amountsFrom)
    {
        var table = new Table { Border = console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
        for (int i = 0; i < headers.Length; i++)
        {
            var column = new TableColumn(new Text(headers[i])) { NoWrap = true };
            table.AddColumn(i < amountsFrom ? column : column.RightAligned());
        }

        return table;
    }

    public static void AddCells(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(Printable.Text(cell))));

    /// <summary>A table, each row of it on a line.</summary>
    public static void WriteTable(this IAnsiConsole console, Table table) => console.WriteWhole(table);

    private static void WriteWhole(this IAnsiConsole console, IRenderable what)
    {
        int width = console.Profile.Width;
        console.Profile.Width = NoWrap;
        try
        {
            console.Write(what);
        }
        finally
        {
            console.Profile.Width = width;
        }
    }
}
