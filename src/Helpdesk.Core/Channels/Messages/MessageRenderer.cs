using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Channels.Messages;

/// <summary>Writes messages in the reader's language and the formality that is asked for, with dates and times in the reader's zone.</summary>
/// <remarks>
/// <para>The book of the reader's language is taken; else one that covers it, as <c>pt</c> does <c>pt-BR</c>; else the first. Of several in one language it is the one of the formality; where a language has but one book, that one. Times are told to the minute: what has been, in its minute; what is to come, by the minute after, if
/// it is not on one. A zone is named where it is not the desk's, and the difference to UTC where a clock shows a time twice. Weekly hours are told in the desk's own zone, since on another clock they would not be the same all year.</para>
/// <para>Names and subjects come from strangers: they are put in as they are, on one line, and never read as templates; a name that holds a mail or web address, a telephone number, or what a mail program would make one of, such as <c>bit.ly/x</c>, in whatever characters, is left out.
/// Nothing depends on the culture of the machine.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class MessageRenderer
{
    /// <summary>A renderer in English and Italian, each formal and informal, and in English for everybody else; formal by default; a message can override it.</summary>
    public MessageRenderer()
        : this(PhraseBook.English, PhraseBook.Italian, PhraseBook.EnglishInformal, PhraseBook.ItalianInformal)
    {
    }

    /// <summary>A renderer with other books.</summary>
    /// <param name="books">The books, one for each language and formality; at least one. The first is for readers whose language has none, and its formality is that of messages that ask for none.</param>
    /// <exception cref="ArgumentException">There is no book, or two are in one language and one formality.</exception>
    public MessageRenderer(params PhraseBook[] books)
        : this((IEnumerable<PhraseBook>)books)
    {
    }

    /// <inheritdoc cref="MessageRenderer(PhraseBook[])"/>
    public MessageRenderer(IEnumerable<PhraseBook> books)
    {
        Books = [.. Guard.NotNull(books).Select(each => Guard.NotNull(each, nameof(books)))];
        if (Books.IsEmpty)
        {
            throw new ArgumentException("A renderer needs a book of phrases.", nameof(books));
        }

        if (Books.GroupBy(each => (each.Language, each.Formality)).FirstOrDefault(each => each.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two books of phrases are in {twice.Key.Language} ({twice.Key.Formality}).", nameof(books));
        }
    }

    /// <summary>The books; the first is for readers whose language has none.</summary>
    public ImmutableArray<PhraseBook> Books { get; }

    /// <summary>The book for a reader.</summary>
    /// <param name="language">The reader's language; <c>default</c> when it is not known.</param>
    /// <param name="formality">How to address the reader; null, the default, as the first book does. It never changes the language.</param>
    public PhraseBook BookFor(Language language, Formality? formality = null)
    {
        PhraseBook closest = Books.FirstOrDefault(each => each.Language == language)
            ?? Books.Where(each => each.Language.Covers(language)).MaxBy(each => each.Language.Tag.Length)
            ?? Books[0];
        return Books.FirstOrDefault(each => each.Language == closest.Language && each.Formality == (formality ?? Books[0].Formality)) ?? closest;
    }

    /// <summary>An acknowledgement in words.</summary>
    /// <param name="acknowledgement">The acknowledgement.</param>
    /// <returns>Subject and body.</returns>
    public RenderedMessage Render(Acknowledgement acknowledgement)
    {
        Guard.NotNull(acknowledgement);
        PhraseBook book = BookFor(acknowledgement.Language, acknowledgement.Formality);
        ExpectedReply expected = acknowledgement.Expected;
        ChannelCoverage coverage = acknowledgement.OpeningHours ?? expected.Channel.Coverage;
        (MomentText moments, DateTimeZone zone) = MomentsFor(book, acknowledgement.Zone, expected.Channel, coverage);
        var words = new ReplyText(book, moments);
        string reference = PlainText.Line(acknowledgement.Reference) ?? "";
        return Written(
            book,
            PlainText.Line(acknowledgement.Subject) is { } subject
                ? book.Say(Phrase.AcknowledgementSubjectQuoting, ("subject", subject), ("reference", reference))
                : book.Say(Phrase.AcknowledgementSubject, ("reference", reference)),
            Paragraphs(
                GreetingName.Of(acknowledgement.RequesterName) is { } name ? book.Say(Phrase.Greeting, ("name", name)) : book.Say(Phrase.GreetingWithoutName),
                book.Say(Phrase.Received, ("reference", reference), ("when", moments.Past(acknowledgement.ReceivedAt))),
                Sentences([.. expected.Channel.IsOffered ? [words.Answer(expected)] : Array.Empty<string>(), .. words.Reasons(expected)]),
                acknowledgement.UseInstead is { } instead ? words.Instead(instead) : null,
                expected.Channel.IsOffered || acknowledgement.OpeningHours is not null ? new HoursSentences(book, zone).Of(coverage, acknowledgement.ReceivedAt) : null,
                acknowledgement.SelfService is { } link ? book.Say(Phrase.SelfService, ("link", link.AbsoluteUri)) : null,
                Lines(book.Say(Phrase.SignOff), PlainText.Line(acknowledgement.SignedBy), PlainText.Line(acknowledgement.DeskName))));
    }

    /// <summary>An offline message in words.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Title and body.</returns>
    public RenderedMessage Render(OfflineMessage message)
    {
        Guard.NotNull(message);
        PhraseBook book = BookFor(message.Language, message.Formality);
        SupportChannel channel = message.Channel;
        (MomentText moments, DateTimeZone zone) = MomentsFor(book, message.Zone, channel, channel.Coverage);
        var words = new ReplyText(book, moments);
        string opens = message.OpensAt is { } at ? book.Say(Phrase.OpensAgain, ("moment", moments.Coming(at))) : book.Say(Phrase.OpensNoMore);
        return Written(
            book,
            book.Say(Phrase.OfflineSubject, ("channel", channel.Name)),
            Paragraphs(
                channel.IsOffered
                    ? Sentences([book.Say(Phrase.OfflineNow, ("channel", channel.Name)), .. words.Holidays(message.Closed), opens])
                    : Sentences(words.Reasons(message.Closed)),
                message.Instead is { } instead ? Sentences([words.Instead(instead.Channel), words.Answer(instead)]) : null,
                channel.IsOffered ? new HoursSentences(book, zone).Of(channel.Coverage, message.At) : null,
                message.SelfService is { } link ? book.Say(Phrase.SelfService, ("link", link.AbsoluteUri)) : null));
    }

    /// <summary>The words for moments in the reader's zone, which is the desk's when it is not known, and UTC when that has none either.</summary>
    private static (MomentText Moments, DateTimeZone Zone) MomentsFor(PhraseBook book, DateTimeZone? reader, SupportChannel channel, ChannelCoverage coverage)
    {
        DateTimeZone? desk = (coverage.Calendar ?? channel.PromiseCalendar)?.Zone;
        DateTimeZone zone = reader ?? desk ?? DateTimeZone.Utc;
        return (new MomentText(book, zone, isZoneNamed: !string.Equals(zone.Id, desk?.Id, StringComparison.Ordinal)), zone);
    }

    /// <summary>A line break in a subject would begin another field of the header, whoever wrote it.</summary>
    private static RenderedMessage Written(PhraseBook book, string subject, string body) => new(book.Language, PlainText.Line(subject) ?? "", body);

    private static string Sentences(IEnumerable<string> sentences) => string.Join(' ', sentences);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

    private static string Paragraphs(params string?[] paragraphs) => string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)));
}
