using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Channels.Messages;

/// <summary>A phrase that messages are made of, with the placeholders that its templates may hold; a template may leave any of them out.</summary>
/// <remarks>
/// <para>Where a phrase has <c>{moment}</c>, that is a <see cref="Moment"/>, in the zone of the reader; the zone is named where it is not the desk's (<see cref="InZone"/>).</para>
/// <para>A closed set; what it says is for a <see cref="PhraseBook"/>. Immutable and thread-safe; equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class Phrase : SmartEnum<Phrase>
{
    /// <summary>The subject of an acknowledgement. Placeholders: <c>{reference}</c>.</summary>
    public static readonly Phrase AcknowledgementSubject = new(nameof(AcknowledgementSubject), 1, isCounted: false, "reference");

    /// <summary>The subject of an acknowledgement that quotes the subject of the message. Placeholders: <c>{reference}</c>, <c>{subject}</c>.</summary>
    public static readonly Phrase AcknowledgementSubjectQuoting = new(nameof(AcknowledgementSubjectQuoting), 2, isCounted: false, "reference", "subject");

    /// <summary>The greeting by name. Placeholders: <c>{name}</c>.</summary>
    public static readonly Phrase Greeting = new(nameof(Greeting), 3, isCounted: false, "name");

    /// <summary>The greeting of someone whose name is not known.</summary>
    public static readonly Phrase GreetingWithoutName = new(nameof(GreetingWithoutName), 4, isCounted: false);

    /// <summary>That the message came in, and when: <c>{when}</c> is a <see cref="MomentOn"/>. Placeholders: <c>{reference}</c>, <c>{when}</c>.</summary>
    public static readonly Phrase Received = new(nameof(Received), 5, isCounted: false, "reference", "when");

    /// <summary>By when the answer comes, where that is what is promised. Placeholders: <c>{moment}</c>.</summary>
    public static readonly Phrase AnswerBy = new(nameof(AnswerBy), 6, isCounted: false, "moment");

    /// <summary>By when the answer is likely, where nothing is promised, or something earlier than can be kept. Placeholders: <c>{moment}</c>.</summary>
    public static readonly Phrase AnswerLikelyBy = new(nameof(AnswerLikelyBy), 7, isCounted: false, "moment");

    /// <summary>That no moment can be named.</summary>
    public static readonly Phrase AnswerSomeTime = new(nameof(AnswerSomeTime), 8, isCounted: false);

    /// <summary>That nobody is there before the next opening. Placeholders: <c>{moment}</c>.</summary>
    public static readonly Phrase ClosedUntil = new(nameof(ClosedUntil), 9, isCounted: false, "moment");

    /// <summary>That a holiday closes the desk; <c>{dates}</c> are one or several of <see cref="DateOn"/> and <see cref="DatesFromTo"/>. Placeholders: <c>{dates}</c>, <c>{holiday}</c>.</summary>
    public static readonly Phrase ClosedForHoliday = new(nameof(ClosedForHoliday), 10, isCounted: false, "dates", "holiday");

    /// <summary>That a holiday shortens the hours of the desk. Placeholders: <c>{dates}</c>, <c>{holiday}</c>.</summary>
    public static readonly Phrase ShorterForHoliday = new(nameof(ShorterForHoliday), 11, isCounted: false, "dates", "holiday");

    /// <summary>When messages are next looked at, on a channel that is looked at only at certain moments. Placeholders: <c>{moment}</c>.</summary>
    public static readonly Phrase NextReading = new(nameof(NextReading), 12, isCounted: false, "moment");

    /// <summary>That answers have been taking longer than promised.</summary>
    public static readonly Phrase SlowerThanPromised = new(nameof(SlowerThanPromised), 13, isCounted: false);

    /// <summary>How many messages come first. Placeholders: <c>{count}</c>. It has a template for each form of numbers.</summary>
    public static readonly Phrase QueueAhead = new(nameof(QueueAhead), 14, isCounted: true, "count");

    /// <summary>That the hours after those that are known are not settled.</summary>
    public static readonly Phrase CalendarEnds = new(nameof(CalendarEnds), 15, isCounted: false);

    /// <summary>That the channel is no longer in use. Placeholders: <c>{channel}</c>.</summary>
    public static readonly Phrase NotOffered = new(nameof(NotOffered), 16, isCounted: false, "channel");

    /// <summary>Which channel to use instead, when it has no address. Placeholders: <c>{channel}</c>.</summary>
    public static readonly Phrase UseInstead = new(nameof(UseInstead), 17, isCounted: false, "channel");

    /// <summary>Which channel to use instead, and where it is. Placeholders: <c>{address}</c>, <c>{channel}</c>.</summary>
    public static readonly Phrase UseInsteadAt = new(nameof(UseInsteadAt), 18, isCounted: false, "address", "channel");

    /// <summary>The opening hours. Placeholders: <c>{hours}</c>.</summary>
    public static readonly Phrase OpeningHours = new(nameof(OpeningHours), 19, isCounted: false, "hours");

    /// <summary>That someone is there around the clock.</summary>
    public static readonly Phrase OpenAlways = new(nameof(OpenAlways), 20, isCounted: false);

    /// <summary>The times at which messages are looked at. Placeholders: <c>{times}</c>.</summary>
    public static readonly Phrase ReadingTimes = new(nameof(ReadingTimes), 21, isCounted: false, "times");

    /// <summary>Where people can find answers themselves. Placeholders: <c>{link}</c>.</summary>
    public static readonly Phrase SelfService = new(nameof(SelfService), 22, isCounted: false, "link");

    /// <summary>What stands above the name of the person who signs.</summary>
    public static readonly Phrase SignOff = new(nameof(SignOff), 23, isCounted: false);

    /// <summary>The title of an offline message. Placeholders: <c>{channel}</c>.</summary>
    public static readonly Phrase OfflineSubject = new(nameof(OfflineSubject), 24, isCounted: false, "channel");

    /// <summary>That nobody is there now. Placeholders: <c>{channel}</c>.</summary>
    public static readonly Phrase OfflineNow = new(nameof(OfflineNow), 25, isCounted: false, "channel");

    /// <summary>When someone is there again. Placeholders: <c>{moment}</c>.</summary>
    public static readonly Phrase OpensAgain = new(nameof(OpensAgain), 26, isCounted: false, "moment");

    /// <summary>That no further opening is known.</summary>
    public static readonly Phrase OpensNoMore = new(nameof(OpensNoMore), 27, isCounted: false);

    /// <summary>A clock time; both parts have two digits, and the hour is 24 where hours end with the day. Placeholders: <c>{hour}</c>, <c>{minute}</c>.</summary>
    public static readonly Phrase Time = new(nameof(Time), 28, isCounted: false, "hour", "minute");

    /// <summary>A date with its weekday. Placeholders: <c>{day}</c>, <c>{month}</c>, <c>{weekday}</c>, <c>{year}</c>.</summary>
    public static readonly Phrase Date = new(nameof(Date), 29, isCounted: false, "day", "month", "weekday", "year");

    /// <summary>A date where something happened or will; <c>{dayOn}</c> is a word of <see cref="DateVocabulary.DaysOn"/>. Placeholders: <c>{day}</c>, <c>{dayOn}</c>, <c>{month}</c>, <c>{year}</c>.</summary>
    public static readonly Phrase DateOn = new(nameof(DateOn), 30, isCounted: false, "day", "dayOn", "month", "year");

    /// <summary>Three dates or more in a row; both are a <see cref="Date"/>. Placeholders: <c>{first}</c>, <c>{last}</c>.</summary>
    public static readonly Phrase DatesFromTo = new(nameof(DatesFromTo), 31, isCounted: false, "first", "last");

    /// <summary>A <see cref="Date"/> and a <see cref="Time"/>. Placeholders: <c>{date}</c>, <c>{time}</c>.</summary>
    public static readonly Phrase Moment = new(nameof(Moment), 32, isCounted: false, "date", "time");

    /// <summary>A <see cref="DateOn"/> and a <see cref="Time"/>. Placeholders: <c>{date}</c>, <c>{time}</c>.</summary>
    public static readonly Phrase MomentOn = new(nameof(MomentOn), 33, isCounted: false, "date", "time");

    /// <summary>A text that holds times, and the zone in which they are. Placeholders: <c>{text}</c>, <c>{zone}</c>.</summary>
    public static readonly Phrase InZone = new(nameof(InZone), 34, isCounted: false, "text", "zone");

    /// <summary>What a zone is called that has no name of its own in the book, by its city. Placeholders: <c>{city}</c>.</summary>
    public static readonly Phrase ZoneOf = new(nameof(ZoneOf), 35, isCounted: false, "city");

    /// <summary>Three weekdays or more in a row. Placeholders: <c>{first}</c>, <c>{last}</c>.</summary>
    public static readonly Phrase WeekdaysFromTo = new(nameof(WeekdaysFromTo), 36, isCounted: false, "first", "last");

    /// <summary>The beginning and the end of an opening. Placeholders: <c>{end}</c>, <c>{start}</c>.</summary>
    public static readonly Phrase HoursFromTo = new(nameof(HoursFromTo), 37, isCounted: false, "end", "start");

    /// <summary>Weekdays and their hours. Placeholders: <c>{hours}</c>, <c>{weekdays}</c>.</summary>
    public static readonly Phrase WeekdaysAndHours = new(nameof(WeekdaysAndHours), 38, isCounted: false, "hours", "weekdays");

    /// <summary>Weekdays and one or several of <see cref="AtTime"/>. Placeholders: <c>{times}</c>, <c>{weekdays}</c>.</summary>
    public static readonly Phrase WeekdaysAndTimes = new(nameof(WeekdaysAndTimes), 39, isCounted: false, "times", "weekdays");

    /// <summary>A <see cref="Time"/> at which something is done. Placeholders: <c>{time}</c>.</summary>
    public static readonly Phrase AtTime = new(nameof(AtTime), 42, isCounted: false, "time");

    /// <summary>The last two of a list, or all of it before the last. Placeholders: <c>{last}</c>, <c>{rest}</c>.</summary>
    public static readonly Phrase And = new(nameof(And), 40, isCounted: false, "last", "rest");

    /// <summary>The first parts of a list. Placeholders: <c>{first}</c>, <c>{rest}</c>.</summary>
    public static readonly Phrase Comma = new(nameof(Comma), 41, isCounted: false, "first", "rest");

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Phrase))]
    internal static void KeepValues()
    {
    }

    private Phrase(string name, int value, bool isCounted, params string[] placeholders)
        : base(name, value)
    {
        IsCounted = isCounted;
        Placeholders = [.. placeholders];
    }

    /// <summary>The placeholders that a template may hold, without their braces, in alphabetical order.</summary>
    public ImmutableArray<string> Placeholders { get; }

    /// <summary>Whether the phrase counts something, and so has a template for each form of numbers that the language has.</summary>
    public bool IsCounted { get; }
}
