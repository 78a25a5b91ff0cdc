using System.Collections.Immutable;

namespace Helpdesk.People.Requesters;

/// <summary>What a host has looked up of its requesters: to each question the living requesters who are the answer, or that there are none.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class LoadedRequesters
{
    private readonly ImmutableDictionary<RequesterLookup, ImmutableArray<Requester>> answers;

    private LoadedRequesters(ImmutableDictionary<RequesterLookup, ImmutableArray<Requester>> answers) => this.answers = answers;

    /// <summary>Nothing is loaded.</summary>
    public static LoadedRequesters None { get; } = new(ImmutableDictionary<RequesterLookup, ImmutableArray<Requester>>.Empty);

    /// <summary>The same with the answer of a store: the requesters found by any of the questions.</summary>
    /// <param name="asked">The questions. Of those that none of the requesters answers, there is no answer.</param>
    /// <param name="found">The requesters in their current state, in any order; each answers the questions that are among its <see cref="Requester.Lookups"/>.</param>
    /// <exception cref="ArgumentException">Two requesters answer a question that has one answer at most.</exception>
    public LoadedRequesters With(IEnumerable<RequesterLookup> asked, IEnumerable<Requester> found)
    {
        Requester[] all = [.. Guard.NotNull(found).Select(each => Guard.NotNull(each, nameof(found))).DistinctBy(each => each.Id).OrderBy(each => each.Id, KeyOrder<RequesterId>.Instance)];
        ImmutableDictionary<RequesterLookup, ImmutableArray<Requester>>.Builder known = answers.ToBuilder();
        foreach (RequesterLookup lookup in Guard.NotNull(asked))
        {
            ImmutableArray<Requester> answer = [.. all.Where(Guard.NotNull(lookup, nameof(asked)).Finds)];
            known[lookup] = answer.Length <= 1 || !lookup.IsUnique
                ? answer
                : throw new ArgumentException($"{lookup} leads to {answer[0].Id} and {answer[1].Id}, but can lead to one requester only.", nameof(found));
        }

        return new LoadedRequesters(known.ToImmutable());
    }

    /// <summary>Whether a question was asked.</summary>
    /// <param name="lookup">The question.</param>
    public bool Knows(RequesterLookup lookup) => answers.ContainsKey(Guard.NotNull(lookup));

    /// <summary>The living requesters who are the answer to a question, in ordinal order of key; none where it was not asked.</summary>
    /// <param name="lookup">The question.</param>
    public ImmutableArray<Requester> Of(RequesterLookup lookup) => answers.TryGetValue(Guard.NotNull(lookup), out ImmutableArray<Requester> found) ? found : [];

    /// <summary>The one answer to a question that has one at most; null when there is none.</summary>
    internal Requester? One(RequesterLookup lookup) => Of(lookup) is [var one] ? one : null;

    /// <summary>Those questions that were not asked yet, each once.</summary>
    internal ImmutableArray<RequesterLookup> Missing(IEnumerable<RequesterLookup> needs) => [.. needs.Where(each => !Knows(each)).Distinct()];
}
