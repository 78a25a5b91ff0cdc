using System.Globalization;
using Helpdesk.Sla.Folding;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Sla;

/// <summary>Policies and calendars with the moment from which they hold: one version of the configuration of an <see cref="SlaEngine"/>.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaVersion
{
    internal SlaVersion(Instant? from, long start, BookPlan plan)
    {
        From = from;
        Start = start;
        Plan = plan;
    }

    /// <summary>The first moment at which it holds: an event of that moment is judged by it. Null for the first version, which holds for whatever was before.</summary>
    public Instant? From { get; }

    /// <summary>The policies.</summary>
    public SlaPolicyBook Book => Plan.Book;

    /// <summary>The calendars.</summary>
    public CalendarBook Calendars => Plan.Calendars;

    /// <summary>Its first moment in nanoseconds; before all moments for the first version.</summary>
    internal long Start { get; }

    internal BookPlan Plan { get; }

    /// <summary>The book and the moment, such as <c>desk version 2 from 2026-03-02T09:00:00Z</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Book.Id} version {Book.Version}{(From is { } from ? " from " + InstantPattern.ExtendedIso.Format(from) : "")}");
}
