using System.Collections.Immutable;

using Helpdesk.Calendars.Algebra;
namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// A row of sources combined by one operation, each applied to what the ones before have made. It holds what the parts were told and not their tables, which nobody may ever
/// ask for.
/// </summary>
internal sealed class CombinedSource : OpenTimeSource
{
    /// <summary>
    /// How many different calendars may be combined. Each costs its own years, which are 250; beyond this a question across all of them would take seconds.
    /// </summary>
    public const int MaxCalendars = 100;

    /// <summary>How many openings a year all of them may have together.</summary>
    public const int MaxOpenings = 100_000;

    private readonly Lazy<int> hash;

    private CombinedSource(SetOperation operation, ImmutableArray<OpenTimeSource> parts)
    {
        Operation = operation;
        Parts = parts;
        MaxOpeningsPerYear = parts.Sum(each => each.MaxOpeningsPerYear);
        hash = new Lazy<int>(() =>
        {
            var all = default(HashCode);
            all.Add(operation);
            foreach (OpenTimeSource part in parts)
            {
                all.Add(part, OpenSetComparer.Instance);
            }

            return all.ToHashCode();
        });
    }

    public SetOperation Operation { get; }

    /// <summary>The parts, at least one.</summary>
    public ImmutableArray<OpenTimeSource> Parts { get; }

    public override long MaxOpeningsPerYear { get; }

    public int OpenSetHash => hash.Value;

    /// <summary>A row of an operation.</summary>
    public static CombinedSource Of(SetOperation operation, params ImmutableArray<OpenTimeSource> parts) => new(operation, parts);

    /// <summary>The same open time with equal parts as one object, and how many different calendars there are.</summary>
    public CombinedSource Share(out int calendars)
    {
        var known = new Dictionary<OpenTimeSource, OpenTimeSource>(OpenSetComparer.Instance);
        CombinedSource shared = Share(known);
        calendars = known.Keys.Count(each => each is CalendarDefinition);
        return shared;
    }

    public override bool MayOpenIn(int year) => Operation switch
    {
        SetOperation.Union => Parts.Any(each => each.MayOpenIn(year)),
        SetOperation.Intersection => Parts.All(each => each.MayOpenIn(year)),
        _ => Parts[0].MayOpenIn(year),
    };

    public override List<OpenSpan> Compile(long from, long until, WorkMeter meter) =>
        Compile((source, _) => source.Compile(from, until, meter), meter);

    /// <summary>The open time when that of each calendar is what a function says, which is asked once for each way in which it is used.</summary>
    /// <param name="compile">Gives the open time of a part that is not a combination, and is told whether the part is taken away.</param>
    /// <param name="meter">Counts a step for each opening of each list that is combined.</param>
    public List<OpenSpan> Compile(Func<OpenTimeSource, bool, List<OpenSpan>> compile, WorkMeter meter)
    {
        var known = new Dictionary<(OpenTimeSource Source, bool IsTaken), List<OpenSpan>>();
        return Of(this, isTaken: false);

        List<OpenSpan> Of(OpenTimeSource source, bool isTaken)
        {
            if (source is CombinedSource { Operation: SetOperation.Except } difference)
            {
                List<OpenSpan> first = Of(difference.Parts[0], isTaken);
                return first.Count == 0 ? first : Combine(SetOperation.Except, first, Row(SetOperation.Union, difference.Parts.AsSpan()[1..], isTaken: true));
            }

            if (source is CombinedSource row)
            {
                return Row(row.Operation, row.Parts.AsSpan(), isTaken);
            }

            if (!known.TryGetValue((source, isTaken), out List<OpenSpan>? spans))
            {
                spans = compile(source, isTaken);
                known.Add((source, isTaken), spans);
            }

            return spans;
        }

        // Halves and not one after the other: otherwise each part would be a walk over all that the parts before it have made.
        List<OpenSpan> Row(SetOperation operation, ReadOnlySpan<OpenTimeSource> parts, bool isTaken)
        {
            if (parts.Length == 1)
            {
                return Of(parts[0], isTaken);
            }

            List<OpenSpan> left = Row(operation, parts[..(parts.Length / 2)], isTaken);
            return left.Count == 0 && operation == SetOperation.Intersection
                ? left
                : Combine(operation, left, Row(operation, parts[(parts.Length / 2)..], isTaken));
        }

        List<OpenSpan> Combine(SetOperation operation, List<OpenSpan> left, List<OpenSpan> right)
        {
            meter.Count(left.Count + right.Count);
            return OpenSpan.Combine(operation, left, right);
        }
    }

    /// <summary>Of calendars that are joined, one that opens is enough; and each was refused when it was made if it never opens.</summary>
    public override bool? HasOpenTime(WorkMeter meter) =>
        Operation == SetOperation.Union && Parts.Any(each => each is CalendarDefinition) ? true : base.HasOpenTime(meter);

    /// <summary>What is said twice in a row counts once: joined with itself, intersected with itself or taken away again, open time stays as it is.</summary>
    private CombinedSource Share(Dictionary<OpenTimeSource, OpenTimeSource> known)
    {
        OpenTimeSource[] parts = [.. Parts.Select(part =>
        {
            OpenTimeSource shared = part is CombinedSource combined ? combined.Share(known) : part;
            return known.TryAdd(shared, shared) ? shared : known[shared];
        })];
        return new CombinedSource(Operation, Operation == SetOperation.Except ? [parts[0], .. parts[1..].Distinct()] : [.. parts.Distinct()]);
    }
}
