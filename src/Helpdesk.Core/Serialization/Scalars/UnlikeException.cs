namespace Helpdesk.Serialization.Scalars;

/// <summary>Thrown where a scalar is not what it must be; never leaves the library.</summary>
/// <param name="expected">What it must be, as it reads after "Must be".</param>
internal sealed class UnlikeException(string expected) : FormatException(expected);
