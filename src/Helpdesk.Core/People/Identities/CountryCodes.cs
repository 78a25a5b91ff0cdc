using System.Collections.Frozen;

namespace Helpdesk.People.Identities;

/// <summary>What is known of countries without their numbering plans: how long their calling codes are, and what becomes of a zero behind one.</summary>
internal static class CountryCodes
{
    /// <summary>The codes of one and of two digits (ITU-T E.164.D); all others have three.</summary>
    private static readonly FrozenSet<string> Short = Set(
        "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98");

    /// <summary>Where 0 is dialled before a number inside the country and is no part of it (ITU-T E.164.C, as in libphonenumber 9.0).</summary>
    private static readonly FrozenSet<string> ZeroDroppers = Set(
        "20 27 31 32 33 40 41 43 44 46 49 51 53 54 55 57 58 60 61 62 63 64 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 218 231 232 233 234 243 249 250 251 252 254 255 256 260 261 262 263 264 265 291 "
        + "353 355 358 359 370 373 374 377 380 381 382 383 385 386 387 389 421 423 508 590 591 593 594 595 596 598 686 850 855 856 880 886 961 962 963 964 966 967 970 971 972 976 977 994 995 996");

    /// <summary>Where numbers of subscribers begin with a zero that is dialled from abroad too.</summary>
    private static readonly FrozenSet<string> ZeroKeepers = Set("39 225 227 229 241 242 378");

    /// <summary>The calling code at the beginning of a number in digits; all of it where that is shorter than its code.</summary>
    public static string Of(string digits)
    {
        for (int length = 1; length < Math.Min(3, digits.Length); length++)
        {
            if (Short.Contains(digits[..length]))
            {
                return digits[..length];
            }
        }

        return digits[..Math.Min(3, digits.Length)];
    }

    /// <summary>What is dialled before a number inside the country, begins with a zero, and is no part of the number; null where there is no such thing, or none is known.</summary>
    public static string? ZeroPrefix(string code) => ZeroDroppers.Contains(code) ? "0" : string.Equals(code, "36", StringComparison.Ordinal) ? "06" : null;

    public static bool KeepsZero(string code) => ZeroKeepers.Contains(code);

    private static FrozenSet<string> Set(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
