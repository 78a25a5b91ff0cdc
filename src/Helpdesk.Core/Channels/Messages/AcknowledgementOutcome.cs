namespace Helpdesk.Channels.Messages;

/// <summary>Whether an acknowledgement is sent, or why not.</summary>
public enum AcknowledgementOutcome
{
    /// <summary>It is sent.</summary>
    Send = 0,

    /// <summary>It is not: the message is automatic.</summary>
    AutomaticMessage = 1,

    /// <summary>It is not: one was sent a short time ago.</summary>
    SentRecently = 2,
}
