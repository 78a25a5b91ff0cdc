using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.WhatIf;

/// <summary>Two books that differ in most ways, and many histories to compare under them.</summary>
internal static class WhatIfWorld
{
    public static readonly Instant AsOf = Instant.FromUtc(2026, 4, 1, 21, 0);

    public static readonly decimal[] Thresholds = [50m, 75m, 100m, 133.3m];

    private static readonly Instant Opening = Instant.FromUtc(2026, 4, 1, 8, 0);

    private static readonly RequesterId Anna = new("anna");

    private static readonly AgentId Ada = new("ada");

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
        CalendarBook.Of(Office, Shop).WithChannel(World.Channels[0].Id, "shop").WithChannel(World.Channels[1].Id, "office"));

    public static Arbitrary<TicketHistory[]> Sets { get; } =
        (from seed in Gen.Choose(0, int.MaxValue - 1000)
         from count in Gen.Choose(0, 300)
         select Histories(seed, count)).ToArbitrary();

    public static SlaWhatIf With(int degree) => new(Current, Proposed, AsOf, new WhatIfOptions { MaxDegreeOfParallelism = degree, Thresholds = [.. Thresholds] });

    /// <summary>Histories that commands made, some of which go on after the moment that is asked for; those of one seed have the next ones of the seed before it.</summary>
    public static TicketHistory[] Histories(int seed, int count) =>
        [.. Enumerable.Range(seed, count).Select(each => TicketHistory.Of(Step.Play(new Timelines(new Random(each)).Make(AsOf - Duration.FromDays(2), each % 25))))];

    /// <summary>An answer so many minutes after the opening, on a Wednesday at ten, of a ticket of the standard policy.</summary>
    public static TicketHistory Answered(string ticket, int minutes, string channel = "mail")
    {
        var id = new TicketId(ticket);
        var reference = new ChannelReference(new ChannelId(channel), ChannelKind.Email);
        return new TicketDesk()
            .Open(Opening, new OpenTicket(id, "No dial tone", Anna, reference) { Message = "Help", By = Author.Agent(Ada) })
            .Do(Opening + Duration.FromMinutes(minutes), id, new ReplyPublicly(Ada, "Done", reference))[id];
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
