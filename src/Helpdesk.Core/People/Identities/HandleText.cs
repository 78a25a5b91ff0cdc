using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>Social handles and keys in other systems.</summary>
internal static class HandleText
{
    private const int Longest = 128;

    public static IdentityReading ReadHandle(string? text)
    {
        const string what = "A social handle";
        if (IdentityReading.Check(text, what, out string trimmed) is { } problem)
        {
            return new IdentityReading(Value: null, problem);
        }

        string handle = (trimmed[0] is '@' or '\uFF20' ? trimmed[1..] : trimmed).ToLowerInvariant();
        if (handle.Length is 0 or > Longest)
        {
            return handle.Length == 0
                ? IdentityReading.Refused(IdentityProblemKind.Empty, "A social handle is missing: there is nothing behind the at sign.")
                : IdentityReading.TooLong(what, Longest, handle.Length, "characters");
        }

        foreach (Rune each in handle.EnumerateRunes())
        {
            if (!IdentityReading.IsVisible(each) || each.Value == '/')
            {
                return IdentityReading.BadCharacter(what, each);
            }
        }

        // The normal form is read as itself only if no second at sign is there to be dropped.
        return handle[0] is '@' or '\uFF20' ? IdentityReading.BadCharacter("The beginning of a social handle", new Rune(handle[0])) : IdentityReading.Of(handle);
    }

    public static IdentityReading ReadExternal(string? text) =>
        IdentityReading.Check(text, "A key", out string trimmed) is { } problem ? new IdentityReading(Value: null, problem)
        : trimmed.Length > Longest ? IdentityReading.TooLong("A key", Longest, trimmed.Length, "characters")
        : PlainName.FindForbidden(trimmed) is { } character ? IdentityReading.BadCharacter("A key", character)
        : IdentityReading.Of(trimmed);
}
