using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The name of something about the ticket is one of several.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record NameCondition : TicketCondition
{
    private NameCondition(NameSource source, ImmutableArray<string> names)
    {
        Source = source;
        Names = names;
    }

    public NameSource Source { get; }

    public ImmutableArray<string> Names { get; }

    internal override int Size => Names.Length;

    /// <summary>A condition on names that have been checked.</summary>
    public static TicketCondition Of<T>(NameSource source, IEnumerable<T> values, Func<T, string> name) => Bounded(new NameCondition(source, NameList.Of(values, name)), nameof(values));

    public bool Equals(NameCondition? other) => ReferenceEquals(this, other) || (other is not null && Source == other.Source && Sequences.Same(Names, other.Names));

    public override int GetHashCode() => HashCode.Combine(Source.Name, NameList.Hash(Names));

    internal override TicketParts Reads => Source.Reads;

    internal override bool Holds(Ticket ticket)
    {
        if (Source.Of(ticket) is not { } actual)
        {
            return false;
        }

        foreach (string each in Names)
        {
            if (string.Equals(each, actual, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    internal override void Write(StringBuilder text) => NameList.Write(text.Append(Source.Name), "is", Names);
}
