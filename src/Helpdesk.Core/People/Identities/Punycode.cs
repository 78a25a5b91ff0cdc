using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>The Punycode encoding (RFC 3492) of a label of a domain name. The framework's own answers differently on hosts with and without ICU.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int Least = 1;
    private const int Most = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstRune = 128;

    /// <summary>The encoding, without the <c>xn--</c> before it.</summary>
    /// <param name="label">A text of at most 63 runes, which keeps the reckoning far from overflow.</param>
    public static string Encode(string label)
    {
        int[] runes = [.. label.EnumerateRunes().Select(rune => rune.Value)];
        var encoded = new StringBuilder();
        foreach (int rune in runes.Where(each => each < FirstRune))
        {
            encoded.Append((char)rune);
        }

        int plain = encoded.Length;
        int done = plain;
        if (plain > 0)
        {
            encoded.Append('-');
        }

        int current = FirstRune;
        int delta = 0;
        int bias = FirstBias;
        while (done < runes.Length)
        {
            int next = runes.Where(each => each >= current).Min();
            delta += (next - current) * (done + 1);
            current = next;
            foreach (int rune in runes)
            {
                if (rune < current)
                {
                    delta++;
                }
                else if (rune == current)
                {
                    AppendNumber(encoded, delta, bias);
                    bias = Adapt(delta, done + 1, isFirst: done == plain);
                    delta = 0;
                    done++;
                }
            }

            delta++;
            current++;
        }

        return encoded.ToString();
    }

    private static void AppendNumber(StringBuilder encoded, int number, int bias)
    {
        int rest = number;
        for (int weight = Base; ; weight += Base)
        {
            int threshold = Math.Clamp(weight - bias, Least, Most);
            if (rest < threshold)
            {
                encoded.Append(Digit(rest));
                return;
            }

            encoded.Append(Digit(threshold + ((rest - threshold) % (Base - threshold))));
            rest = (rest - threshold) / (Base - threshold);
        }
    }

    private static int Adapt(int delta, int count, bool isFirst)
    {
        int rest = isFirst ? delta / Damp : delta / 2;
        rest += rest / count;
        int weight = 0;
        while (rest > (Base - Least) * Most / 2)
        {
            rest /= Base - Least;
            weight += Base;
        }

        return weight + ((Base - Least + 1) * rest / (rest + Skew));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);
}
