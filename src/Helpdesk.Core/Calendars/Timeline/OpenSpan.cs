using Helpdesk.Calendars.Algebra;
namespace Helpdesk.Calendars.Timeline;

/// <summary>A half-open stretch of open time, in nanoseconds since the epoch.</summary>
internal readonly record struct OpenSpan(long Start, long End)
{
    /// <summary>Two lists of spans made one, by one walk over the edges of both. Each list is in order and its spans do not touch; so is the result.</summary>
    public static List<OpenSpan> Combine(SetOperation operation, List<OpenSpan> left, List<OpenSpan> right)
    {
        var result = new List<OpenSpan>(left.Count + right.Count);
        var first = new Edges(left);
        var second = new Edges(right);
        long start = 0;
        bool isOpen = false;
        while (true)
        {
            long edge = Math.Min(first.Next, second.Next);
            if (edge == long.MaxValue)
            {
                return result;
            }

            // Both lists' edges at one instant are passed before the result is asked for, or it would open and close for no time there.
            first.Pass(edge);
            second.Pass(edge);
            bool opens = (((int)operation >> (first.Inside + (2 * second.Inside))) & 1) != 0;
            if (opens && !isOpen)
            {
                start = edge;
            }
            else if (!opens && isOpen)
            {
                result.Add(new OpenSpan(start, edge));
            }

            isOpen = opens;
        }
    }

    /// <summary>The starts and ends of a list of spans, in order.</summary>
    private struct Edges(List<OpenSpan> spans)
    {
        private int index;

        /// <summary>1 in a span, 0 outside.</summary>
        public int Inside { get; private set; }

        /// <summary>The next edge; past every instant when there is none.</summary>
        public readonly long Next => index == spans.Count ? long.MaxValue : Inside == 1 ? spans[index].End : spans[index].Start;

        public void Pass(long edge)
        {
            if (Next == edge)
            {
                index += Inside;
                Inside ^= 1;
            }
        }
    }
}
