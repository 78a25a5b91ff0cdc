namespace Helpdesk.Time;

/// <summary>
/// Counts the steps that compiling open time takes: a date, an opening or an occurrence of a holiday is one step each. It bounds searches whose length a document decides,
/// and lets tests measure growth without a clock. Used by one thread at a time.
/// </summary>
/// <param name="limit">The steps after which the meter is exhausted.</param>
internal sealed class WorkMeter(long limit = long.MaxValue)
{
    /// <summary>
    /// What finding out whether calendars ever open may cost, for one calendar and for all calendars of one document together. About a second.
    /// All 250 years of a calendar of ordinary hours are fewer than 200,000 steps.
    /// </summary>
    public const long MaxSearch = 15_000_000;

    /// <summary>The steps so far.</summary>
    public long Steps { get; private set; }

    public long Limit => limit;

    public bool IsExhausted => Steps > limit;

    public void Count(long steps) => Steps += steps;
}
