using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Of things of which a ticket may have any number, it has at least one of several.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record SetCondition : TicketCondition
{
    private SetCondition(SetSource source, ImmutableArray<string> names)
    {
        Source = source;
        Names = names;
    }

    public SetSource Source { get; }

    public ImmutableArray<string> Names { get; }

    internal override int Size => Names.Length;

    /// <summary>A condition on names that have been checked.</summary>
    public static TicketCondition Of<T>(SetSource source, IEnumerable<T> values, Func<T, string> name) => Bounded(new SetCondition(source, NameList.Of(values, name)), nameof(values));

    public bool Equals(SetCondition? other) => ReferenceEquals(this, other) || (other is not null && Source == other.Source && Sequences.Same(Names, other.Names));

    public override int GetHashCode() => HashCode.Combine(Source.Name, NameList.Hash(Names));

    internal override TicketParts Reads => Source.Reads;

    internal override bool Holds(Ticket ticket)
    {
        foreach (string each in Names)
        {
            if (Source.Has(ticket, each))
            {
                return true;
            }
        }

        return false;
    }

    internal override void Write(StringBuilder text) => NameList.Write(text.Append(Source.Name), "contain", Names);
}
