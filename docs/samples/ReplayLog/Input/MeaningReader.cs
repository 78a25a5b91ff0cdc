namespace ReplayLog.Input;

/// <summary>Reads what the activities of a log mean.</summary>
/// <param name="saysWho">Whether the log has a column of who has a ticket.</param>
internal sealed class MeaningReader(bool saysWho)
{
    private static readonly Dictionary<string, Meaning> Words = new(StringComparer.Ordinal)
    {
        ["progress"] = Meaning.Progress,
        ["opening"] = Meaning.Opening,
        ["reaction"] = Meaning.Reaction,
        ["resolution"] = Meaning.Resolution,
        ["closing"] = Meaning.Closing,
        ["ignored"] = Meaning.Ignored,
        ["assignment"] = Meaning.Assignment,
        ["open"] = Meaning.Open,
        ["pending"] = Meaning.Pending,
        ["onHold"] = Meaning.OnHold,
        ["note"] = Meaning.Note,
    };

    private static readonly Meaning[] Statuses = [Meaning.Open, Meaning.Pending, Meaning.OnHold, Meaning.Resolution | Meaning.Closing];

    public Meaning Read(JsonPart activity)
    {
        Meaning meaning = activity.IsText
            ? ReadWord(activity)
            : activity.Items().Aggregate(Meaning.Progress, (all, word) => all | ReadWord(word));
        if (meaning.HasFlag(Meaning.Ignored) && meaning != Meaning.Ignored)
        {
            throw activity.Fail("cannot be ignored and mean something too.");
        }

        if (meaning.HasFlag(Meaning.Assignment) && !saysWho)
        {
            throw activity.Fail("is an assignment, which needs columns.team or columns.agent.");
        }

        // Solved and closed at once is one after the other; no other two can be true of a ticket.
        return Statuses.Count(each => (meaning & each) != Meaning.Progress) > 1 ? throw activity.Fail("cannot give a ticket two statuses at once.") : meaning;
    }

    private static Meaning ReadWord(JsonPart word) =>
        Words.TryGetValue(word.Text(), out Meaning meaning) ? meaning : throw word.Unlike($"one of {string.Join(", ", Words.Keys)}");
}
