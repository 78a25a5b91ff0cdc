using System.Globalization;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The level or count of a property compares with a bound.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record CompareCondition(TicketProperty Property, Relation Relation, int Bound) : PropertyCondition(Property)
{
    /// <summary>The name of the bound where it is a level; null where it is a count.</summary>
    public string? LevelName => Property.IsLevel ? Property.Values.First(each => each.Level == Bound).Name : null;

    internal override bool Holds(Ticket ticket) => Property.ReadNumber!(ticket) is var actual and >= 0 && Relation.Holds(actual.CompareTo(Bound));

    /// <summary>Whether this holds for every number for which another comparison of the property does.</summary>
    public bool Covers(CompareCondition other)
    {
        (long low, long high) = Range();
        (long otherLow, long otherHigh) = other.Range();
        return low <= otherLow && high >= otherHigh;
    }

    protected override void WriteComparison(StringBuilder text)
    {
        text.AppendRelation(Relation);
        _ = LevelName is { } name ? text.AppendName(name) : text.Append(CultureInfo.InvariantCulture, $"{Bound}");
    }

    private (long Low, long High) Range() => Relation switch
    {
        Relation.AtLeast => (Bound, long.MaxValue),
        Relation.AtMost => (long.MinValue, Bound),
        _ => (Bound, Bound),
    };
}
