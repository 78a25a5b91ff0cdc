namespace Helpdesk.Serialization.Scalars;

/// <summary>How often something has happened, from 0.</summary>
internal readonly record struct Tally(int Value);
