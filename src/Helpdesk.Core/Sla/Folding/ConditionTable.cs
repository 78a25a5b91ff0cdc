using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Folding;

/// <summary>The conditions over tickets that the clocks of a book ask for, and the authors that they name, each with a bit, so that their answers at an event are one number.</summary>
internal sealed class ConditionTable
{
    /// <summary>As many as a number has bits.</summary>
    public const int Capacity = 64;

    private readonly Dictionary<object, int> bits = [];
    private readonly List<object> all = [];

    /// <summary>How many there are, those too many included.</summary>
    public int Count => all.Count;

    /// <summary>Whether any condition asks who the author of an event is.</summary>
    public bool AsksAuthors { get; private set; }

    /// <summary>The bit of a condition; 0 when there are too many.</summary>
    public ulong BitOf(TicketCondition condition) => Bit(condition);

    /// <summary>The bit of an author; 0 when there are too many.</summary>
    public ulong BitOf(NamedAuthorClock author)
    {
        AsksAuthors = true;
        return Bit(author);
    }

    /// <summary>The bit of a kind of author, which is one of what happened.</summary>
    public uint BitOf(AuthorTrait trait)
    {
        AsksAuthors = true;
        return Authors.BitOf(trait);
    }

    /// <summary>The authors that conditions name, with their bits.</summary>
    public (ulong Bit, NamedAuthorClock Author)[] NamedAuthors() => [.. Within<NamedAuthorClock>()];

    /// <summary>The conditions that read any of some parts of a ticket, with their bits. One that reads nothing, such as always, would never be asked, and so is whatever has changed.</summary>
    public (ulong Bit, TicketCondition Condition)[] ReadingAny(TicketParts parts) =>
        [.. Within<TicketCondition>().Where(each => parts != TicketParts.None && (each.Condition.Reads == TicketParts.None || (each.Condition.Reads & parts) != TicketParts.None))];

    private IEnumerable<(ulong Bit, T Condition)> Within<T>() =>
        all.Take(Capacity).Select((each, index) => (Bit: 1UL << index, Each: each)).Where(each => each.Each is T).Select(each => (each.Bit, (T)each.Each));

    private ulong Bit(object asked)
    {
        if (!bits.TryGetValue(asked, out int index))
        {
            index = all.Count;
            bits.Add(asked, index);
            all.Add(asked);
        }

        return index < Capacity ? 1UL << index : 0;
    }
}
