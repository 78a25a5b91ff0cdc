namespace Helpdesk.Serialization.Ics;

/// <summary>The names of properties and components, and which property a name is.</summary>
internal static class IcsNames
{
    public const string OwnYears = "X-HELPDESK-YEARS";
    public const string OwnRule = "X-HELPDESK-RULE";
    public const string OwnRuleNumber = "X-NO";
    public const string OwnNumber = "X-HELPDESK-HOLIDAY";
    public const string OwnHours = "X-HELPDESK-HOURS";
    public const string OwnException = "X-HELPDESK-EXCEPTION";
    public const string OwnName = "X-HELPDESK-NAME";

    // By length, so that most of the lines of a document are told to be none of these by a look at one number.
    private static readonly (byte[] Name, IcsName Kind)[][] ByLength = Group(
        ("BEGIN", IcsName.Begin),
        ("END", IcsName.End),
        ("UID", IcsName.Uid),
        ("SUMMARY", IcsName.Summary),
        ("DTSTART", IcsName.Start),
        ("DTEND", IcsName.Finish),
        ("DURATION", IcsName.Duration),
        ("RRULE", IcsName.Rule),
        ("EXRULE", IcsName.ExceptRule),
        ("RDATE", IcsName.Dates),
        ("EXDATE", IcsName.ExceptDates),
        ("STATUS", IcsName.Status),
        ("RECURRENCE-ID", IcsName.ChangedOccurrence),
        ("SEQUENCE", IcsName.Sequence),
        ("DESCRIPTION", IcsName.Description),
        ("CATEGORIES", IcsName.Categories),
        ("METHOD", IcsName.Method),
        ("CALSCALE", IcsName.Scale),
        (OwnYears, IcsName.OwnYears),
        (OwnRule, IcsName.OwnRule),
        (OwnNumber, IcsName.OwnNumber),
        (OwnHours, IcsName.OwnHours),
        (OwnException, IcsName.OwnException),
        (OwnName, IcsName.OwnName));

    public static IcsName Find(ReadOnlySpan<byte> name)
    {
        if (name.Length < ByLength.Length)
        {
            foreach ((byte[] known, IcsName kind) in ByLength[name.Length])
            {
                if (IcsText.Same(name, known))
                {
                    return kind;
                }
            }
        }

        return IcsName.Other;
    }

    private static (byte[] Name, IcsName Kind)[][] Group(params (string Name, IcsName Kind)[] names) =>
    [
        .. Enumerable.Range(0, names.Max(each => each.Name.Length) + 1)
            .Select(length => names.Where(each => each.Name.Length == length).Select(each => (System.Text.Encoding.ASCII.GetBytes(each.Name), each.Kind)).ToArray()),
    ];
}
