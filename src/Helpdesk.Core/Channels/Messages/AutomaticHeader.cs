namespace Helpdesk.Channels.Messages;

/// <summary>What single header fields say of a mail; the table is in the comments of <see cref="AutomaticReason"/>. Every look is one pass over the value.</summary>
internal static class AutomaticHeader
{
    private static readonly HashSet<string> ListFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "List-Id", "List-Help", "List-Subscribe", "List-Unsubscribe", "List-Post", "List-Owner", "List-Archive",
    };

    private static readonly HashSet<string> AutoReplyFields = new(StringComparer.OrdinalIgnoreCase) { "X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponse" };

    private static readonly HashSet<string> Precedences = new(StringComparer.OrdinalIgnoreCase) { "bulk", "list", "junk", "auto_reply", "auto-reply" };

    private static readonly HashSet<string> Suppressions = new(StringComparer.OrdinalIgnoreCase) { "All", "OOF", "AutoReply" };

    private static readonly HashSet<string> Robots = new(StringComparer.Ordinal)
    {
        "mailerdaemon", "postmaster", "autoreply", "autoresponder", "bounce", "bounces", "listserv", "majordomo",
    };

    public static bool Is(string? field, string name) => string.Equals(field?.Trim(), name, StringComparison.OrdinalIgnoreCase);

    public static AutomaticReason? ReasonOf(string field, string value, bool repliesElsewhere) =>
        Is(field, "Auto-Submitted") ? If(!IsNo(value), AutomaticReason.AutoSubmitted)
        : Is(field, "Return-Path") ? If(string.Concat(Uncommented(value).Where(each => !char.IsWhiteSpace(each))) is "" or "<>", AutomaticReason.NullReturnPath)
        : Is(field, "Content-Type") ? If(string.Equals(FirstWord(value), "multipart/report", StringComparison.OrdinalIgnoreCase), AutomaticReason.Report)
        : Is(field, "Precedence") ? If(Precedences.Contains(FirstWord(value)), AutomaticReason.Precedence)
        : ListFields.Contains(field) ? AutomaticReason.MailingList
        : Is(field, "X-Auto-Response-Suppress") ? If(Uncommented(value).Split(',', ';').Any(each => Suppressions.Contains(each.Trim())), AutomaticReason.ResponseSuppressed)
        : AutoReplyFields.Contains(field) ? If(!IsNo(value), AutomaticReason.AutoReplyField)
        : Is(field, repliesElsewhere ? "Reply-To" : "From") ? If(IsRobot(LocalPart(value)), AutomaticReason.RobotAddress)
        : null;

    private static AutomaticReason? If(bool holds, AutomaticReason reason) => holds ? reason : null;

    private static bool IsNo(string value) => string.Equals(FirstWord(value), "no", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands before parameters, as in <c>auto-generated; owner-email=…</c>.</summary>
    private static string FirstWord(string value) => Uncommented(value).Split(';', 2)[0].Trim();

    /// <summary>A value without comments, which may be nested (RFC 5322, 3.2.2), and without white space at its ends.</summary>
    private static string Uncommented(string value)
    {
        if (!value.Contains('(', StringComparison.Ordinal))
        {
            return value.Trim();
        }

        var kept = new System.Text.StringBuilder(value.Length);
        int depth = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char each = value[i];
            if (depth > 0 && each == '\\')
            {
                i++;
            }
            else if (each == '(')
            {
                depth++;
            }
            else if (each == ')' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0)
            {
                kept.Append(each);
            }
        }

        return kept.ToString().Trim();
    }

    /// <summary>What stands before the at-sign of an address, which may have a name and angle brackets; of several addresses the first that has brackets, or the first.</summary>
    private static string LocalPart(string value)
    {
        int open = value.IndexOf('<', QuotedLength(value));
        int start = open < 0 ? 0 : open + 1;
        int at = value.IndexOf('@', start);
        return (at < 0 ? value[start..] : value[start..at]).Trim().Trim('"', '<', '>').ToLowerInvariant();
    }

    /// <summary>The length of a name in quotes at the beginning, which may hold anything.</summary>
    private static int QuotedLength(string value)
    {
        int i = value.Length - value.TrimStart().Length;
        if (i == value.Length || value[i] != '"')
        {
            return 0;
        }

        for (i++; i < value.Length && value[i] != '"'; i++)
        {
            i += value[i] == '\\' ? 1 : 0;
        }

        return Math.Min(i, value.Length);
    }

    private static bool IsRobot(string local)
    {
        string address = local.Split('+', 2)[0];
        string letters = string.Concat(address.Where(each => each is not ('-' or '.' or '_')));
        return Robots.Contains(letters)
            || letters.StartsWith("noreply", StringComparison.Ordinal)
            || letters.StartsWith("donotreply", StringComparison.Ordinal)
            || address.StartsWith("owner-", StringComparison.Ordinal)
            || address.EndsWith("-owner", StringComparison.Ordinal)
            || address.EndsWith("-request", StringComparison.Ordinal)
            || address.EndsWith("-bounce", StringComparison.Ordinal)
            || address.EndsWith("-bounces", StringComparison.Ordinal);
    }
}
