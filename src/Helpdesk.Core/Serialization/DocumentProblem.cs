namespace Helpdesk.Serialization;

/// <summary>What is wrong with a document, and where.</summary>
/// <param name="Path">
/// The smallest element at fault, from the whole document, <c>$</c>, down: <c>$.holidays[3].rule.fixedDate.day</c>. Items are counted from 0; a name that is not a plain word
/// stands in brackets and quotes, <c>$['a name']</c>.
/// </param>
/// <param name="Message">What is wrong, in one English sentence that names the value, shortened where it is long. It never holds a line break.</param>
/// <remarks>Immutable and thread-safe. Equality compares both parts.</remarks>
public sealed record DocumentProblem(string Path, string Message)
{
    /// <summary>The problem in one line, such as <c>$.version: Must be from 1 to 2147483647, but is 0.</c>; the same in every culture.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
