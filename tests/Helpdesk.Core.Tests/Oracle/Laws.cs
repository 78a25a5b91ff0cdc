using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>
/// Runs a property on generated values. The seed is printed and fixed unless <c>HELPDESK_SEED</c> names another, so that a failure can be
/// replayed; <c>HELPDESK_PROPERTY_FACTOR</c> multiplies the number of values for a longer campaign, or with a fraction for a shorter one.
/// </summary>
internal static class Laws
{
    private const ulong DefaultSeed = 20_100_104;

#if NET10_0_OR_GREATER
    private const decimal Share = 1;
#else
    // What could differ on .NET 8 differs for few values as for many; the many run once, on .NET 10.
    private const decimal Share = 0.05m;
#endif

    /// <summary>
    /// Whether a run has as many values as a law names, or more, so that what all of them together should have met can be asked for. A shorter run asks less.
    /// </summary>
    public static bool AreMany { get; } = Share * (Setting<decimal>("HELPDESK_PROPERTY_FACTOR") ?? 1) >= 1;

    /// <summary>So many values as the environment and the framework ask for, at least one.</summary>
    public static int Scaled(int count) => Math.Max(1, (int)(count * Share * (Setting<decimal>("HELPDESK_PROPERTY_FACTOR") ?? 1)));

    public static void Hold<T>(int count, Arbitrary<T> values, Action<T> law)
    {
        ulong seed = Setting<ulong>("HELPDESK_SEED") ?? DefaultSeed;
        int scaled = Scaled(count);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{scaled} values, HELPDESK_SEED={seed}"));
        Prop.ForAll(values, law).Check(Config.QuickThrowOnFailure
            .WithMaxTest(scaled)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None))));
    }

    private static T? Setting<T>(string variable)
        where T : struct, IParsable<T> =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? T.Parse(text, CultureInfo.InvariantCulture) : null;
}
