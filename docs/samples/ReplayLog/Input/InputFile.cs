using System.Text;

namespace ReplayLog.Input;

/// <summary>Opens files that the user named, so that every failure to do so names the file.</summary>
internal static class InputFile
{
    /// <summary>Opens a file of JSON.</summary>
    public static TextReader OpenJson(string path) => Open(path, encoding: null, "Save the file as UTF-8.");

    /// <summary>Opens a log.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding; null for UTF-8, or for what a byte order mark says.</param>
    public static TextReader OpenLog(string path, Encoding? encoding) => Open(path, encoding, encoding is null
        ? "If the log is in another encoding, name it under encoding in the mapping, such as windows-1252 or iso-8859-1."
        : "Name another encoding in the mapping.");

    private static DecodingReader Open(string path, Encoding? encoding, string advice)
    {
        try
        {
            return new DecodingReader(File.OpenRead(path), path, encoding, advice);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{path}: cannot be opened: {problem.Message}", problem);
        }
    }
}
