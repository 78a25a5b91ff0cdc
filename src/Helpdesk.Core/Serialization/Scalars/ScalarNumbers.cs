using NodaTime;

namespace Helpdesk.Serialization.Scalars;

/// <summary>A place in a row, from 1.</summary>
internal readonly record struct Ordinal(int Value);

/// <summary>How often something has happened, from 0.</summary>
internal readonly record struct Tally(int Value);

/// <summary>A single entry of working time.</summary>
internal readonly record struct TimeEntry(Duration Value);

/// <summary>A length of time from zero up, of which a 64-bit count of nanoseconds can be kept.</summary>
internal readonly record struct Length(Duration Value);
