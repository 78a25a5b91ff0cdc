using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Helpdesk.Tickets;

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

    public static Scalar<T>? IfAny<T>(T? value)
        where T : class =>
        value is null ? null : new Scalar<T>(value);

    public static Scalar<T>? Of<T>(T? value)
        where T : struct =>
        value is { } given ? new Scalar<T>(given) : null;

    public static Scalar<LongText>? Long(string? text) => text is null ? null : new Scalar<LongText>(new LongText(text));

    public static Scalar<SubjectText>? Subject(string text) => new Scalar<SubjectText>(new SubjectText(text));

    public static Scalar<NameText>? Name(string? text) => text is null ? null : new Scalar<NameText>(new NameText(text));

    public static Scalar<NameText[]>? Names(IReadOnlyCollection<string> texts) => texts.Count == 0 ? null : new Scalar<NameText[]>([.. texts.Select(each => new NameText(each))]);

    /// <summary>A list, or null for an empty one, which documents do not say.</summary>
    public static Scalar<T[]>? Each<T>(IReadOnlyCollection<T> values) => values.Count == 0 ? null : new Scalar<T[]>([.. values]);

    public static Scalar<T[]>? Each<T>(ImmutableArray<T> values) => values.IsEmpty ? null : new Scalar<T[]>([.. values]);

    public static Scalar<NamedField[]>? Fields(ImmutableSortedDictionary<string, FieldValue> fields) =>
        fields.IsEmpty ? null : new Scalar<NamedField[]>([.. fields.Select(each => new NamedField(each.Key, each.Value))]);

    /// <summary>True, or null for a flag that is down, which documents do not say.</summary>
    public static Scalar<bool>? Flag(bool value) => value ? new Scalar<bool>(true) : null;

    /// <summary>The value of a property that the contract requires.</summary>
    public static T Given<T>(this Scalar<T>? scalar) => scalar.GetValueOrDefault().Value;

    public static T? OrNull<T>(this Scalar<T>? scalar)
        where T : class =>
        scalar?.Value;

    public static T? OrNone<T>(this Scalar<T>? scalar)
        where T : struct =>
        scalar is { } given ? given.Value : null;

    /// <summary>The text of a property that the contract requires.</summary>
    public static string Text<T>(this Scalar<T>? scalar)
        where T : struct, ITextScalar =>
        scalar.GetValueOrDefault().Value.Value;

    public static string? TextOrNull<T>(this Scalar<T>? scalar)
        where T : struct, ITextScalar =>
        scalar?.Value.Value;
}
