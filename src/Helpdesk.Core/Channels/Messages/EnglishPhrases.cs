namespace Helpdesk.Channels.Messages;

/// <summary>The phrases in English.</summary>
internal static class EnglishPhrases
{
    public static PhraseBook Create() => new(Language.English, PluralRule.OneAndOther, Dates(), new Dictionary<Phrase, PhraseForms>
    {
        [Phrase.AcknowledgementSubject] = "We have received your message [{reference}]",
        [Phrase.AcknowledgementSubjectQuoting] = "We have received your message: {subject} [{reference}]",
        [Phrase.Greeting] = "Dear {name},",
        [Phrase.GreetingWithoutName] = "Hello,",
        [Phrase.Received] = "Thank you for your message, which we received {when}. Its reference is {reference}.",
        [Phrase.AnswerBy] = "You will have an answer by {moment}.",
        [Phrase.AnswerLikelyBy] = "You will probably have an answer by {moment}.",
        [Phrase.AnswerSomeTime] = "We will answer as soon as we can.",
        [Phrase.ClosedUntil] = "We are closed until {moment}.",
        [Phrase.ClosedForHoliday] = "We are closed for {holiday} {dates}.",
        [Phrase.ShorterForHoliday] = "Our hours are shorter for {holiday} {dates}.",
        [Phrase.NextReading] = "We next read our messages on {moment}.",
        [Phrase.SlowerThanPromised] = "Answers are taking longer than usual at the moment.",
        [Phrase.QueueAhead] = PhraseForms.Of("{count} messages come before yours.").With(PluralCategory.One, "{count} message comes before yours."),
        [Phrase.CalendarEnds] = "Our hours after those already published are not settled yet.",
        [Phrase.NotOffered] = "{channel} is no longer in use, and nobody reads what arrives there.",
        [Phrase.UseInstead] = "Please use this instead: {channel}.",
        [Phrase.UseInsteadAt] = "Please use this instead: {channel}, {address}.",
        [Phrase.OpeningHours] = "Our opening hours: {hours}.",
        [Phrase.OpenAlways] = "We are open around the clock, every day.",
        [Phrase.ReadingTimes] = "We read our messages: {times}.",
        [Phrase.SelfService] = "You may find the answer yourself at {link}",
        [Phrase.SignOff] = "Kind regards,",
        [Phrase.OfflineSubject] = "{channel}: we are closed",
        [Phrase.OfflineNow] = "{channel}: we are closed at the moment.",
        [Phrase.OpensAgain] = "We open again on {moment}.",
        [Phrase.OpensNoMore] = "When we open again is not settled yet.",
        [Phrase.Time] = "{hour}:{minute}",
        [Phrase.Date] = "{weekday} {day} {month} {year}",
        [Phrase.DateOn] = "on {dayOn} {month} {year}",
        [Phrase.DatesFromTo] = "from {first} to {last}",
        [Phrase.Moment] = "{date} at {time}",
        [Phrase.MomentOn] = "{date} at {time}",
        [Phrase.InZone] = "{text} ({zone})",
        [Phrase.ZoneOf] = "{city} time",
        [Phrase.WeekdaysFromTo] = "{first} to {last}",
        [Phrase.HoursFromTo] = "{start}–{end}",
        [Phrase.WeekdaysAndHours] = "{weekdays} {hours}",
        [Phrase.WeekdaysAndTimes] = "{weekdays} {times}",
        [Phrase.AtTime] = "at {time}",
        [Phrase.And] = "{rest} and {last}",
        [Phrase.Comma] = "{first}, {rest}",
    });

    /// <summary>The informal book: the phrases that differ.</summary>
    public static PhraseBook Informal(PhraseBook formal) => formal.With(Formality.Informal)
        .With(Phrase.AcknowledgementSubject, "We've got your message [{reference}]")
        .With(Phrase.AcknowledgementSubjectQuoting, "We've got your message: {subject} [{reference}]")
        .With(Phrase.Greeting, "Hi {name},")
        .With(Phrase.GreetingWithoutName, "Hi,")
        .With(Phrase.Received, "Thanks for your message, which reached us {when}. Its reference is {reference}.")
        .With(Phrase.AnswerBy, "You'll have an answer by {moment}.")
        .With(Phrase.AnswerLikelyBy, "You'll probably have an answer by {moment}.")
        .With(Phrase.AnswerSomeTime, "We'll answer as soon as we can.")
        .With(Phrase.ClosedUntil, "We're closed until {moment}.")
        .With(Phrase.ClosedForHoliday, "We're closed for {holiday} {dates}.")
        .With(Phrase.SelfService, "You may find the answer yourself right here: {link}")
        .With(Phrase.SignOff, "Best wishes,")
        .With(Phrase.OfflineSubject, "{channel}: we're closed")
        .With(Phrase.OfflineNow, "{channel}: we're closed at the moment.")
        .With(Phrase.OpenAlways, "We're open around the clock, every day.");

    private static DateVocabulary Dates() => new(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
}
