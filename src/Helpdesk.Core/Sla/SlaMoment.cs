using System.Globalization;
using System.Runtime.CompilerServices;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>The check of moments that are asked for.</summary>
internal static class SlaMoment
{
    public static long Check(Instant moment, [CallerArgumentExpression(nameof(moment))] string? name = null)
    {
        long nanoseconds = Nanos.From(moment);
        return Nanos.IsSupported(nanoseconds)
            ? nanoseconds
            : throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' must be from 1900-01-01T00:00Z to 2150-01-01T00:00Z, but was {moment}."));
    }
}
