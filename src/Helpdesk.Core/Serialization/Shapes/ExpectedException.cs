namespace Helpdesk.Serialization.Shapes;

/// <summary>Thrown where a value is not what it must be; never leaves the library.</summary>
/// <param name="expected">What it must be, as it reads after "Must be".</param>
internal sealed class ExpectedException(string expected) : FormatException(expected);
