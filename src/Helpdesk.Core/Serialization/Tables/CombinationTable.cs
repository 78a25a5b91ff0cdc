using System.Text.Json;
using System.Text.Json.Nodes;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Algebra;
using Helpdesk.Serialization.Shapes;

namespace Helpdesk.Serialization.Tables;

/// <summary>What calendars are combined of.</summary>
internal static class CombinationTable
{
    public static readonly Shape<OpenTime> OpenTime = new NamedShape<OpenTime>("openTime", () => new OneOfShape<OpenTime>(
        new("calendar", CalendarTable.Calendar.As(Calendars.OpenTime.Of, each => ((CalendarOpenTime)each).Calendar), each => each is CalendarOpenTime),
        new("union", new Row((all, each) => all.Union(each)), each => each is CombinedOpenTime { Operation: SetOperation.Union }),
        new("intersection", new Row((all, each) => all.Intersect(each)), each => each is CombinedOpenTime { Operation: SetOperation.Intersection }),
        new("difference", new Row((all, each) => all.Except(each)), each => each is CombinedOpenTime),
        new("constant", new WordShape<OpenTime>(("always", Calendars.OpenTime.Always), ("never", Calendars.OpenTime.Never)), each => each is ConstantOpenTime)));

    /// <summary>Two or more, combined one after another, so that what makes them too many is told at its place.</summary>
    private sealed class Row(Func<OpenTime, OpenTime, OpenTime> combine) : Shape<OpenTime>
    {
        public override string Expected => "a list";

        public override bool Begins(JsonTokenType token) => token == JsonTokenType.StartArray;

        public override void Write(Utf8JsonWriter writer, OpenTime value)
        {
            writer.WriteStartArray();
            foreach (OpenTime each in ((CombinedOpenTime)value).Row)
            {
                OpenTime.Write(writer, each);
            }

            writer.WriteEndArray();
        }

        public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = "array", ["items"] = OpenTime.Describe(definitions), ["minItems"] = 2 };

        protected override OpenTime Parse(ref Utf8JsonReader reader, DocumentReading reading)
        {
            DocumentToken.ExpectDepth(ref reader);
            int depth = reading.Depth;
            OpenTime? all = null;
            int count = 0;
            for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
            {
                reading.Enter(count);
                OpenTime each = OpenTime.Read(ref reader, reading);
                all = all is null ? each : combine(all, each);
                reading.Return(depth);
            }

            return count >= 2 ? all! : throw new FormatException($"Must be a list of at least two parts, but is {(count == 0 ? "empty" : "a list of one")}.");
        }
    }
}
