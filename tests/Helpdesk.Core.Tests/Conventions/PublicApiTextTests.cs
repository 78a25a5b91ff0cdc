using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>What the text of a public surface tells of a signature.</summary>
public class PublicApiTextTests
{
    [Fact]
    public void A_signature_shows_how_arguments_are_passed_and_what_may_be_null()
    {
        string[] lines = PublicApi.Describe(typeof(Specimen));
        Assert.Contains("  static IReadOnlyList<String?>? Names(params String?[]? given)", lines);
        Assert.Contains("  static Task<String?> Later(IReadOnlyDictionary<String, IReadOnlyList<Object?>> many, in Int32 first, ref Int32 second, out String? third)", lines);
        Assert.Contains("  static Int32? Sum(params ReadOnlySpan<Int32?> numbers)", lines);
        Assert.Contains("  IReadOnlyList<String?> Property { get; }", lines);
        Assert.Contains("  Func<String?, String>? Field", lines);
        Assert.Contains("  static T? Any<T>(T? value)", lines);
    }

    [SuppressMessage("Design", "CA1051", Justification = "A specimen of every kind of member.")]
    public sealed class Specimen
    {
        public readonly Func<string?, string>? Field;

        public IReadOnlyList<string?> Property { get; } = [];

        public static IReadOnlyList<string?>? Names(params string?[]? given) => given?.ToList();

        public static Task<string?> Later(IReadOnlyDictionary<string, IReadOnlyList<object?>> many, in int first, ref int second, out string? third) =>
            Task.FromResult(third = many.Count + first + second > 0 ? "" : null);

        public static int? Sum(params ReadOnlySpan<int?> numbers) => numbers.Length;

        public static T? Any<T>(T? value)
            where T : class => value;
    }
}
