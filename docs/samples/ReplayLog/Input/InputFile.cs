namespace ReplayLog.Input;

/// <summary>Opens files that the user named, so that every failure to do so names the file.</summary>
internal static class InputFile
{
    public static TextReader OpenText(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{path}: cannot be opened: {problem.Message}", problem);
        }
    }
}
