namespace Helpdesk.Tickets;

/// <summary>
/// When things last or first happened to a ticket, all at once. In nanoseconds since the Unix epoch: half as large as Noda Time's instants, which nearly every event would
/// copy.
/// </summary>
internal record struct TicketMoments
{
    /// <summary>Stands for never. It lies outside the supported range.</summary>
    public const long Never = Nanos.None;

    public TicketMoments()
    {
    }

    public long LastEvent { get; set; } = Never;

    public long StatusSince { get; set; } = Never;

    public long FirstReply { get; set; } = Never;

    public long LastReply { get; set; } = Never;

    public long FirstProgramReply { get; set; } = Never;

    public long LastProgramReply { get; set; } = Never;

    public long LastMessage { get; set; } = Never;

    public long AwaitingReplySince { get; set; } = Never;

    public long AwaitingAnyReplySince { get; set; } = Never;

    public long AssignedSince { get; set; } = Never;

    public long FirstAssigned { get; set; } = Never;

    public long Solved { get; set; } = Never;

    public long Closed { get; set; } = Never;
}
