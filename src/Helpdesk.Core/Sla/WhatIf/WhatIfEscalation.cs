namespace Helpdesk.Sla.WhatIf;

/// <summary>How many cycles consume so much of their target, and with that would have escalated, before and after.</summary>
/// <remarks>
/// <para>All cycles count, however they end. For a cycle that restarted, only the time consumed since then counts.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
/// <param name="Percent">The threshold, in percent of the target.</param>
/// <param name="Before">The cycles that reach it under the current policies, zero or more.</param>
/// <param name="After">The cycles that reach it under the proposed policies, zero or more.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WhatIfEscalation(decimal Percent, long Before, long After);
