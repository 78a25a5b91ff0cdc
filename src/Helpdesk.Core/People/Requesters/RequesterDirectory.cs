using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Requesters in memory with their index, for tests and small hosts: what a store does, without one.</summary>
/// <remarks>
/// <para>A look-up costs the logarithm of the directory and the length of its answer, whatever the length of a chain of merges; a change costs what the changed requesters can be found by.</para>
/// <para>Immutable and thread-safe: a change gives a new directory. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class RequesterDirectory
{
    private readonly ImmutableSortedDictionary<RequesterId, Requester> all;
    private readonly ImmutableDictionary<RequesterLookup, ImmutableSortedSet<RequesterId>> index;

    private RequesterDirectory(ImmutableSortedDictionary<RequesterId, Requester> all, ImmutableDictionary<RequesterLookup, ImmutableSortedSet<RequesterId>> index)
    {
        this.all = all;
        this.index = index;
    }

    /// <summary>The directory without requesters.</summary>
    public static RequesterDirectory Empty { get; } = new(
        ImmutableSortedDictionary.Create<RequesterId, Requester>(KeyOrder<RequesterId>.Instance),
        ImmutableDictionary<RequesterLookup, ImmutableSortedSet<RequesterId>>.Empty);

    /// <summary>The requesters, merged ones among them, in ordinal order of key.</summary>
    public IEnumerable<Requester> Requesters => all.Values;

    /// <summary>The directory with requesters in their current state, in the place of what it had of their keys.</summary>
    /// <param name="requesters">The requesters.</param>
    /// <exception cref="ArgumentException">One has a key or an identity of another.</exception>
    public RequesterDirectory With(params Requester[] requesters) => With((IEnumerable<Requester>)Guard.NotNull(requesters));

    /// <inheritdoc cref="With(Requester[])"/>
    public RequesterDirectory With(IEnumerable<Requester> requesters)
    {
        ImmutableDictionary<RequesterLookup, ImmutableSortedSet<RequesterId>>.Builder found = index.ToBuilder();
        ImmutableSortedDictionary<RequesterId, Requester>.Builder known = all.ToBuilder();
        HashSet<RequesterLookup> added = [];
        foreach (Requester each in Guard.NotNull(requesters))
        {
            HashSet<RequesterLookup> before = known.TryGetValue(Guard.NotNull(each, nameof(requesters)).Id, out Requester? old) ? [.. old.Lookups()] : [];
            HashSet<RequesterLookup> after = [.. each.Lookups()];
            known[each.Id] = each;
            foreach (RequesterLookup lookup in before.Where(lookup => !after.Contains(lookup)))
            {
                ImmutableSortedSet<RequesterId> left = found[lookup].Remove(each.Id);
                if (left.IsEmpty)
                {
                    found.Remove(lookup);
                }
                else
                {
                    found[lookup] = left;
                }
            }

            foreach (RequesterLookup lookup in after.Where(lookup => !before.Contains(lookup)))
            {
                found[lookup] = (found.GetValueOrDefault(lookup) ?? ImmutableSortedSet.Create<RequesterId>(KeyOrder<RequesterId>.Instance)).Add(each.Id);
                added.Add(lookup);
            }
        }

        return added.FirstOrDefault(each => each.IsUnique && found.GetValueOrDefault(each)?.Count > 1) is { } twice
            ? throw new ArgumentException($"{twice} would lead to {string.Join(" and ", found[twice])}, but can lead to one requester only.", nameof(requesters))
            : new RequesterDirectory(known.ToImmutable(), found.ToImmutable());
    }

    /// <summary>The directory after an accepted decision.</summary>
    /// <param name="decision">The decision, on requesters as the directory has them.</param>
    /// <exception cref="DecisionRefusedException">It was refused.</exception>
    /// <exception cref="ArgumentException">Another decision has changed one of the requesters meanwhile.</exception>
    public RequesterDirectory With(RequesterDecision decision)
    {
        Requester[] after = [Guard.NotNull(decision).Requester, .. decision.Others];
        foreach (Requester each in after)
        {
            int expected = each.Version - decision.EventsOf(each.Id).Length;
            int actual = Find(each.Id)?.Version ?? 0;
            if (actual != expected)
            {
                throw new ArgumentException(FormattableString.Invariant($"The decision was made on version {expected} of {each.Id}, which is at version {actual}."), nameof(decision));
            }
        }

        return With(after);
    }

    /// <summary>Decides a command with what it needs of the directory.</summary>
    /// <param name="command">The command.</param>
    /// <param name="at">When it happens.</param>
    public RequesterDecision Decide(RequesterCommand command, Instant at) => Guard.NotNull(command).Decide(at, Load(command.Needs));

    /// <summary>The answers to questions.</summary>
    /// <param name="lookups">The questions.</param>
    public LoadedRequesters Load(IEnumerable<RequesterLookup> lookups)
    {
        RequesterLookup[] asked = [.. Guard.NotNull(lookups)];
        return LoadedRequesters.None.With(asked, asked.SelectMany(each => index.GetValueOrDefault(each) ?? []).Distinct().Select(each => all[each]));
    }

    /// <summary>The requester of a key; one who was merged, as they were when they were.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The requester; null when the directory does not have the key.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Requester? Find(RequesterId id) => all.GetValueOrDefault(Guard.Key(id));

    /// <summary>The living requesters who are the answer to a question, in ordinal order of key.</summary>
    /// <param name="lookup">The question.</param>
    public ImmutableArray<Requester> Find(RequesterLookup lookup) => Load([lookup]).Of(lookup);
}
