using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>With whom a ticket was from an event on.</summary>
/// <param name="At">When, in nanoseconds; never before the opening.</param>
/// <param name="Status">The status.</param>
/// <param name="Assignment">Who has it.</param>
internal readonly record struct TicketHolder(long At, TicketStatus Status, Assignment? Assignment)
{
    /// <summary>Those of a whole history, in order of when its events happened.</summary>
    public static TicketHolder[] Of(TicketHistory history)
    {
        ReadOnlySpan<TicketEntry> course = history.Course;
        var all = new TicketHolder[course.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new TicketHolder(Math.Max(course[0].At, course[i].At), course[i].Status, course[i].Assignment);
        }

        return all;
    }
}
