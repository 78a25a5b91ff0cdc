using System.Collections.Immutable;

namespace Helpdesk.People.Books;

/// <summary>Which keys are one person: disjoint sets, the smaller of two always told of the larger, so that no chain of merges is ever walked.</summary>
internal sealed class Persons
{
    /// <summary>The name of the set of a key that was ever merged; all others are alone in theirs.</summary>
    private readonly ImmutableDictionary<RequesterId, RequesterId> setOf;
    private readonly ImmutableDictionary<RequesterId, MergedKeys> sets;
    private readonly int merges;

    private Persons(ImmutableDictionary<RequesterId, RequesterId> setOf, ImmutableDictionary<RequesterId, MergedKeys> sets, int merges)
    {
        this.setOf = setOf;
        this.sets = sets;
        this.merges = merges;
    }

    public static Persons Empty { get; } = new(ImmutableDictionary<RequesterId, RequesterId>.Empty, ImmutableDictionary<RequesterId, MergedKeys>.Empty, merges: 0);

    public RequesterId LivingOf(RequesterId id) => setOf.TryGetValue(id, out RequesterId set) ? sets[set].Living : id;

    public MergedKeys Of(RequesterId id) => setOf.TryGetValue(id, out RequesterId set) ? sets[set] : MergedKeys.Of(id);

    /// <summary>Makes one person of two.</summary>
    public Persons With(RequesterMerge merge)
    {
        MergedKeys from = Of(merge.From);
        MergedKeys into = Of(merge.Into);
        bool isFromLarger = from.Keys.Count > into.Keys.Count;
        (MergedKeys larger, MergedKeys smaller) = isFromLarger ? (from, into) : (into, from);
        RequesterId name = NameOf(larger.Living);
        MergedKeys all = larger.With(smaller, merge.Into, merges, merge);
        return new Persons(
            setOf.SetItems(smaller.Keys.Append(name).Select(key => KeyValuePair.Create(key, name))),
            sets.Remove(NameOf(smaller.Living)).SetItem(name, all),
            merges + 1);
    }

    private RequesterId NameOf(RequesterId id) => setOf.GetValueOrDefault(id, id);
}
