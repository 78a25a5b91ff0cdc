namespace Helpdesk.Calendars.Timeline;

/// <summary>Two sources combined. It holds what the parts were told and not their tables, which nobody may ever ask for.</summary>
internal sealed class CombinedSource(SetOperation operation, OpenTimeSource left, OpenTimeSource right) : OpenTimeSource
{
    public SetOperation Operation { get; } = operation;

    public OpenTimeSource Left { get; } = left;

    public OpenTimeSource Right { get; } = right;

    public override List<OpenSpan> Compile(long from, long until) =>
        OpenSpan.Combine(Operation, Left.Compile(from, until), Right.Compile(from, until));
}
