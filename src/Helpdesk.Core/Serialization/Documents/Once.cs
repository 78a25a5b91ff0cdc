using System.Text.Json;

namespace Helpdesk.Serialization.Documents;

/// <summary>
/// The setters of contracts that are read without <see cref="DocumentScan"/> before them: a property that is given twice, which before .NET 10 would silently be the
/// last, is refused where it happens, and costs a comparison.
/// </summary>
internal static class Once
{
    public static T? Set<T>(T? held, T? given)
        where T : struct =>
        held is null ? given : throw Twice();

    public static T? Set<T>(T? held, T? given)
        where T : class =>
        held is null ? given : throw Twice();

    private static JsonException Twice() => new("A property is given twice.");
}
