using System.Text;

namespace Helpdesk.Tickets;

/// <summary>
/// Text in a script that sets no space between words, where any two neighbours count as a word, and one alone as well: the usual makeshift where a dictionary would be needed, so that
/// a character more or less does not make another text of the whole.
/// </summary>
internal struct UnspacedRun(SubjectVocabulary words)
{
    private Rune? last;
    private bool hasPair;

    /// <summary>Whether a character is of such a script: Thai and Lao, Burmese, Khmer, Japanese, Chinese.</summary>
    public static bool Holds(Rune each) => each.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or 0x3005 or (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);

    public void Add(Rune each)
    {
        if (last is { } before)
        {
            words.Count(before.ToString() + each);
            hasPair = true;
        }

        last = each;
    }

    public void End()
    {
        if (last is { } alone && !hasPair)
        {
            words.Count(alone.ToString());
        }

        last = null;
        hasPair = false;
    }
}
