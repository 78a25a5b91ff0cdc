namespace Helpdesk.People.Identities;

/// <summary>The place of combining marks around their letter: the canonical combining class of Unicode, for the marks U+0300 to U+036F and those of kana.</summary>
internal static class CombiningOrder
{
    /// <summary>The first of each run of marks of one class, with the class.</summary>
    private static readonly (char First, byte Order)[] Runs =
    [
        ('\u0300', 230), ('\u0315', 232), ('\u0316', 220), ('\u031A', 232), ('\u031B', 216), ('\u031C', 220), ('\u0321', 202), ('\u0323', 220),
        ('\u0327', 202), ('\u0329', 220), ('\u0334', 1), ('\u0339', 220), ('\u033D', 230), ('\u0345', 240), ('\u0346', 230), ('\u0347', 220),
        ('\u034A', 230), ('\u034D', 220), ('\u034F', 0), ('\u0350', 230), ('\u0353', 220), ('\u0357', 230), ('\u0358', 232), ('\u0359', 220),
        ('\u035B', 230), ('\u035C', 233), ('\u035D', 234), ('\u035F', 233), ('\u0360', 234), ('\u0362', 233), ('\u0363', 230), ('\u0370', 0),
        ('\u3099', 8), ('\u309B', 0),
    ];

    /// <summary>The class of a character; 0 for a letter, which nothing moves across.</summary>
    public static byte Of(char character)
    {
        if (character < Runs[0].First)
        {
            return 0;
        }

        int run = Runs.Length - 1;
        while (Runs[run].First > character)
        {
            run--;
        }

        return Runs[run].Order;
    }
}
