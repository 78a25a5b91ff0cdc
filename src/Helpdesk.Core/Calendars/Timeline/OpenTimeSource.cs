namespace Helpdesk.Calendars.Timeline;

/// <summary>What open time is compiled from: the layers of one calendar, or other sources combined. Immutable.</summary>
internal abstract class OpenTimeSource
{
    /// <summary>The open time from one instant to another, as spans in order that do not touch. Both lie in the supported range or on a local date that it touches.</summary>
    public abstract List<OpenSpan> Compile(long from, long until);

    /// <summary>Whether there is any open time in the supported range.</summary>
    public virtual bool HasOpenTime() =>
        SupportedYears.ByLikelihood.Any(year => Compile(Nanos.StartOfYear(year), Nanos.StartOfYear(year + 1)).Count > 0);
}
