using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Pictures;
using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/explanations.md, in its order, and the picture that the page shows. <c>HELPDESK_ACCEPT=1</c> draws it again.</summary>
public class ExplanationGuideSnippets
{
    [Fact]
    public void From_the_question_to_who_had_the_time()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("milan-office", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-18:00")
            .WithHolidays(HolidaySet.For("IT-MI"))
            .Build();

        SlaPolicy standard = new SlaPolicyBuilder("standard")
            .OnCalendar("milan-office")
            .PausesOn(StatusCategory.Pending)
            .Promise(SlaMetric.Resolution, BusinessTime.FromHours(12))
            .Build();

        SlaEngine engine = new(new SlaPolicyBookBuilder("desk").Add(standard).Build(), CalendarBook.Of(office));

        TicketRules rules = TicketRules.Default;
        RequesterId rita = new("rita");
        ChannelReference mail = new(new ChannelId("support-mail"), ChannelKind.Email);
        Instant friday = Instant.FromUtc(2026, 12, 4, 15, 0);    // 16:00 in Milan

        TicketDecision opened = rules.Open(new OpenTicket(new TicketId("INC-7"), "No dial tone", rita, mail) { Message = "The line is dead." }, friday);
        TicketHistory history = TicketHistory.Of(opened.Events);

        AgentId ada = new("ada");
        AgentId ben = new("ben");

        void Then(TicketCommand command, double hours) =>
            history = history.Append(rules.Decide(history.Ticket, command, friday + Duration.FromHours(hours)).EventsOf(history.Ticket.Id));

        Then(new Assign(Assignment.To(new TeamId("first-line"), ada), Author.Agent(ada)), 1);
        Then(new ReplyPublicly(ada, "Is the cable in?", mail) { Then = TicketStatus.Pending }, 114);
        Then(new ReceiveMessage(rita, "It is.", mail), 119);
        Then(new Assign(Assignment.To(new TeamId("second-line")), Author.Agent(ada)), 120);
        Then(new Solve(Author.Agent(ben)), 163);

        SlaEvaluation evaluation = engine.Evaluate(history, friday + Duration.FromDays(8));
        SlaCycle missed = evaluation.Clock(SlaMetric.Resolution)!.Latest;
        ExplanationPicture picture = ExplanationPicture.Of(missed.Explain());

        string table = picture.ToTextTable();    // plain text
        string svg = picture.ToSvg();            // light or dark, as the reader's system asks for

        Shown.OnPage("explanations.md", table.TrimEnd());
        Shown.AsPicture("explanations.svg", svg);

        SlaAttribution shares = evaluation.Attribute(missed);

        string who = string.Join('\n', shares.Shares);
        bool addsUp = shares.Elapsed == missed.EndedAt - missed.StartedAt && shares.Counted == missed.Consumed;

        Shown.OnPage("explanations.md", who);
        Assert.True(addsUp);
    }
}
