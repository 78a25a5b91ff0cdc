namespace Helpdesk.Sla.WhatIf;

/// <summary>The progress of a what-if.</summary>
/// <remarks>An immutable, thread-safe value. Equality compares all counts. <c>default</c> is the beginning.</remarks>
/// <param name="Tickets">The tickets looked at so far, zero or more.</param>
/// <param name="Changed">How many of them come out otherwise.</param>
/// <param name="Failed">How many of them could not be compared.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct WhatIfProgress(long Tickets, long Changed, long Failed);
