using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Tickets;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.WhatIf;

/// <summary>Two books that differ in most ways, and many histories to compare under them.</summary>
internal static class WhatIfWorld
{
    public static readonly Instant AsOf = Instant.FromUtc(2026, 4, 1, 21, 0);

    public static readonly decimal[] Thresholds = [50m, 75m, 100m, 133.3m];

    private static readonly BusinessCalendar Office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00").Build();

    private static readonly BusinessCalendar Shop = new BusinessCalendarBuilder("shop", "Europe/Rome").WithHours("Mon-Sun 08:00-20:00").Build();

    public static SlaEngine Current { get; } = new(
        new SlaPolicyBookBuilder("desk")
            .Add("gold", policy => policy.For(Where.RequesterTier.Is("gold")).OnCalendar("office").Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(1)).Promise(SlaMetric.Resolution, BusinessTime.FromHours(4)))
            .Add("standard", policy => policy.OnCalendar("office").PausesOn(StatusCategory.Pending)
                .Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(2))
                .Promise(SlaMetric.NextResponse, BusinessTime.FromHours(1))
                .Promise(SlaMetric.PeriodicUpdate, BusinessTime.FromHours(3))
                .Promise(SlaMetric.VendorTime, Duration.FromHours(5)))
            .Build(),
        CalendarBook.Of(Office, Shop));

    /// <summary>Without a calendar for one channel in three.</summary>
    public static SlaEngine Proposed { get; } = new(
        new SlaPolicyBookBuilder("desk").WithVersion(2)
            .Add("gold", policy => policy.WithVersion(2).For(Where.RequesterTier.Is("gold")).OnCalendar("shop").Promise(SlaMetric.FirstResponse, BusinessTime.FromMinutes(30)))
            .Add("standard", policy => policy.WithVersion(2).PausesOn(StatusCategory.OnHold).OnReopening(ReopenMode.NewInstance)
                .Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(2))
                .Promise(SlaMetric.NextResponse, BusinessTime.FromHours(2))
                .Promise(SlaMetric.AgentWork, BusinessTime.FromHours(6))
                .Promise(SlaMetric.VendorTime, Duration.FromHours(3)))
            .Build(),
        CalendarBook.Of(Office, Shop).WithChannel(new ChannelId("channel 0"), "shop").WithChannel(new ChannelId("channel 1"), "office"));

    public static Arbitrary<TicketHistory[]> Sets { get; } =
        (from seed in Gen.Choose(0, int.MaxValue - 1000)
         from count in Gen.Choose(0, 300)
         select Histories(seed, count)).ToArbitrary();

    public static SlaWhatIf With(int degree) => new(Current, Proposed, AsOf, new WhatIfOptions { MaxDegreeOfParallelism = degree, Thresholds = [.. Thresholds] });

    public static TicketHistory[] Histories(int seed, int count) => [.. Enumerable.Range(0, count).Select(i => TicketHistory.Of(RawHistory.Make(seed + i, (seed + i) % 25, importsLate: i % 2 == 0)))];

    /// <summary>An answer so many minutes after the opening, on a Wednesday at ten, of a ticket of the standard policy.</summary>
    public static TicketHistory Answered(string ticket, int minutes, string channel = "channel 0")
    {
        Instant opened = Instant.FromUtc(2026, 4, 1, 8, 0);
        var reference = new ChannelReference(new ChannelId(channel), ChannelKind.Email);
        EventHeader Header(int sequence, Instant at) => new(new TicketId(ticket), sequence, at, at, Author.Agent(new AgentId("ada")));
        var first = new TicketOpened(Header(1, opened), "No dial tone", new RequesterId("anna"), reference) { Message = "Help" };
        return TicketHistory.Of(first, new PublicReplySent(Header(2, opened + Duration.FromMinutes(minutes)), "Done", reference));
    }

    public static async IAsyncEnumerable<T> Later<T>(IEnumerable<T> items)
    {
        foreach (T each in items)
        {
            await Task.Yield();
            yield return each;
        }
    }
}
