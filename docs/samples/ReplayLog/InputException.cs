namespace ReplayLog;

/// <summary>Something is wrong with a file that the user named. The message is one line for that user: the file, the place in it, the problem.</summary>
internal sealed class InputException(string message, Exception? cause = null) : Exception(message, cause);
