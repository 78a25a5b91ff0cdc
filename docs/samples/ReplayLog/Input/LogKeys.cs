namespace ReplayLog.Input;

/// <summary>Which texts of a log the library takes as keys of tickets, teams and agents.</summary>
internal static class LogKeys
{
    /// <summary>What a key is, in words.</summary>
    public const string Form = "a text of 1 to 128 characters without control characters, and without white space at either end";

    public static bool IsKey(string text)
    {
        try
        {
            _ = new Helpdesk.TicketId(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
