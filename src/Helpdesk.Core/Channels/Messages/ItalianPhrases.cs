namespace Helpdesk.Channels.Messages;

/// <summary>The phrases in Italian.</summary>
internal static class ItalianPhrases
{
    public static PhraseBook Create() => new PhraseBook(Language.Italian, PluralRule.OneAndOther, Dates(), new Dictionary<Phrase, PhraseForms>
    {
        [Phrase.AcknowledgementSubject] = "Abbiamo ricevuto il suo messaggio [{reference}]",
        [Phrase.AcknowledgementSubjectQuoting] = "Abbiamo ricevuto il suo messaggio: {subject} [{reference}]",
        [Phrase.Greeting] = "Gentile {name},",
        [Phrase.GreetingWithoutName] = "Buongiorno,",
        [Phrase.Received] = "grazie per il suo messaggio, che abbiamo ricevuto {when}. Il riferimento è {reference}.",
        [Phrase.AnswerBy] = "Riceverà una risposta entro {moment}.",
        [Phrase.AnswerLikelyBy] = "Probabilmente riceverà una risposta entro {moment}.",
        [Phrase.AnswerSomeTime] = "Le risponderemo appena possibile.",
        [Phrase.ClosedUntil] = "Siamo chiusi fino a {moment}.",
        [Phrase.ClosedForHoliday] = "Siamo chiusi {dates} ({holiday}).",
        [Phrase.ShorterForHoliday] = "Facciamo orario ridotto {dates} ({holiday}).",
        [Phrase.NextReading] = "La prossima lettura dei messaggi è {moment}.",
        [Phrase.SlowerThanPromised] = "In questo momento le risposte richiedono più tempo del solito.",
        [Phrase.QueueAhead] = PhraseForms.Of("Ci sono {count} messaggi prima del suo.").With(PluralCategory.One, "C'è {count} messaggio prima del suo."),
        [Phrase.CalendarEnds] = "Gli orari successivi a quelli già pubblicati non sono ancora stabiliti.",
        [Phrase.NotOffered] = "Il canale «{channel}» non è più attivo e nessuno legge i messaggi che vi arrivano.",
        [Phrase.UseInstead] = "Può contattarci così: {channel}.",
        [Phrase.UseInsteadAt] = "Può contattarci così: {channel}, {address}.",
        [Phrase.OpeningHours] = "I nostri orari: {hours}.",
        [Phrase.OpenAlways] = "Siamo aperti 24 ore su 24, tutti i giorni.",
        [Phrase.ReadingTimes] = "Leggiamo i messaggi in questi orari: {times}.",
        [Phrase.SelfService] = "Può cercare da sé la risposta qui: {link}",
        [Phrase.SignOff] = "Cordiali saluti,",
        [Phrase.OfflineSubject] = "{channel}: siamo chiusi",
        [Phrase.OfflineNow] = "{channel}: in questo momento siamo chiusi.",
        [Phrase.OpensAgain] = "Riapriamo {moment}.",
        [Phrase.OpensNoMore] = "La data di riapertura non è ancora stabilita.",
        [Phrase.Time] = "{hour}:{minute}",
        [Phrase.Date] = "{weekday} {day} {month} {year}",
        [Phrase.DateOn] = "{dayOn} {month} {year}",
        [Phrase.DatesFromTo] = "da {first} a {last}",
        [Phrase.Moment] = "{date} alle {time}",
        [Phrase.MomentOn] = "{date} alle {time}",
        [Phrase.InZone] = "{text} ({zone})",
        [Phrase.ZoneOf] = "ora di {city}",
        [Phrase.WeekdaysFromTo] = "da {first} a {last}",
        [Phrase.HoursFromTo] = "{start}–{end}",
        [Phrase.WeekdaysAndHours] = "{weekdays} {hours}",
        [Phrase.WeekdaysAndTimes] = "{weekdays} {times}",
        [Phrase.AtTime] = "alle {time}",
        [Phrase.And] = "{rest} e {last}",
        [Phrase.Comma] = "{first}, {rest}",
    })
        .WithZoneName("Europe/Rome", "ora di Roma")
        .WithZoneName("Europe/London", "ora di Londra")
        .WithZoneName("Europe/Paris", "ora di Parigi")
        .WithZoneName("Europe/Berlin", "ora di Berlino")
        .WithZoneName("Europe/Zurich", "ora di Zurigo")
        .WithZoneName("Europe/Lisbon", "ora di Lisbona")
        .WithZoneName("Europe/Athens", "ora di Atene")
        .WithHolidayName("New Year's Day", "Capodanno")
        .WithHolidayName("Epiphany", "Epifania")
        .WithHolidayName("Easter Sunday", "Pasqua")
        .WithHolidayName("Easter Monday", "Lunedì dell'Angelo")
        .WithHolidayName("Liberation Day", "Festa della Liberazione")
        .WithHolidayName("Labour Day", "Festa del Lavoro")
        .WithHolidayName("Republic Day", "Festa della Repubblica")
        .WithHolidayName("Assumption Day", "Ferragosto")
        .WithHolidayName("St Francis of Assisi", "San Francesco d'Assisi")
        .WithHolidayName("All Saints' Day", "Ognissanti")
        .WithHolidayName("National Unity Day", "Giornata dell'Unità Nazionale")
        .WithHolidayName("Immaculate Conception", "Immacolata Concezione")
        .WithHolidayName("Christmas Day", "Natale")
        .WithHolidayName("St Stephen's Day", "Santo Stefano");

    /// <summary>The informal book: the phrases that differ.</summary>
    public static PhraseBook Informal(PhraseBook formal) => formal.With(Formality.Informal)
        .With(Phrase.AcknowledgementSubject, "Abbiamo ricevuto il tuo messaggio [{reference}]")
        .With(Phrase.AcknowledgementSubjectQuoting, "Abbiamo ricevuto il tuo messaggio: {subject} [{reference}]")
        .With(Phrase.Greeting, "Ciao {name},")
        .With(Phrase.GreetingWithoutName, "Ciao,")
        .With(Phrase.Received, "grazie per il tuo messaggio, che abbiamo ricevuto {when}. Il riferimento è {reference}.")
        .With(Phrase.AnswerBy, "Riceverai una risposta entro {moment}.")
        .With(Phrase.AnswerLikelyBy, "Probabilmente riceverai una risposta entro {moment}.")
        .With(Phrase.AnswerSomeTime, "Ti risponderemo appena possibile.")
        .With(Phrase.QueueAhead, PhraseForms.Of("Ci sono {count} messaggi prima del tuo.").With(PluralCategory.One, "C'è {count} messaggio prima del tuo."))
        .With(Phrase.UseInstead, "Puoi contattarci così: {channel}.")
        .With(Phrase.UseInsteadAt, "Puoi contattarci così: {channel}, {address}.")
        .With(Phrase.SelfService, "Puoi cercare la risposta anche qui: {link}")
        .With(Phrase.SignOff, "A presto,");

    private static DateVocabulary Dates()
    {
        // The first of a month is an ordinal; before 8 and 11, which begin with a vowel, the article is elided.
        string[] days = [.. Enumerable.Range(1, 31).Select(day => day == 1 ? "1º" : PlainText.Number(day))];
        return new(
            ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
            ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
            days,
            days.Select((day, index) => index + 1 is 8 or 11 ? $"l'{day}" : $"il {day}"));
    }
}
