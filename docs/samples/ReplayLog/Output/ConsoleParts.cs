using Spectre.Console;

namespace ReplayLog.Output;

/// <summary>The few parts that the report is put together from. Text goes in as it is: what a log holds is never read as markup.</summary>
internal static class ConsoleParts
{
    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Text(text + Environment.NewLine, new Style(decoration: Decoration.Bold)));
    }

    public static void Line(this IAnsiConsole console, string text) => console.Write(new Text(text + Environment.NewLine));

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

    public static void AddCells(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));
}
