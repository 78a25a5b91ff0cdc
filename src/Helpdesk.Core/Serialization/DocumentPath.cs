using System.Globalization;
using System.Text;

namespace Helpdesk.Serialization;

/// <summary>Where an element stands in a document. Made while descending, written only when something is wrong there.</summary>
internal sealed class DocumentPath
{
    private readonly DocumentPath? parent;
    private readonly string step;

    private DocumentPath(DocumentPath? parent, string step)
    {
        this.parent = parent;
        this.step = step;
    }

    public static DocumentPath Root { get; } = new(parent: null, "$");

    public DocumentPath Property(string name) => new(this, IsPlain(name) ? "." + name : $"['{DocumentVocabulary.Shorten(name)}']");

    public DocumentPath Item(int index) => new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public DocumentException Fail(string message, Exception? cause = null) => new(new DocumentProblem(ToString(), DocumentVocabulary.Line(message)), cause);

    /// <summary>The failure that most values have: they are not what they should be.</summary>
    /// <param name="expected">What the value should be.</param>
    /// <param name="found">What it is, in words or quotes.</param>
    public DocumentException FailExpected(string expected, string found) => Fail($"Must be {expected}, but is {found}.");

    public override string ToString()
    {
        var steps = new Stack<string>();
        for (DocumentPath? each = this; each is not null; each = each.parent)
        {
            steps.Push(each.step);
        }

        return new StringBuilder().AppendJoin("", steps).ToString();
    }

    private static bool IsPlain(string name) => name is { Length: > 0 and <= DocumentVocabulary.LongestQuote } && name.All(char.IsAsciiLetterOrDigit);
}
