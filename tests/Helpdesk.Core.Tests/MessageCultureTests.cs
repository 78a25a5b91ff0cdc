using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests;

/// <summary>Numbers and instants in messages of exceptions are the same in every culture.</summary>
public class MessageCultureTests
{
    private static readonly EventHeader Header = new(new TicketId("t"), 2, Given.At("2026-03-02 09:00Z"), Given.At("2026-03-02 09:00Z"), Author.System);

    private static readonly Func<object?>[] Refused =
    [
        () => HolidayRule.Easter(-400),
        () => HolidayRule.Easter(0).PlusDays(-366),
        () => HolidayRule.NthWeekday(-6, IsoDayOfWeek.Monday, 1),
        () => HolidayRule.FixedDate(-1, 1),
        () => HolidaySet.For("IT").DatesIn(-5),
        () => Given.Builder("24/7").WithVersion(-1),
        () => Given.Builder("24/7").WithSpecialHours(new LocalDate(-1, 1, 1), "off"),
        () => Given.Builder("24/7").Build().Add(Given.At("2026-03-02 09:00Z"), BusinessTime.FromHours(-1)),
        () => Given.Builder("24/7").Build().IsOpen(Instant.MinValue),
        () => TimeAmount.FromElapsed(Duration.FromSeconds(-1.5)),
        () => TimeAmount.FromBusinessTime(BusinessTime.FromHours(-1)),
        () => BusinessDays.SameClockTime(-1),
        () => BusinessTime.FromNanoseconds(long.MinValue).ToString() + BusinessTime.FromHours(long.MaxValue),
        () => WeeklyHours.Parse("Mon -1:00"),
        () => new AcknowledgementPolicy(Duration.FromSeconds(-1.5)),
        () => new WaitingLine(-1, Duration.FromMinutes(1), 1),
        () => new WaitingLine(1, Duration.FromSeconds(-1.5), 1),
        () => new ChatCapacity(-1),
        () => new Capacity(-1),
        () => new RoutingNeed((WorkKind)(-7)),
        () => new SlaTarget(SlaMetric.Resolution, TimeAmount.FromElapsed(Duration.Zero)),
        () => SlaMetric.Resolution with { Recurrence = (CycleRecurrence)(-7) },
        () => new WhatIfOptions { Thresholds = [-1.5m] },
        () => new PromiseMade(Header, new CommitmentId("c"), "call", Instant.MinValue),
        () => new TimeLogged(Header, "Research", Duration.FromSeconds(-1.5)),
        () => new StatusChanged(Header, TicketStatus.Open, (StatusCause)(-7), resolution: null, wakesAt: null),
        () => new EventHeader(new TicketId("t"), 1, Instant.MinValue, Given.At("2026-03-02 09:00Z"), Author.System),
        () => new EventHeader(new TicketId("t"), -1, Given.At("2026-03-02 09:00Z"), Given.At("2026-03-02 09:00Z"), Author.System),
        () => TicketRules.Default.WithFutureTolerance(Duration.FromSeconds(-1.5)),
        () => new ContinuationRule { Window = Duration.FromSeconds(-1.5) },
        () => new TicketId(new string('x', 1_000)),
        () => Identity.Phone("+39 1"),
        () => CalendarJson.Read("""{"format":"helpdesk-calendar/1","id":"a","version":-1,"zone":"Etc/UTC","hours":"24/7"}"""),
    ];

    [Fact]
    public void Messages_read_alike_in_every_culture()
    {
        string[] invariant = Messages();
        Assert.All(invariant, each => Assert.NotEqual("", each));
        Assert.Equal(invariant, HostileCulture.Run(Messages));
        Assert.Contains(invariant, each => each.Contains("-400", StringComparison.Ordinal));
    }

    /// <summary>What was asked of a culture is what it has: without globalization all cultures are one.</summary>
    [Fact]
    public void The_culture_is_another()
    {
#pragma warning disable RS0030 // The ambient culture is what this asks about.
        string[] written = HostileCulture.Run(() => new[] { string.Format(CultureInfo.CurrentCulture, "{0}", -400), string.Format(CultureInfo.CurrentCulture, "{0}", -1.5m), "I".ToLower(CultureInfo.CurrentCulture) });
#pragma warning restore RS0030
        Assert.NotEqual(["-400", "-1.5", "i"], written);
    }

    private static string[] Messages() =>
    [
        .. Refused.Select(each =>
        {
            try
            {
                return FormattableString.Invariant($"nothing was refused: {each()}");
            }
            catch (Exception refusal)
            {
                return refusal.Message;
            }
        }),
    ];
}
