namespace Helpdesk.Sla.WhatIf;

/// <summary>How many cycles consume so much of their target, and with that would have escalated, before and after.</summary>
/// <remarks>
/// <para>All cycles count, however they end. Of one that restarted, what it consumed since counts.</para>
/// <para>Immutable and safe from any number of threads. Equality compares all parts.</para>
/// </remarks>
/// <param name="Percent">The threshold, in percent of the target.</param>
/// <param name="Before">The cycles that reach it under the current policies, from zero up.</param>
/// <param name="After">The cycles that reach it under the proposed policies, from zero up.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WhatIfEscalation(decimal Percent, long Before, long After);
