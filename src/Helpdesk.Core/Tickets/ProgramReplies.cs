namespace Helpdesk.Tickets;

/// <summary>What programs answered, apart because most tickets have no such answer. Moments as in <see cref="Ticket.Never"/>.</summary>
/// <param name="Count">How often.</param>
/// <param name="First">When first.</param>
/// <param name="Last">When last.</param>
/// <param name="AwaitingSince">When the oldest message came that nobody has answered since, neither a person nor a program.</param>
internal sealed record ProgramReplies(int Count, long First, long Last, long AwaitingSince);
