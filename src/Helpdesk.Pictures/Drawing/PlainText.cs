namespace Helpdesk.Pictures.Drawing;

/// <summary>Names of a host in a picture or table. They are one line that XML can hold already, as the library lets none else in.</summary>
internal static class PlainText
{
    /// <summary>A name between texts of the picture's own: blanks that would keep a line from breaking are spaces, and none stand at its ends.</summary>
    public static string Of(string name) => name.Replace('\u00A0', ' ').Trim(' ');
}
