using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Something about a ticket that a condition can ask for: its names, how it is read, and what it can be compared with. Reading, writing, texts and coverage all follow from it.</summary>
/// <remarks>Equality compares the name and the field.</remarks>
internal sealed partial class TicketProperty : IEquatable<TicketProperty>
{
    private readonly Func<string, string?> findProblem;

    private TicketProperty(string name, TicketParts reads, string? text = null, Func<string, string?>? findProblem = null)
    {
        Name = name;
        Text = text ?? string.Concat(name.Select(each => char.IsUpper(each) ? $" {char.ToLowerInvariant(each)}" : $"{each}"));
        Reads = reads;
        this.findProblem = findProblem ?? (static _ => null);
    }

    /// <summary>The name in documents.</summary>
    public string Name { get; }

    /// <summary>The name in the texts of conditions.</summary>
    public string Text { get; }

    /// <summary>The part of the ticket that it is read from.</summary>
    public TicketParts Reads { get; }

    /// <summary>The name of the custom field; null when the property is not one.</summary>
    public string? Field { get; private init; }

    /// <summary>Reads its value as a text; null when the ticket has none, or when it is not compared as one.</summary>
    public Func<Ticket, string?>? ReadValue { get; private init; }

    /// <summary>Whether the ticket has a value among several; null when a ticket has at most one value.</summary>
    public Func<Ticket, string, bool>? HasValue { get; private init; }

    /// <summary>Reads its level or count, -1 when the ticket has none; null when it is not one.</summary>
    public Func<Ticket, int>? ReadNumber { get; private init; }

    /// <summary>Whether the ticket has a value; null when every ticket has.</summary>
    public Func<Ticket, bool>? IsPresent { get; private init; }

    /// <summary>All values that it can have, from the lowest level where it has levels; empty when hosts choose them.</summary>
    public ImmutableArray<(string Name, int Level)> Values { get; private init; } = [];

    /// <summary>The longest text that it can be searched for; 0 when it cannot be searched.</summary>
    public int LongestSearch { get; private init; }

    /// <summary>What separates the parts of a path from broad to narrow; null when it is no path.</summary>
    public char? Separator { get; private init; }

    /// <summary>Whether it is compared with one of several values.</summary>
    public bool IsValue => ReadValue is not null && LongestSearch == 0;

    /// <summary>Whether it has levels, each with a name.</summary>
    public bool IsLevel => ReadNumber is not null && !Values.IsEmpty;

    public bool IsCount => ReadNumber is not null && Values.IsEmpty;

    /// <summary>What is wrong with a text as one of its values, as "must …, but …"; null when nothing is.</summary>
    public string? FindProblem(string value) => findProblem(value);

    /// <summary>The level of a value; null when it has no such value.</summary>
    public int? LevelOf(string value)
    {
        foreach ((string name, int level) in Values)
        {
            if (string.Equals(name, value, StringComparison.Ordinal))
            {
                return level;
            }
        }

        return null;
    }

    public bool Equals(TicketProperty? other) => ReferenceEquals(this, other) || (Field is not null && string.Equals(Field, other?.Field, StringComparison.Ordinal));

    public override bool Equals(object? obj) => Equals(obj as TicketProperty);

    public override int GetHashCode() => (Field ?? Name).GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>A custom field.</summary>
    /// <param name="name">Its name, checked.</param>
    public static TicketProperty OfField(string name) => new("field", TicketParts.Extras, new StringBuilder("field ").AppendName(name).ToString())
    {
        Field = name,
        ReadValue = ticket => ticket.Fields.TryGetValue(name, out FieldValue? value) && value.Kind == FieldKind.Text ? value.AsText : null,
        IsPresent = ticket => ticket.Fields.ContainsKey(name),
        LongestSearch = TicketLimits.FieldText,
    };

    private static TicketProperty Key(string name, TicketParts reads, Func<Ticket, string?> read, bool canBeMissing = false, Func<string, string?>? findProblem = null, char? separator = null) =>
        new(name, reads, findProblem: findProblem ?? KeyText.Problem) { ReadValue = read, IsPresent = canBeMissing ? ticket => read(ticket) is not null : null, Separator = separator };

    private static TicketProperty OneOf(string name, TicketParts reads, Func<Ticket, string?> read, IEnumerable<(string Name, int Level)> values, bool canBeMissing = false, Func<Ticket, int>? level = null)
    {
        ImmutableArray<(string Name, int Level)> all = [.. values.OrderBy(each => each.Level)];
        string names = string.Join(", ", all.Select(each => each.Name));
        return new(name, reads, findProblem: value => all.Any(each => string.Equals(each.Name, value, StringComparison.Ordinal)) ? null : $"must be one of {names}, but is {PlainName.Quote(value)}")
        {
            ReadValue = read,
            ReadNumber = level,
            IsPresent = canBeMissing ? ticket => read(ticket) is not null : null,
            Values = all,
        };
    }

    private static TicketProperty Several(string name, TicketParts reads, Func<Ticket, bool> any, Func<Ticket, string, bool> has, Func<string, string?> findProblem) =>
        new(name, reads, findProblem: findProblem) { HasValue = has, IsPresent = any };

    private static TicketProperty Fact(string name, TicketParts reads, Func<Ticket, bool> isPresent, string? text = null) => new(name, reads, text) { IsPresent = isPresent };

    private static TicketProperty Count(string name, TicketParts reads, Func<Ticket, int> count, string? text = null) => new(name, reads, text) { ReadNumber = count };
}
