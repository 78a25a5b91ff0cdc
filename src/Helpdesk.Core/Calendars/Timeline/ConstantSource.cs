namespace Helpdesk.Calendars.Timeline;

/// <summary>Open time without end, or none at all: what the algebra needs to be whole.</summary>
internal sealed class ConstantSource : OpenTimeSource
{
    private readonly bool isOpen;

    private ConstantSource(bool isOpen) => this.isOpen = isOpen;

    public static ConstantSource Always { get; } = new(isOpen: true);

    public static ConstantSource Never { get; } = new(isOpen: false);

    public override long MaxOpeningsPerYear => 1;

    public override bool MayOpenIn(int year) => isOpen;

    public override List<OpenSpan> Compile(long from, long until, WorkMeter meter) => isOpen && from < until ? [new OpenSpan(from, until)] : [];
}
