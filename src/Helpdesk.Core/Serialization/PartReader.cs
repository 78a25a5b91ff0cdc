using System.Collections.Immutable;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>The parts that events and tickets are made of, from documents that fit their contracts.</summary>
internal static class PartReader
{
    /// <exception cref="DocumentMisfit">It is to neither a team nor an agent.</exception>
    public static Assignment? Read(AssignmentDocument? assignment, string property)
    {
        if (assignment is null)
        {
            return null;
        }

        return assignment is { Team: null, Agent: null }
            ? throw new DocumentMisfit(root => root.Property(property), "Must have team, agent or both.")
            : new Assignment(assignment.Team.OrNone(), assignment.Agent.OrNone());
    }

    public static TicketStatus Read(StatusDocument? status) => status!.Name.TextOrNull() is { } name
        ? new TicketStatus(name, status.Category.Given())
        : TicketStatus.Of(status.Category.Given());

    public static ContactReason? Read(ReasonDocument? reason) => reason is null ? null : new ContactReason(reason.Path.Text(), reason.Phase.Given());

    public static TicketLink Read(LinkDocument? link) => new(link!.Kind.Given(), link.Ticket.Given());

    public static ImmutableArray<TicketLink> Read(LinkDocument[]? links) => links is null ? [] : [.. links.Select(Read)];

    /// <summary>Names of which each is given once.</summary>
    /// <exception cref="DocumentMisfit">One is given twice.</exception>
    public static ImmutableSortedSet<string> Names(Scalar<NameText>[]? names, string property)
    {
        if (names is null)
        {
            return [];
        }

        ImmutableSortedSet<string>.Builder all = NoNames.ToBuilder();
        for (int i = 0; i < names.Length; i++)
        {
            Expect(all.Add(names[i].Value.Value), property, i, each => each);
        }

        return all.ToImmutable();
    }

    /// <summary>People of whom each is given once.</summary>
    /// <exception cref="DocumentMisfit">One is given twice.</exception>
    public static ImmutableArray<RequesterId> People(Scalar<RequesterId>[]? people, string property)
    {
        if (people is null)
        {
            return [];
        }

        var all = new HashSet<RequesterId>();
        for (int i = 0; i < people.Length; i++)
        {
            Expect(all.Add(people[i].Value), property, i, each => each);
        }

        return [.. people.Select(each => each.Value)];
    }

    /// <summary>Fields of which each is given once.</summary>
    /// <exception cref="DocumentMisfit">One is given twice, or has no value, or more than one.</exception>
    public static ImmutableSortedDictionary<string, FieldValue> Fields(FieldDocument[]? fields, string property)
    {
        if (fields is null)
        {
            return NoFields;
        }

        ImmutableSortedDictionary<string, FieldValue>.Builder all = NoFields.ToBuilder();
        for (int i = 0; i < fields.Length; i++)
        {
            string name = fields[i].Name.Text();
            FieldValue value = Value(fields[i], property, i);
            Expect(!all.ContainsKey(name), property, i, each => each.Property("name"));
            all.Add(name, value);
        }

        return all.ToImmutable();
    }

    private static ImmutableSortedSet<string> NoNames { get; } = Array.Empty<string>().Ordinal();

    private static ImmutableSortedDictionary<string, FieldValue> NoFields { get; } = Array.Empty<KeyValuePair<string, FieldValue>>().Ordinal();

    private static FieldValue Value(FieldDocument field, string property, int index) => field switch
    {
        { Text: { } text, Number: null, Date: null, Choice: null, Flag: null } => FieldValue.Text(text.Value.Value),
        { Text: null, Number: { } number, Date: null, Choice: null, Flag: null } => FieldValue.Number(number.Value),
        { Text: null, Number: null, Date: { } date, Choice: null, Flag: null } => FieldValue.Date(date.Value),
        { Text: null, Number: null, Date: null, Choice: { } choice, Flag: null } => FieldValue.Choice(choice.Value.Value),
        { Text: null, Number: null, Date: null, Choice: null, Flag: { } flag } => FieldValue.Flag(flag.Value),
        _ => throw new DocumentMisfit(root => root.Property(property).Item(index), "Must have exactly one of text, number, date, choice, flag beside the name."),
    };

    private static void Expect(bool isNew, string property, int index, Func<DocumentPath, DocumentPath> part)
    {
        if (!isNew)
        {
            throw new DocumentMisfit(root => part(root.Property(property).Item(index)), "Is given twice.");
        }
    }
}
