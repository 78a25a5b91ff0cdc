namespace Helpdesk.Sla.WhatIf;

/// <summary>A ticket that could not be compared, because a clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
/// <param name="Ticket">The ticket.</param>
/// <param name="Side">Under which policies it failed; <see cref="WhatIfSide.Current"/> where it does under both.</param>
/// <param name="Policy">The key of the policy.</param>
/// <param name="Metric">The key of the metric.</param>
/// <param name="Channel">The ticket's channel.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WhatIfFailure(TicketId Ticket, WhatIfSide Side, string Policy, string Metric, ChannelId Channel)
{
    internal static WhatIfFailure Of(WhatIfSide side, SlaCalendarMissingException problem) => new(problem.TicketId, side, problem.Policy, problem.Metric, problem.Channel);

    /// <summary>By ticket, and then by all else: an order that does not depend on which was found first.</summary>
    internal static int Compare(WhatIfFailure left, WhatIfFailure right) =>
        string.CompareOrdinal(left.Ticket.Value, right.Ticket.Value) is not 0 and var byTicket ? byTicket
        : left.Side != right.Side ? left.Side.CompareTo(right.Side)
        : string.CompareOrdinal(left.Policy, right.Policy) is not 0 and var byPolicy ? byPolicy
        : string.CompareOrdinal(left.Metric, right.Metric) is not 0 and var byMetric ? byMetric
        : string.CompareOrdinal(left.Channel.Value, right.Channel.Value);
}
