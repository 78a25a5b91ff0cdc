using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>A target that is a date of the ticket: a custom field of the kind date, by which something is to be done.</summary>
/// <remarks>
/// <para>With a clock time it falls due at that time of the date in the calendar's zone if the calendar is open then, and otherwise at the next opening. A closing is closed, since openings do not contain their end: on hours from nine to
/// five, 16:59 of a Wednesday is due then, and 17:00 on Thursday at nine.</para>
/// <para>Without one it falls due at the end of the date's open time: its last closing, 17:00 on those hours, or the midnight at its end where an opening goes on past it, as one from 22:00 to 06:00 does. A date without any open time
/// falls due at the next opening after its start.</para>
/// <para>The <see cref="Boundary"/> of the policy, which is about amounts, moves neither. A date that has passed when the clock starts is due at the start. A ticket without a value in the field is promised nothing.</para>
/// <para>Pauses do not move it: a clock with such a target never pauses.</para>
/// <para>Immutable and thread-safe. Equality compares both parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaDueDate
{
    /// <summary>A target that is a date of the ticket.</summary>
    /// <param name="field">The field, a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="at">The clock time on the date; null for the end of its open time.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public SlaDueDate(string field, LocalTime? at = null)
    {
        Field = KeyText.Check(field);
        At = at;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The clock time on the date; null for the end of its open time.</summary>
    public LocalTime? At { get; }

    /// <summary>The target in words, such as <c>date in due-date at 12:00:00</c>.</summary>
    public override string ToString() => $"date in {Field}{(At is { } time ? " at " + NodaTime.Text.LocalTimePattern.ExtendedIso.Format(time) : "")}";
}
