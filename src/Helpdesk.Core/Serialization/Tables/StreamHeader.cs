using NodaTime;

namespace Helpdesk.Serialization.Tables;

/// <summary>What every event of a stream says first: of what it is, which it is, when it happened, and its kind with the version of that.</summary>
internal readonly record struct StreamHeader<TKey>(TKey Key, int Sequence, Instant At, int Version, string Kind);
