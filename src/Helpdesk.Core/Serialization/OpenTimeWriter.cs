using System.Diagnostics;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Algebra;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Combinations as documents.</summary>
internal static class OpenTimeWriter
{
    public const string Always = "always";

    public const string Never = "never";

    /// <exception cref="FormatException">A text in it cannot be written.</exception>
    public static OpenTimeDocument Write(OpenTime openTime) => openTime switch
    {
        ConstantOpenTime constant => new OpenTimeDocument { Constant = constant.IsOpen ? Always : Never },
        CalendarOpenTime part => new OpenTimeDocument { Calendar = CalendarWriter.WritePart(part.Calendar) },
        CombinedOpenTime { Operation: SetOperation.Union } union => new OpenTimeDocument { Union = Write(union.Row) },
        CombinedOpenTime { Operation: SetOperation.Intersection } intersection => new OpenTimeDocument { Intersection = Write(intersection.Row) },
        CombinedOpenTime { Operation: SetOperation.Except } difference => new OpenTimeDocument { Difference = Write(difference.Row) },
        _ => throw new UnreachableException($"No document is known for '{openTime}'."),
    };

    private static OpenTimeDocument[] Write(IReadOnlyList<OpenTime> row) => [.. row.Select(Write)];
}
