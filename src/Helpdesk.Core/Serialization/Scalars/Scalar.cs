using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Scalars;

/// <summary>
/// A domain value that stands in a document as one text, number or flag, or as a small object or a list of such, so that contracts can hold it: what is wrong with it is
/// found where it is read, and told by <see cref="DocumentScan"/> at its path.
/// </summary>
/// <param name="Value">The value.</param>
[JsonConverter(typeof(ScalarConverters))]
internal readonly record struct Scalar<T>(T Value);

/// <summary>Scalars of values and back; null is what a document does not say.</summary>
internal static class Scalar
{
    public static Scalar<T>? Of<T>(T value) => new Scalar<T>(value);

    public static Scalar<T>? Of<T>(T? value)
        where T : struct =>
        value is { } given ? new Scalar<T>(given) : null;

    public static Scalar<SubjectText>? Subject(string text) => new Scalar<SubjectText>(new SubjectText(text));

    public static Scalar<NameText>? Name(string? text) => text is null ? null : new Scalar<NameText>(new NameText(text));

    /// <summary>The value of a property that the contract requires.</summary>
    public static T Given<T>(this Scalar<T>? scalar) => scalar.GetValueOrDefault().Value;

    /// <summary>The text of a property that the contract requires.</summary>
    public static string Text<T>(this Scalar<T>? scalar)
        where T : struct, ITextScalar =>
        scalar.GetValueOrDefault().Value.Value;
}
