using System.Globalization;

namespace Helpdesk.Pictures.Drawing;

/// <summary>
/// A name made from what a picture says, so that several pictures inlined in one page do not take each other's titles and styles: FNV-1a, which
/// is the same on every machine, as the runtime's own hash codes are not.
/// </summary>
internal static class ContentHash
{
    public static string Of(string title, string description)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in $"{title}\n{description}")
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
