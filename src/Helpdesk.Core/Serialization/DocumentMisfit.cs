using System.Text.Json;

namespace Helpdesk.Serialization;

/// <summary>Thrown where values that are right by themselves do not go together; never leaves the library.</summary>
/// <param name="where">The path of the smallest element at fault, from that of the whole: made only when something is wrong.</param>
/// <param name="message">What is wrong.</param>
internal sealed class DocumentMisfit(Func<DocumentPath, DocumentPath> where, string message) : FormatException(message)
{
    /// <summary>Whether an exception says that a document is wrong, in whatever words.</summary>
    public static bool IsRefusal(Exception exception) => exception is JsonException or FormatException or ArgumentException or InvalidOperationException;

    /// <summary>Whether an exception says that the values of a document, which fits its contract, do not go together.</summary>
    public static bool IsMisfit(Exception exception) => exception is (FormatException and not DocumentException) or ArgumentException;

    /// <summary>The same in words and with a path.</summary>
    public static DocumentException Tell(Exception refusal, DocumentPath root) => refusal switch
    {
        DocumentMisfit misfit => misfit.At(root),
        ArgumentException argument => root.Fail(DocumentWords.Reason(argument), argument),
        _ => root.Fail(refusal.Message, refusal),
    };

    private DocumentException At(DocumentPath root) => where(root).Fail(Message, this);
}
