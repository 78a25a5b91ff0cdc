using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Texts: keys, names, and what people write.</summary>
internal static class Texts
{
    public static readonly Shape<string> Any = new TextShape<string>(text => text, EnsureWellFormed);

    public static readonly Shape<TicketId> Ticket = Key<TicketId>();

    public static readonly Shape<RequesterId> Requester = Key<RequesterId>();

    public static readonly Shape<AgentId> Agent = Key<AgentId>();

    public static readonly Shape<TeamId> Team = Key<TeamId>();

    public static readonly Shape<ChannelId> Channel = Key<ChannelId>();

    public static readonly Shape<ChatId> Chat = Key<ChatId>();

    public static readonly Shape<CommitmentId> Commitment = Key<CommitmentId>();

    public static readonly Shape<Language> Language = new TextShape<Language>(
        text => Helpdesk.Language.TryParse(text, out Language language) ? language : throw new ExpectedException("a language tag such as en or pt-BR"),
        language => language.Tag,
        shortest: 2,
        longest: 35);

    /// <summary>A name that is a valid key: a tag, the name of a status.</summary>
    public static readonly Shape<string> KeyName = new TextShape<string>(text => KeyText.Check(text), text => text, shortest: 1, longest: KeyText.Longest);

    public static readonly Shape<TicketType> Type = KeyName.As(name => new TicketType(name), type => type.Name);

    /// <summary>A message, note or resolution.</summary>
    public static readonly Shape<string> Long = OfPeople(TicketLimits.Text);

    /// <summary>A subject or promise.</summary>
    public static readonly Shape<string> Subject = OfPeople(TicketLimits.Subject);

    public static readonly Shape<string> Field = OfPeople(TicketLimits.FieldText);

    /// <summary>A place in a taxonomy of reasons.</summary>
    public static readonly Shape<string> ReasonPath = new TextShape<string>(text => new ContactReason(text, ContactPhase.Purchase).Path, path => path, shortest: 1);

    /// <summary>The name of something: with a visible character, and with none that a name cannot hold.</summary>
    public static readonly Shape<string> Name = NameOf(PlainName.Longest);

    /// <summary>The hours of a week, in the library's own text.</summary>
    public static readonly Shape<WeeklyHours> Week = new TextShape<WeeklyHours>(WeeklyHours.Parse, hours => hours.ToString());

    public static readonly Shape<DayHours> Day = new TextShape<DayHours>(DayHours.Parse, hours => hours.ToString());

    public static readonly Shape<HoursInterval> Interval = new TextShape<HoursInterval>(HoursInterval.Parse, interval => interval.ToString());

    public static Shape<string> NameOf(int longest) => new TextShape<string>(
        text => string.IsNullOrWhiteSpace(text) ? throw new ExpectedException("a text with a visible character")
            : PlainName.Problem(text, longest) is { } problem ? throw new FormatException(string.Concat(problem[..1].ToUpperInvariant(), problem.AsSpan(1), "."))
            : text,
        EnsureWellFormed,
        shortest: 1,
        longest);

    /// <summary>A text to be written, which a .NET string lets hold an unpaired surrogate; written, it would silently become another character.</summary>
    /// <exception cref="FormatException">It does.</exception>
    public static string EnsureWellFormed(string text) => WellFormed.FirstHalf(text) is var half and >= 0
        ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{PlainName.Quote(text)} holds an unpaired surrogate at position {half}, which no document can."))
        : text;

    private static TextShape<string> OfPeople(int longest) => TextShape<string>.OfPeople(longest, text => text, text => text);

    private static TextShape<T> Key<T>()
        where T : struct, IKey, IParsable<T> =>
        new(text => T.Parse(text, CultureInfo.InvariantCulture), key => key.Value, shortest: 1, longest: KeyText.Longest);
}
