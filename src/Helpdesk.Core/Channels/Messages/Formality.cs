namespace Helpdesk.Channels.Messages;

/// <summary>How a message addresses its reader.</summary>
public enum Formality
{
    /// <summary>As one addresses a stranger or a customer: <c>Lei</c>, <c>Sie</c>, <c>vous</c>. The default.</summary>
    Formal = 0,

    /// <summary>As one addresses a colleague or a friend: <c>tu</c>, <c>du</c>.</summary>
    Informal = 1,
}
