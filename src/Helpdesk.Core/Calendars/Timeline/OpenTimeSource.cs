namespace Helpdesk.Calendars.Timeline;

/// <summary>What open time is compiled from: the layers of one calendar, or other sources combined. Immutable.</summary>
internal abstract class OpenTimeSource
{
    /// <summary>About how many openings a year can have at most.</summary>
    public abstract long MaxOpeningsPerYear { get; }

    /// <summary>The open time from one instant to another, as spans in order that do not touch. Both lie in the supported range or on a local date that it touches. Done year by year by whoever needs many years.</summary>
    public abstract List<OpenSpan> Compile(long from, long until, WorkMeter meter);

    /// <summary>Whether there may be open time in a UTC year: false only where that is known without compiling it.</summary>
    public virtual bool MayOpenIn(int year) => true;

    /// <summary>The open time of one UTC year.</summary>
    public List<OpenSpan> CompileYear(int year, WorkMeter meter) => Compile(Nanos.StartOfYear(year), Nanos.StartOfYear(year + 1), meter);

    /// <summary>Whether there is any open time in the supported range; null where the meter was exhausted before that was known.</summary>
    public virtual bool? HasOpenTime(WorkMeter meter)
    {
        foreach (int year in SupportedRange.YearsByLikelihood)
        {
            if (MayOpenIn(year) && CompileYear(year, meter).Count > 0)
            {
                return true;
            }

            if (meter.IsExhausted)
            {
                return null;
            }
        }

        return false;
    }
}
