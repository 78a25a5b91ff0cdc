using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Serialization;

/// <summary>What conditions are about, by the names that documents have for it: those are for ever, whatever people read.</summary>
internal static class ConditionWords
{
    public static readonly (string Word, NameSource Source)[] Names =
    [
        ("requester", NameSource.Requester),
        ("requesterTier", NameSource.RequesterTier),
        ("channel", NameSource.Channel),
        ("channelKind", NameSource.ChannelKind),
        ("language", NameSource.Language),
        ("type", NameSource.Type),
        ("priority", NameSource.Priority),
        ("impact", NameSource.Impact),
        ("urgency", NameSource.Urgency),
        ("status", NameSource.Status),
        ("statusCategory", NameSource.StatusCategory),
        ("standing", NameSource.Standing),
        ("phase", NameSource.Phase),
        ("team", NameSource.Team),
        ("agent", NameSource.Agent),
        ("agentKind", NameSource.AgentKind),
        ("openedBy", NameSource.OpenedBy),
    ];

    public static readonly (string Word, SetSource Source)[] Sets =
    [
        ("collaborators", SetSource.Collaborators),
        ("tags", SetSource.Tags),
        ("links", SetSource.Links),
    ];

    public static readonly (string Word, PresenceSource Source)[] Presences =
    [
        ("requesterTier", PresenceSource.RequesterTier),
        ("collaborators", PresenceSource.Collaborators),
        ("impact", PresenceSource.Impact),
        ("urgency", PresenceSource.Urgency),
        ("reason", PresenceSource.Reason),
        ("phase", PresenceSource.Phase),
        ("tags", PresenceSource.Tags),
        ("links", PresenceSource.Links),
        ("team", PresenceSource.Team),
        ("agent", PresenceSource.Agent),
        ("assignment", PresenceSource.Assignment),
        ("awaitedReply", PresenceSource.AwaitedReply),
        ("awaitedAnyReply", PresenceSource.AwaitedAnyReply),
    ];

    public static readonly (string Word, CountSource Source)[] Counts =
    [
        ("requesterMessages", CountSource.RequesterMessages),
        ("publicReplies", CountSource.PublicReplies),
        ("programReplies", CountSource.ProgramReplies),
        ("internalNotes", CountSource.InternalNotes),
        ("automaticReplies", CountSource.AutomaticReplies),
        ("reopens", CountSource.Reopens),
        ("handOvers", CountSource.HandOvers),
        ("teamHandOvers", CountSource.TeamHandOvers),
        ("handOversToPeople", CountSource.HandOversToPeople),
        ("handOversToPrograms", CountSource.HandOversToPrograms),
        ("waits", CountSource.Waits),
        ("unknownEvents", CountSource.UnknownEvents),
        ("outstandingCommitments", CountSource.OutstandingCommitments),
        ("missedCommitments", CountSource.MissedCommitments),
    ];

    /// <summary>Each with its levels by name.</summary>
    public static readonly (string Word, LevelSource Source, (string Name, int Level)[] Levels)[] Levels =
    [
        ("priority", LevelSource.Priority, [.. Priority.List.OrderBy(each => each.Value).Select(each => (each.Name, each.Weight))]),
        ("impact", LevelSource.Impact, [.. Impact.List.OrderBy(each => each.Value).Select(each => (each.Name, each.Value))]),
        ("urgency", LevelSource.Urgency, [.. Urgency.List.OrderBy(each => each.Value).Select(each => (each.Name, each.Value))]),
    ];

    public static string WordOf<T>(T source, (string Word, T Source)[] words)
        where T : class =>
        words.Single(each => ReferenceEquals(each.Source, source)).Word;

    /// <exception cref="DocumentException">There is no such word.</exception>
    public static T Find<T>(string word, IEnumerable<(string Word, T Value)> words, DocumentPath path)
    {
        foreach ((string each, T value) in words)
        {
            if (string.Equals(each, word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw path.FailExpected($"one of {string.Join(", ", words.Select(each => each.Word))}", DocumentVocabulary.Quote(word));
    }
}
