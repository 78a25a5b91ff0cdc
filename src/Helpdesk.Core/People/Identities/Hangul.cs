namespace Helpdesk.People.Identities;

/// <summary>Korean syllables from their letters, which Unicode (section 3.12) gives by reckoning rather than by a table.</summary>
internal static class Hangul
{
    private const char FirstSyllable = '\uAC00';
    private const char FirstLead = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char BeforeTail = '\u11A7';
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static bool TryCompose(char left, char right, out char whole)
    {
        int lead = left - FirstLead;
        int vowel = right - FirstVowel;
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            whole = (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
            return true;
        }

        int open = left - FirstSyllable;
        int tail = right - BeforeTail;
        bool closes = open >= 0 && open < Leads * Vowels * Tails && open % Tails == 0 && tail is > 0 and < Tails;
        whole = closes ? (char)(left + tail) : default;
        return closes;
    }
}
