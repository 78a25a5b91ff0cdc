using System.Collections.Immutable;
using Helpdesk.People.Books;

namespace Helpdesk.People;

/// <summary>Who is who: the requesters of a desk, the identities that lead to them, and which of them were found to be one person.</summary>
/// <remarks>
/// <para>A merge loses nothing. The merged requester keeps their key, their record as it was and their tickets; the one they were merged into has the identities of both and stands for the person from then on.
/// <see cref="Resolve(RequesterId)"/> finds the living one from any key, <see cref="HistoryOf(RequesterId)"/> all keys under which the person's tickets are.</para>
/// <para>The book takes every moment from its caller and neither orders nor checks them. A look-up costs the logarithm of the book and the length of its answer, whatever the length of a chain of merges; a change shares all it can with the book before it.</para>
/// <para>Immutable and safe from any number of threads: a change gives a new book. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial class RequesterBook
{
    private readonly ImmutableSortedDictionary<RequesterId, Requester> records;
    private readonly ImmutableDictionary<Identity, IdentityLink> links;
    private readonly Persons persons;
    private readonly Evidence evidence;

    private RequesterBook(
        ImmutableSortedDictionary<RequesterId, Requester> records,
        ImmutableDictionary<Identity, IdentityLink> links,
        Persons persons,
        Evidence evidence)
    {
        this.records = records;
        this.links = links;
        this.persons = persons;
        this.evidence = evidence;
    }

    /// <summary>The book without requesters.</summary>
    public static RequesterBook Empty { get; } = new(
        ImmutableSortedDictionary.Create<RequesterId, Requester>(KeyOrder<RequesterId>.Instance),
        ImmutableDictionary<Identity, IdentityLink>.Empty,
        Persons.Empty,
        Evidence.Empty);

    /// <summary>The living requesters, in ordinal order of key, lazily.</summary>
    public IEnumerable<Requester> Requesters => records.Values.Where(each => persons.LivingOf(each.Id) == each.Id);

    /// <summary>The record of a key; of a requester who was merged, the record as it was then.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The record; null when the book does not have the key.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Requester? Find(RequesterId id) => records.GetValueOrDefault(Guard.Key(id));

    /// <summary>Whose an identity is.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>The living requester; null when the identity is nobody's.</returns>
    public Requester? Find(Identity identity) => links.TryGetValue(Guard.NotNull(identity), out IdentityLink? link) ? Resolve(link.Requester) : null;

    /// <summary>The requester who stands for the person of a key now.</summary>
    /// <param name="id">The key, of a living or a merged requester.</param>
    /// <returns>The living requester: the key's own, or the one they were merged into, through any number of merges. Null when the book does not have the key.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Requester? Resolve(RequesterId id) => records.GetValueOrDefault(persons.LivingOf(Guard.Key(id)));

    /// <summary>Every key of the person of a key: all whose tickets are theirs.</summary>
    /// <param name="id">The key, of a living or a merged requester.</param>
    /// <returns>The keys, that one among them, in ordinal order; empty when the book does not have it.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ImmutableArray<RequesterId> HistoryOf(RequesterId id) => records.ContainsKey(Guard.Key(id)) ? [.. persons.Of(id).Keys] : [];

    /// <summary>The merges that made one person of the keys of <see cref="HistoryOf(RequesterId)"/>.</summary>
    /// <param name="id">The key, of a living or a merged requester.</param>
    /// <returns>The merges, one fewer than there are keys, in the order in which they were made; empty when the book does not have the key.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ImmutableArray<RequesterMerge> MergesOf(RequesterId id) => [.. persons.Of(Guard.Key(id)).Merges.Values];

    /// <summary>The evidence by which an identity is somebody's.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>The link; null when the identity is nobody's.</returns>
    public IdentityLink? LinkOf(Identity identity) => links.GetValueOrDefault(Guard.NotNull(identity));

    /// <summary>The living requesters who claim an identity.</summary>
    internal IEnumerable<RequesterId> Claiming(Identity identity) => evidence.Claiming(identity).Select(persons.LivingOf);

    /// <summary>The living requesters who have a mail address at a domain that was linked to a requester of a name.</summary>
    internal IEnumerable<RequesterId> Named(string name, string domain) => evidence.Named(name, domain).Select(each => persons.LivingOf(links[each].Requester));
}
