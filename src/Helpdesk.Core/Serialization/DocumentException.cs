namespace Helpdesk.Serialization;

/// <summary>Thrown when a text is not the document that it should be. Nothing of it has been applied.</summary>
public sealed class DocumentException : FormatException
{
    internal DocumentException(DocumentProblem problem, Exception? cause = null)
        : base(problem.ToString(), cause) =>
        Problem = problem;

    /// <summary>What is wrong with the text, and where.</summary>
    public DocumentProblem Problem { get; }

    /// <summary>The same, of a document that is a part of another.</summary>
    internal DocumentException Within(DocumentPath part) => new(Problem with { Path = part + Problem.Path[1..] }, this);
}
