using System.Text.Json.Serialization.Metadata;

namespace Helpdesk.Serialization;

/// <summary>Documents of which exactly one property is present and says what they are.</summary>
internal static class DocumentKinds
{
    /// <summary>The name of the one property.</summary>
    /// <exception cref="DocumentException">There is none, or more than one.</exception>
    public static string Single<T>(T document, JsonTypeInfo<T> contract, DocumentPath path)
        where T : class
    {
        string[] kinds = [.. contract.Properties.Where(each => each.Get!(document) is not null).Select(each => each.Name)];
        return kinds.Length == 1
            ? kinds[0]
            : throw path.Fail($"Must have exactly one of {string.Join(", ", contract.Properties.Select(each => each.Name))}, but has {(kinds.Length == 0 ? "none" : string.Join(" and ", kinds))}.");
    }
}
