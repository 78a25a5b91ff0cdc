using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Explanations;

/// <summary>Evaluations of histories that commands made, under every mode, on calendars of several zones, one of which ends, and with elapsed time; at moments to the nanosecond.</summary>
internal static class GeneratedEvaluations
{
    /// <summary>About the day of the break and the season's last.</summary>
    private static readonly Instant Anchor = Given.At("2026-04-02 08:00Z");

    private static readonly CalendarBook Calendars = CalendarBook.Of(
        Given.Builder("Mon-Fri 09:00-13:00, 14:00-18:00", "Europe/Rome")
            .WithHoliday("Easter Monday", HolidayRule.Easter(1))
            .WithSpecialHours(Given.Date("2026-04-04"), "10:00-16:00", "Saturday")
            .WithBreak(Given.Date("2026-04-01"), "11:00-11:31", "Fire drill")
            .Build(),
        new BusinessCalendarBuilder("nights", "America/New_York").WithHours("Mon-Sun 22:00-06:00").Build(),
        new BusinessCalendarBuilder("season", "Etc/UTC").WithHours("Mon-Sun 07:00-12:00").ClosedFrom(Given.Date("2026-04-02")).Build());

    public static readonly Arbitrary<SlaEvaluation> All =
        (from seed in Gen.Choose(0, int.MaxValue - 1)
         from others in Gen.Choose(0, 40)
         from changes in Gen.Elements(Enum.GetValues<ChangeMode>())
         from reopening in Gen.Elements(Enum.GetValues<ReopenMode>())
         from minutes in Gen.Choose(-60, 3000)
         from hours in Gen.Choose(1, 12)
         let history = TicketHistory.Of(Step.Play(new Timelines(new Random(seed)).Make(Anchor, others)))
         select new SlaEngine(Book(changes, reopening, hours), Calendars).Evaluate(history, history.Events[0].HappenedAt + Duration.FromMinutes(minutes) + Duration.FromNanoseconds(seed))).ToArbitrary();

    private static SlaPolicyBook Book(ChangeMode changes, ReopenMode reopening, int hours)
    {
        SlaPolicyBuilder Policy(string id) => new SlaPolicyBuilder(id).OnCalendar("desk")
            .PausesOn(StatusCategory.Pending)
            .OnChanges(SlaChangeModes.Always(changes))
            .OnReopening(reopening);
        SlaPolicyBuilder high = Policy("high").For(Where.Priority.IsIn(Priority.Urgent, Priority.High)).WithBoundary(Boundary.NextOpening);
        SlaPolicyBuilder rest = Policy("rest").PausesOn(StatusCategory.OnHold);
        high.PromiseCommitments(Where.Tags.Contain("vip"));
        rest.PromiseCommitments();
        foreach (SlaMetric metric in SlaMetric.BuiltIn.Where(each => each.Recurrence != CycleRecurrence.PerCommitment))
        {
            high.Promise(metric, Duration.FromHours(hours), Where.Tags.Contain("urgent")).Promise(metric, BusinessTime.FromHours(hours), onCalendar: "nights");
            rest.Promise(metric, BusinessDays.EndOfDay(1), Where.Priority.Is(Priority.Low)).Promise(metric, BusinessTime.FromHours(hours), Where.Tags.Contain("refund"), "season").Promise(metric, BusinessTime.FromHours(hours));
        }

        return new SlaPolicyBookBuilder("book").Add(high.Build()).Add(rest.Build()).Build();
    }
}
