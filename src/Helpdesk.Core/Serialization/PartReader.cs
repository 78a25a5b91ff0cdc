using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>The parts that events and tickets are made of, from lists that fit their contracts.</summary>
internal static class PartReader
{
    /// <summary>Names of which each is given once.</summary>
    /// <exception cref="DocumentMisfit">One is given twice, or there are too many.</exception>
    public static ImmutableSortedSet<string> Names(Scalar<NameText[]>? list, string property, int most)
    {
        if (list is not { Value: var names })
        {
            return Sequences.NoNames;
        }

        Bound(names.Length, most, property);
        ImmutableSortedSet<string>.Builder all = Sequences.NoNames.ToBuilder();
        for (int i = 0; i < names.Length; i++)
        {
            Expect(all.Add(names[i].Value), property, i, each => each);
        }

        return all.ToImmutable();
    }

    /// <summary>People, links or tickets of which each is given once.</summary>
    /// <exception cref="DocumentMisfit">One is given twice, or there are too many.</exception>
    public static ImmutableArray<T> Distinct<T>(Scalar<T[]>? list, string property, int most)
    {
        if (list is not { Value: var items })
        {
            return [];
        }

        Bound(items.Length, most, property);
        var all = new HashSet<T>();
        for (int i = 0; i < items.Length; i++)
        {
            Expect(all.Add(items[i]), property, i, each => each);
        }

        return [.. items];
    }

    /// <summary>Fields of which each is given once.</summary>
    /// <exception cref="DocumentMisfit">One is given twice, or there are too many.</exception>
    public static ImmutableSortedDictionary<string, FieldValue> Fields(Scalar<NamedField[]>? list, string property, int most)
    {
        if (list is not { Value: var fields })
        {
            return Sequences.NoPairs<FieldValue>();
        }

        Bound(fields.Length, most, property);
        ImmutableSortedDictionary<string, FieldValue>.Builder all = Sequences.NoPairs<FieldValue>().ToBuilder();
        for (int i = 0; i < fields.Length; i++)
        {
            Expect(!all.ContainsKey(fields[i].Name), property, i, each => each.Property("name"));
            all.Add(fields[i].Name, fields[i].Value);
        }

        return all.ToImmutable();
    }

    /// <summary>Refuses a list of more than a ticket holds (see <see cref="TicketLimits"/>).</summary>
    public static void Bound(int count, int most, string property)
    {
        if (count > most)
        {
            throw new DocumentMisfit(root => root.Property(property), string.Create(CultureInfo.InvariantCulture, $"Has {count} items, but at most {most} are allowed."));
        }
    }

    private static void Expect(bool isNew, string property, int index, Func<DocumentPath, DocumentPath> part)
    {
        if (!isNew)
        {
            throw new DocumentMisfit(root => part(root.Property(property).Item(index)), "Is given twice.");
        }
    }
}
