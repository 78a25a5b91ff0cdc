using Helpdesk.Calendars;

namespace Helpdesk.Channels.Messages;

/// <summary>What to expect of a channel, in sentences.</summary>
internal sealed class ReplyText(PhraseBook book, MomentText moments)
{
    /// <summary>By when an answer comes. A later moment than the promised one is an estimate, and as one it is told: half of the answers took longer than the median.</summary>
    public string Answer(ExpectedReply expected) => expected.By switch
    {
        { } by => book.Say(by == expected.PromisedBy ? Phrase.AnswerBy : Phrase.AnswerLikelyBy, ("moment", moments.Coming(by))),
        null => book.Say(Phrase.AnswerSomeTime),
    };

    /// <summary>Why it comes then; reasons that a requester has nothing of, such as the promise itself, are left out.</summary>
    public IEnumerable<string> Reasons(ExpectedReply expected) =>
        expected.Reasons.Select(reason => Reason(expected.Channel, reason)).OfType<string>();

    /// <summary>Which holidays there are meanwhile.</summary>
    public IEnumerable<string> Holidays(ExpectedReply expected) =>
        expected.Reasons.Where(reason => reason.Kind == ReplyReasonKind.Holiday).Select(reason => Holiday(expected.Channel, reason));

    /// <summary>Which channel to use instead.</summary>
    public string Instead(SupportChannel channel) => channel.Address is { } address
        ? book.Say(Phrase.UseInsteadAt, ("channel", channel.Name), ("address", address))
        : book.Say(Phrase.UseInstead, ("channel", channel.Name));

    private string? Reason(SupportChannel channel, ReplyReason reason) => reason.Kind switch
    {
        ReplyReasonKind.NotOffered => book.Say(Phrase.NotOffered, ("channel", channel.Name)),
        ReplyReasonKind.ClosedUntil => book.Say(Phrase.ClosedUntil, ("moment", moments.Coming(reason.At!.Value))),
        ReplyReasonKind.Holiday => Holiday(channel, reason),
        ReplyReasonKind.TriageAt => book.Say(Phrase.NextReading, ("moment", moments.Coming(reason.At!.Value))),
        ReplyReasonKind.RecentlySlower => book.Say(Phrase.SlowerThanPromised),
        ReplyReasonKind.QueueAhead => book.Count(Phrase.QueueAhead, reason.QueueAhead!.Value),
        ReplyReasonKind.CalendarEnds => book.Say(Phrase.CalendarEnds),
        _ => null,
    };

    private string Holiday(SupportChannel channel, ReplyReason reason)
    {
        // The calendars are asked again for what the reason does not say: whether any hours are left, and the name without a remark in English.
        HolidayDate[] dates =
        [
            .. new[] { channel.Coverage.Calendar, channel.PromiseCalendar }
                .OfType<BusinessCalendar>()
                .SelectMany(calendar => reason.HolidayDates.SelectMany(calendar.HolidaysOn))
                .Where(each => string.Equals(each.Name, reason.HolidayName, StringComparison.Ordinal)),
        ];
        bool isShorter = dates.Length > 0 && dates.All(each => !each.Holiday.Hours.IsClosed);
        return book.Say(
            isShorter ? Phrase.ShorterForHoliday : Phrase.ClosedForHoliday,
            ("holiday", book.NameOfHoliday(dates.FirstOrDefault()?.Holiday.Name ?? reason.HolidayName!)),
            ("dates", moments.Dates(reason.HolidayDates)));
    }
}
