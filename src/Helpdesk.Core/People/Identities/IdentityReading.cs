using System.Globalization;
using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>What became of a text that was read as an identity: its normal form, or what is wrong with it.</summary>
internal readonly record struct IdentityReading(string? Value, IdentityProblem? Problem)
{
    /// <summary>More characters than any identity has with its decoration.</summary>
    private const int LongestText = 1024;

    public static IdentityReading Of(string value) => new(value, Problem: null);

    public static IdentityReading Refused(IdentityProblemKind kind, string message) => new(Value: null, new IdentityProblem(kind, message));

    public static IdentityReading TooLong(string what, int most, int length, string unit) =>
        Refused(IdentityProblemKind.TooLong, string.Create(CultureInfo.InvariantCulture, $"{what} may have {most} {unit}, but this one has {length}."));

    public static IdentityReading BadCharacter(string what, Rune character) =>
        Refused(IdentityProblemKind.BadCharacter, $"{what} cannot hold {Name(character)}.");

    /// <summary>What is wrong with any text before its kind matters, with the text without white space at its ends.</summary>
    public static IdentityProblem? Check(string? text, string what, out string trimmed)
    {
        trimmed = text?.Trim() ?? "";
        return trimmed.Length == 0 ? new IdentityProblem(IdentityProblemKind.Empty, $"{what} is missing: the text is empty.")
            : trimmed.Length > LongestText ? TooLong(what, LongestText, trimmed.Length, "characters").Problem
            : WellFormed.IsText(trimmed) ? null
            : new IdentityProblem(IdentityProblemKind.BadCharacter, $"{what} cannot hold an unpaired surrogate.");
    }

    /// <summary>A text in quotation marks, cut where it is long, with the code of what would spoil the line.</summary>
    public static string Show(string text) => PlainName.Quote(text);

    /// <summary>Whether a character can be seen and told from others: no control, format or private character, no space.</summary>
    public static bool IsVisible(Rune character) => Rune.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Name(Rune character)
    {
        string code = string.Create(CultureInfo.InvariantCulture, $"U+{character.Value:X4}");
        return IsVisible(character) ? $"'{character}' ({code})"
            : character.Value == ' ' ? $"a space ({code})"
            : $"the invisible character {code}";
    }
}
