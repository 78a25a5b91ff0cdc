using System.Globalization;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>One question of a case, the answer that it expects, and the library's.</summary>
internal sealed record CaseCheck(string Question, string Expected, string Actual)
{
    public bool Holds => string.Equals(Expected, Actual, StringComparison.Ordinal);

    public static CaseCheck Of(string question, Instant expected, Instant actual) =>
        new(question, CaseJson.Write(expected), CaseJson.Write(actual));

    public static CaseCheck Of(string question, bool expected, bool actual) =>
        new(question, CaseJson.Write(expected), CaseJson.Write(actual));

    public static CaseCheck Of(string question, LocalDate expected, LocalDate actual) =>
        new(question, CaseJson.Write(expected), CaseJson.Write(actual));

    public static CaseCheck Of(string question, IEnumerable<Interval> expected, IEnumerable<Interval> actual) =>
        new(question, CaseJson.Write(expected), CaseJson.Write(actual));

    public static CaseCheck Of(string question, decimal expected, decimal actual) =>
        new(question, Number(expected), Number(actual));

    public override string ToString() => $"{Question}: expected {Expected}, was {Actual}";

    // Without the zeros that tell 600.0 from 600.
    private static string Number(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
