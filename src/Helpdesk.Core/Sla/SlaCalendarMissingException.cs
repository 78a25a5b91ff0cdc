namespace Helpdesk.Sla;

/// <summary>Thrown when a clock needs a calendar, its target and policy name none, and the ticket's channel has none.</summary>
public sealed class SlaCalendarMissingException : InvalidOperationException
{
    internal SlaCalendarMissingException(TicketId ticket, string policy, string metric, ChannelId channel)
        : base($"The target of {metric} in the policy '{policy}' needs a calendar for ticket {ticket}: neither the target, the policy nor the channel {channel} names one.")
    {
        TicketId = ticket;
        Policy = policy;
        Metric = metric;
        Channel = channel;
    }

    /// <summary>The ticket.</summary>
    public TicketId TicketId { get; }

    /// <summary>The key of the policy.</summary>
    public string Policy { get; }

    /// <summary>The key of the metric.</summary>
    public string Metric { get; }

    /// <summary>The ticket's channel.</summary>
    public ChannelId Channel { get; }
}
