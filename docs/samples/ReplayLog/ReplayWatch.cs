using ReplayLog.Figures;

namespace ReplayLog;

/// <summary>What is to be told while a log passes by.</summary>
internal sealed record ReplayWatch
{
    /// <summary>Called after each row that is read, with the number of rows so far.</summary>
    public Action<long> OnRowRead { get; init; } = _ => { };

    /// <summary>Called after each ticket, with the number of events replayed so far and of all.</summary>
    public Action<long, long> OnEventsReplayed { get; init; } = (_, _) => { };

    /// <summary>Called with each ticket, in the order in which the log first names them.</summary>
    public Action<MeasuredTicket> OnTicket { get; init; } = _ => { };
}
