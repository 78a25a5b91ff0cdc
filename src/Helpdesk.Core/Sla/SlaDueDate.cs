using NodaTime;

namespace Helpdesk.Sla;

/// <summary>A target that is a date of the ticket: a custom field of the kind date, by which something is to be done.</summary>
/// <remarks>
/// <para>It falls due at a clock time of the date in the calendar's zone, or at the end of the date's last opening; where that is outside hours, at the next opening. A date that has passed when the clock starts is due at
/// the start. A ticket without a value in the field is promised nothing.</para>
/// <para>Pauses do not move it: a clock with such a target never pauses.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of both parts.</para>
/// </remarks>
public sealed record SlaDueDate
{
    /// <summary>A target that is a date of the ticket.</summary>
    /// <param name="field">The field, of the form of a key (see <see cref="TicketId"/>).</param>
    /// <param name="at">The clock time on the date; null for the end of its last opening.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public SlaDueDate(string field, LocalTime? at = null)
    {
        Field = KeyText.Check(field);
        At = at;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The clock time on the date; null for the end of its last opening.</summary>
    public LocalTime? At { get; }

    /// <summary>The target in words, such as <c>date in due-date at 17:00:00</c>.</summary>
    public override string ToString() => $"date in {Field}{(At is { } time ? " at " + NodaTime.Text.LocalTimePattern.ExtendedIso.Format(time) : "")}";
}
