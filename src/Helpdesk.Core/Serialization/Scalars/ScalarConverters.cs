using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Serialization.Scalars;

/// <summary>The converters of all scalars, listed so that nothing is found by reflection.</summary>
internal sealed class ScalarConverters : JsonConverterFactory
{
    private static readonly NameConverter<TicketId> TicketIds = new(text => new TicketId(text), each => each.Value);

    private static readonly NameConverter<RequesterId> RequesterIds = new(text => new RequesterId(text), each => each.Value);

    private static readonly NameConverter<AgentId> AgentIds = new(text => new AgentId(text), each => each.Value);

    private static readonly NameConverter<TeamId> TeamIds = new(text => new TeamId(text), each => each.Value);

    private static readonly NameConverter<ChannelId> ChannelIds = new(text => new ChannelId(text), each => each.Value);

    private static readonly NameConverter<NameText> Names = new(text => new NameText(KeyText.Check(text)), each => each.Value);

    private static readonly NameConverter<ReasonPath> Paths = new(text => new ReasonPath(new ContactReason(text, ContactPhase.Purchase).Path), each => each.Value);

    private static readonly NameConverter<Language> Languages =
        new(text => Language.TryParse(text, out Language language) ? language : throw new UnlikeException("a language tag such as en or pt-BR"), each => each.Tag);

    private static readonly TextConverter<FieldText> FieldTexts = new(TicketLimits.FieldText, text => new FieldText(text));

    private static readonly DecimalConverter Numbers = new();

    private static readonly FlagConverter Flags = new();

    private static readonly DateConverter Dates = new();

    private static readonly ClockTimeConverter ClockTimes = new();

    private static readonly WordConverter<ChannelKind> ChannelKinds = Words<ChannelKind>();

    private static readonly WordConverter<StatusCategory> Categories = Words<StatusCategory>();

    private static readonly WordConverter<ContactPhase> Phases = Words<ContactPhase>();

    private static readonly WordConverter<LinkKind> LinkKinds = Words<LinkKind>();

    private static readonly LinkConverter Links = new(LinkKinds, TicketIds);

    private static readonly FieldConverter Fields = new(Names, FieldTexts, Numbers, Dates, Flags);

    private static readonly FrozenDictionary<Type, JsonConverter> All = new JsonConverter[]
    {
        new FormatConverter(),
        new SliceConverter(),
        new KindConverter(),
        TicketIds,
        RequesterIds,
        AgentIds,
        TeamIds,
        ChannelIds,
        Names,
        Paths,
        Languages,
        FieldTexts,
        Numbers,
        Flags,
        Dates,
        ClockTimes,
        ChannelKinds,
        Categories,
        Phases,
        LinkKinds,
        Links,
        Fields,
        new ChannelReferenceConverter(ChannelIds, ChannelKinds),
        new StatusConverter(Categories, Names),
        new AssignmentConverter(TeamIds, AgentIds),
        new ReasonConverter(Paths, Phases),
        new ListConverter<TicketId>(TicketIds),
        new ListConverter<RequesterId>(RequesterIds),
        new ListConverter<NameText>(Names),
        new ListConverter<Language>(Languages),
        new ListConverter<LocalTime>(ClockTimes),
        new ListConverter<TicketLink>(Links),
        new ListConverter<NamedField>(Fields),
        new NameConverter<ChatId>(text => new ChatId(text), each => each.Value),
        new NameConverter<CommitmentId>(text => new CommitmentId(text), each => each.Value),
        new NameConverter<TicketType>(text => new TicketType(text), each => each.Name),
        new TextConverter<LongText>(TicketLimits.Text, text => new LongText(text)),
        new TextConverter<SubjectText>(TicketLimits.Subject, text => new SubjectText(text)),
        new WholeNumberConverter<Ordinal>(1, number => new Ordinal(number), each => each.Value),
        new WholeNumberConverter<Tally>(0, number => new Tally(number), each => each.Value),
        new InstantConverter(),
        new DurationConverter<Duration>("longer than PT0S", each => each > Duration.Zero, each => each, each => each),
        new DurationConverter<TimeEntry>(
            "longer than PT0S and at most PT1000H",
            each => each > Duration.Zero && each <= TimeLogged.LongestEntry,
            each => new TimeEntry(each),
            each => each.Value),
        new DurationConverter<Length>(
            "from PT0S to PT2562047H47M16.854775807S",
            each => each >= Duration.Zero && each <= Duration.FromNanoseconds(long.MaxValue),
            each => new Length(each),
            each => each.Value),
        new AuthorConverter(),
        Words<Priority>(),
        Words<Impact>(),
        Words<Urgency>(),
        new WordConverter<StatusCause>(
        [
            ("Command", StatusCause.Command),
            ("RequesterMessage", StatusCause.RequesterMessage),
            ("TakenUp", StatusCause.TakenUp),
            ("WokeUp", StatusCause.WokeUp),
        ]),
        new WordConverter<TicketStanding>(
        [
            ("Active", TicketStanding.Active),
            ("Merged", TicketStanding.Merged),
            ("Spam", TicketStanding.Spam),
            ("Deleted", TicketStanding.Deleted),
        ]),
        new WordConverter<CommitmentState>(
        [
            ("Outstanding", CommitmentState.Outstanding),
            ("Kept", CommitmentState.Kept),
            ("Withdrawn", CommitmentState.Withdrawn),
            ("KeptLate", CommitmentState.KeptLate),
            ("WithdrawnLate", CommitmentState.WithdrawnLate),
            ("Moved", CommitmentState.Moved),
        ]),
        new WordConverter<BusinessDayKind>([("SameClockTime", BusinessDayKind.SameClockTime), ("EndOfDay", BusinessDayKind.EndOfDay)]),
        new WordConverter<Receipt>([("AsReceived", Receipt.AsReceived), ("AtNextOpening", Receipt.AtNextOpening)]),
        new WordConverter<CycleRecurrence>([("Once", CycleRecurrence.Once), ("Independent", CycleRecurrence.Independent), ("Sequential", CycleRecurrence.Sequential), ("PerCommitment", CycleRecurrence.PerCommitment)]),
        new WordConverter<ReopenMode>(
        [
            ("ContinueExcludingSolved", ReopenMode.ContinueExcludingSolved),
            ("ContinueIncludingSolved", ReopenMode.ContinueIncludingSolved),
            ("Restart", ReopenMode.Restart),
            ("NewInstance", ReopenMode.NewInstance),
        ]),
        new WordConverter<ChangeMode>(
        [
            ("Retroactive", ChangeMode.Retroactive),
            ("CarryElapsed", ChangeMode.CarryElapsed),
            ("Forward", ChangeMode.Forward),
            ("Reset", ChangeMode.Reset),
            ("RetroactiveStartOnly", ChangeMode.RetroactiveStartOnly),
        ]),
        new WordConverter<Boundary>([("Closing", Boundary.Closing), ("NextOpening", Boundary.NextOpening)]),
        new WordConverter<ChatParty>([("Visitor", ChatParty.Visitor), ("Agent", ChatParty.Agent), ("System", ChatParty.System)]),
    }.ToFrozenDictionary(each => each.Type!);

    public override bool CanConvert(Type typeToConvert) => All.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        All.TryGetValue(typeToConvert, out JsonConverter? converter) ? converter : throw new UnreachableException($"No converter is known for {typeToConvert}.");

    private static WordConverter<T> Words<T>()
        where T : SmartEnum<T, int> =>
        new(SmartEnum<T, int>.List.OrderBy(each => each.Value).Select(each => (each.Name, each)));
}
