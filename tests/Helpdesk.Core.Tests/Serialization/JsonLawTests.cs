using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization;
using Helpdesk.Serialization.Converters;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>System.Text.Json with default options reads back what it wrote of every public type, or throws: it never loses data in silence.</summary>
public class JsonLawTests
{
    /// <summary>Types that System.Text.Json reads and writes right by itself, or that hold nothing.</summary>
    private static readonly Type[] Plain = [typeof(DocumentProblem), typeof(DocumentConverter)];

    // .NET 8 has no JsonSerializerOptions.Web.
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly BusinessCalendar Rome = new BusinessCalendarBuilder("rome", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00").WithHolidays(HolidaySet.For("IT")).Build();

    private static readonly SupportChannel Phone = new SupportChannel(new ChannelId("phone"), ChannelKind.Phone, "Line", Rome).WithPromise(BusinessTime.FromHours(4));

    private static readonly object[] Samples =
    [
        new TicketId("INC-1"), new RequesterId("kim"), new AgentId("ada"), new TeamId("desk"), new ChannelId("mail"), new ChatId("c:1"), new CommitmentId("c1"), new Language("pt-BR"), TicketType.Incident,
        Rome.Hours[0].Hours, DayHours.Parse("09:00-13:00, 14:00-24:00"), HoursInterval.Parse("22:00-06:00"),
        BusinessTime.FromHours(4), BusinessTime.FromNanoseconds(-1), BusinessTime.Zero, BusinessDays.EndOfDay(2), BusinessDays.SameClockTime(0, Receipt.AtNextOpening),
        TimeAmount.FromElapsed(Duration.FromHours(24)), TimeAmount.FromBusinessTime(BusinessTime.FromMinutes(90)), TimeAmount.FromBusinessDays(BusinessDays.EndOfDay(1)),
        new ChannelReference(new ChannelId("mail"), ChannelKind.Email), TicketStatus.Open, new TicketStatus("Waiting for parts", StatusCategory.OnHold),
        Assignment.To(new TeamId("desk")), Assignment.To(new AgentId("helper"), AgentKind.Program), new ContactReason("Phone/Fault", ContactPhase.PostPurchase), new TicketLink(LinkKind.FollowUpOf, new TicketId("INC-2")),
        FieldValue.Text("x"), FieldValue.Number(-1.5m), FieldValue.Date(new LocalDate(2026, 3, 2)), FieldValue.Choice("Milan"), FieldValue.Flag(true),
        Author.System, Author.Agent(new AgentId("helper"), AgentKind.Program), Author.Requester(new RequesterId("kim")),
        new SlaDueDate("due", new LocalTime(17, 0)), new SlaChangeModes { Owner = ChangeMode.Reset }, ClockCondition.Not(When.Solved), ClockCondition.Always,
        Where.Priority.Is(Priority.High), TicketCondition.Never, TicketCondition.Not(Where.Tags.Contain("vip")),
        SlaGenerator.Book(7), Rome, OpenTime.Of(Rome).Union(Rome).ToCalendar("both", "Etc/UTC"), HolidayRule.Easter(-2), HolidayRule.FixedDate(12, 24).Lasting(3), HolidayRule.AnyOf(HolidayRule.Easter(1), HolidayRule.Easter(2)),
        Phone, new ChannelDirectory([Phone]), Ticket.Replay(EventGenerator.History(11)),
        .. Enumerable.Range(0, 200).SelectMany(seed => Ticket.Replay(EventGenerator.History(seed)).Commitments).Take(3),
        .. Enumerable.Range(0, EventGenerator.Kinds).Select(EventGenerator.Event), UnknownEvents.Of(EventGenerator.Event(3).Header, "taught-to-sing"),
        .. ChatDocumentTests.Events.Select(each => each.Data.Item1),
        .. RequesterDocumentTests.Events.Select(each => each.Data.Item1),
    ];

    public static TheoryData<Type> Types => [.. typeof(BusinessCalendar).Assembly.GetTypes().Where(IsHeld)];

    public static TheoryData<Type> Enumerations => [.. typeof(BusinessCalendar).Assembly.GetExportedTypes().Where(each => each.IsEnum)];

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void A_type_reads_back_what_was_written_or_throws(Type type)
    {
        if (Plain.Contains(type))
        {
            return;
        }

        Assert.Equal(typeof(DocumentConverter), type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType);
        if (type.IsGenericTypeDefinition)
        {
            return;
        }

        if (ConverterTable.Find(type) is null)
        {
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type));
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("[{}]", type.MakeArrayType()));
            if (!type.IsAbstract)
            {
                object value = RuntimeHelpers.GetUninitializedObject(type);
                Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value, type));
                Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value));
                Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Value = value }));
            }

            return;
        }

        object[] samples = [.. Words(type), .. Samples.Where(type.IsInstanceOfType)];
        Assert.True(samples.Length > 0 || IsPartOf(type), $"There is no sample of {type.Name}.");
        foreach (object sample in samples)
        {
            string json = JsonSerializer.Serialize(sample, type);
            object? read = JsonSerializer.Deserialize(json, type);
            Assert.Equal(sample, read);
            Assert.Equal(json, JsonSerializer.Serialize(read));
            Assert.Equal(json, JsonSerializer.Serialize<object>(sample));
            Assert.Equal($"{{\"Value\":[{json}]}}", JsonSerializer.Serialize(new { Value = new[] { sample } }));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[]", type));
        }
    }

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_reads_back_what_was_written(Type type)
    {
        foreach (object each in Enum.GetValues(type))
        {
            Assert.Equal(each, JsonSerializer.Deserialize(JsonSerializer.Serialize(each, type), type));
        }
    }

    [Fact]
    public void A_problem_reads_back_equal()
    {
        var problem = new DocumentProblem("$.version", "Must be from 1 to 2147483647, but is 0.");
        Assert.Equal(problem, JsonSerializer.Deserialize<DocumentProblem>(JsonSerializer.Serialize(problem)));
    }

    [Fact]
    public void A_host_s_own_type_may_hold_them_at_any_depth()
    {
        var order = new Order(new TicketId("INC-1"), null, BusinessTime.FromHours(4), [Priority.High, Priority.Low], new() { [new AgentId("ada")] = Where.Team.Is(new TeamId("desk")) }, EventGenerator.Event(0), Rome);
        string json = JsonSerializer.Serialize(order, Web);
        Order read = JsonSerializer.Deserialize<Order>(json, Web)!;
        Assert.Equal(order with { Order1 = read.Order1, Watchers = read.Watchers }, read);
        Assert.Equal(order.Order1, read.Order1);
        Assert.Equal(order.Watchers, read.Watchers);
        Assert.Contains("\"id\":\"INC-1\",\"other\":null,\"time\":\"PT4H\"", json, StringComparison.Ordinal);
        Assert.Contains("\"order1\":[\"High\",\"Low\"]", json, StringComparison.Ordinal);
        Assert.Contains("\"watchers\":{\"ada\":{\"format\":\"helpdesk-condition/1\",", json, StringComparison.Ordinal);

        JsonException refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Order>(json.Replace("\"INC-1\"", "\" \"", StringComparison.Ordinal), Web));
        Assert.Equal("$.id", refused.Path);
        Assert.StartsWith("\" \" is no TicketId. A key must not begin or end with white space", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Order>(json.Replace("\"oneOf\"", "\"oneof\"", StringComparison.Ordinal), Web));
        Assert.StartsWith("$.condition.is.oneof: Is not known here", refused.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Order>(json.Replace("\"INC-1\"", "null", StringComparison.Ordinal), Web));
    }

    [Fact]
    public void An_event_is_no_event_of_another_kind()
    {
        string json = JsonSerializer.Serialize(EventGenerator.Event(3));
        Assert.IsType<Helpdesk.Tickets.Events.InternalNoteAdded>(JsonSerializer.Deserialize<TicketEvent>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Helpdesk.Tickets.Events.TicketDeleted>(json));
    }

    [Fact]
    public void A_default_key_names_nothing_and_is_not_written() => Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(default(TicketId)));

    [Theory]
    [InlineData("INC-1", true)]
    [InlineData(" INC-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a\u0007b", false)]
    public void Keys_are_bound_as_routes_and_queries_hold_them(string? text, bool isKey)
    {
        Assert.Equal(isKey, Bind<TicketId>(text));
        Assert.Equal(isKey, Bind<RequesterId>(text));
        Assert.Equal(isKey, Bind<AgentId>(text));
        Assert.Equal(isKey, Bind<TeamId>(text));
        Assert.Equal(isKey, Bind<ChannelId>(text));
        Assert.Equal(isKey, Bind<ChatId>(text));
        Assert.Equal(isKey, Bind<CommitmentId>(text));
        Assert.True(Bind<Language>("pt-br"));
        Assert.False(Bind<Language>("p"));
    }

    private static bool Bind<T>(string? text)
        where T : struct, IParsable<T>
    {
        bool isRead = T.TryParse(text, null, out T value);
        Assert.Equal(!isRead, value.Equals(default(T)));
        if (isRead)
        {
            Assert.Equal(value, T.Parse(text!, null));
        }
        else if (text is not null)
        {
            Assert.Throws<FormatException>(() => T.Parse(text, null));
        }

        return isRead;
    }

    /// <summary>Types of which values can be held: what is public, and the kinds of it that are not.</summary>
    private static bool IsHeld(Type type) =>
        !type.IsEnum && !type.IsInterface && !(type.IsAbstract && type.IsSealed) && !typeof(Exception).IsAssignableFrom(type)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !typeof(Delegate).IsAssignableFrom(type)
        && (type.IsVisible || (type.IsSealed && BasesOf(type).Any(each => each is { IsVisible: true, IsAbstract: true } && each.Assembly == typeof(DocumentConverter).Assembly)));

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (Type? each = type.BaseType; each is not null; each = each.BaseType)
        {
            yield return each;
        }
    }

    /// <summary>The values of a closed set.</summary>
    private static IEnumerable<object> Words(Type type) => type.BaseType is { IsGenericType: true } known && known.GetGenericTypeDefinition() == typeof(SmartEnum<>)
        ? ((System.Collections.IEnumerable)type.GetProperty("List", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)!.GetValue(null)!).Cast<object>()
        : [];

    /// <summary>Kinds that are not public are read as what they are a kind of; a sample of each is not asked for.</summary>
    private static bool IsPartOf(Type type) => !type.IsVisible;

    private sealed record Order(TicketId Id, ChannelId? Other, BusinessTime Time, ImmutableArray<Priority> Order1, Dictionary<AgentId, TicketCondition> Watchers, TicketEvent Event, BusinessCalendar Calendar);
}
