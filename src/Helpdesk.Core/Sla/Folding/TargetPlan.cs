using System.Collections.Frozen;
using Helpdesk.Calendars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Sla.Folding;

/// <summary>A target with its calendar found, so that terms are looked up and not made.</summary>
internal sealed class TargetPlan
{
    private readonly SlaPolicy policy;
    private readonly SlaTarget target;
    private readonly SlaTerms? fixedTerms;
    private readonly FrozenDictionary<string, SlaTerms> byChannel;

    public TargetPlan(SlaPolicy policy, SlaTarget target, CalendarBook calendars, ulong bit)
    {
        this.policy = policy;
        this.target = target;
        Bit = bit;
        BusinessCalendar? calendar = null;
        bool isKnown = !target.NeedsCalendar || ((target.Calendar ?? policy.Calendar) is { } id && calendars.TryFind(id, out calendar));
        fixedTerms = isKnown ? Terms(calendar, dueOn: null) : null;
        byChannel = isKnown
            ? FrozenDictionary<string, SlaTerms>.Empty
            : calendars.Channels.ToFrozenDictionary(each => each.Value, each => Terms(calendars.TryFind(each, out BusinessCalendar? own) ? own : null, dueOn: null), StringComparer.Ordinal);
    }

    /// <summary>The parts of a ticket that choose this target, its calendar and its date.</summary>
    public TicketParts Reads => target.Condition.Reads | (fixedTerms is null ? TicketParts.Head : TicketParts.None) | (target.DueDate is null ? TicketParts.None : TicketParts.Extras);

    /// <summary>The bit of its condition in what <see cref="PolicyPlan.Choose"/> says; 0 when there were too many, and the condition is to be asked.</summary>
    public ulong Bit { get; }

    public TicketCondition Condition => target.Condition;

    /// <summary>The terms for a ticket; null when it lacks the date that the target names.</summary>
    public SlaTerms? For(Ticket ticket)
    {
        SlaTerms terms = fixedTerms
            ?? byChannel.GetValueOrDefault(ticket.Channel.Id.Value)
            ?? throw new SlaCalendarMissingException(ticket.Id, policy.Id, target.Metric.Id, ticket.Channel.Id);
        return target.DueDate is not { } date ? terms
            : ticket.Fields.TryGetValue(date.Field, out FieldValue? value) && value.AsDate is { } on ? Terms(terms.Calendar, Moment(terms.Calendar!, on, date.At))
            : null;
    }

    private static Instant? Moment(BusinessCalendar calendar, LocalDate date, LocalTime? at)
    {
        if (date.Year is < SupportedRange.FirstYear or > SupportedRange.LastYear)
        {
            return null;
        }

        // The first and the last supported date reach beyond the supported range in most zones.
        int day = DayNumber.Of(date);
        long clockTime = ZoneClock.FirstInstantAt(calendar.Zone, (day * Nanos.PerDay) + (at?.NanosecondOfDay ?? 0));
        long moment = at is null && calendar.IsBusinessDay(date) ? calendar.EndOf(day)
            : Nanos.IsSupported(clockTime) ? calendar.AddWork(clockTime, 0, Boundary.NextOpening)
            : Nanos.None;
        return moment == Nanos.None ? null : Nanos.ToInstant(moment);
    }

    private SlaTerms Terms(BusinessCalendar? calendar, Instant? dueOn) => new(policy.Id, policy.Version, target.Amount, dueOn, calendar, policy.Boundary);
}
