using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Pictures;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/pictures.md, and the pictures that the page shows. <c>HELPDESK_ACCEPT=1</c> draws these anew.</summary>
public class PictureGuideSnippets
{
    [Fact]
    public void A_month_and_a_year()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("milan-office", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off")
            .WithHolidays(HolidaySet.For("IT-MI"))
            .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("00:00-13:00")))
            .WithSpecialHours(new LocalDate(2026, 12, 20), "10:00-18:00", "Sunday before Christmas")
            .WithBreak(new LocalDate(2026, 12, 3), "11:00-11:30", "Fire drill")
            .Build();

        CalendarPicture december = CalendarPicture.OfMonth(office, new YearMonth(2026, 12));
        CalendarPicture year = CalendarPicture.OfYear(office, 2026);

        string svg = december.ToSvg();             // light or dark, as the reader's system asks for
        string print = year.ToSvg(Theme.Light);    // always light
        string table = december.ToTextTable();     // plain text
        string words = december.Description;       // what the SVG carries as its text alternative

        Shown.AsPicture("pictures-month.svg", svg);
        Shown.AsPicture("pictures-year.svg", year.ToSvg());
        Assert.Contains("<svg", print, StringComparison.Ordinal);
        Assert.Contains("Sant'Ambrogio", words, StringComparison.Ordinal);
        Shown.OnPage("pictures.md", string.Join('\n', table.Split('\n').Take(8)));
    }

    /// <summary>The code of the package's own page.</summary>
    [Fact]
    public void A_month_and_an_explanation()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("milan-office", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00").Build();
        Instant opened = Instant.FromUtc(2026, 6, 5, 14, 0);
        var id = new TicketId("INC-7");
        TicketHistory history = new TicketDesk().Open(opened, new OpenTicket(id, "No dial tone", new RequesterId("rita"), new ChannelReference(new ChannelId("mail"), ChannelKind.Email)))[id];
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk").Add("all", policy => policy.OnCalendar("milan-office").Promise(SlaMetric.Resolution, BusinessTime.FromHours(4))).Build();
        SlaEvaluation evaluation = SlaEngine.Evaluate(history, book, CalendarBook.Of(office), opened + Duration.FromHours(1));

        CalendarPicture june = CalendarPicture.OfMonth(office, new YearMonth(2026, 6));

        string svg = june.ToSvg();                 // light or dark, as the reader's system asks for
        string print = june.ToSvg(Theme.Light);    // always light
        string table = june.ToTextTable();         // plain text
        string words = june.Description;           // what the SVG carries as its text alternative

        ExplanationPicture why = ExplanationPicture.Of(evaluation.Explain(SlaMetric.Resolution)!);

        string clock = why.ToSvg();                // day by day what counted, pauses, the due instant and the end
        string lines = why.ToTextTable();          // a line for each stretch, and for each thing that happened

        Assert.All([svg, print, clock], each => Assert.StartsWith("<svg", each, StringComparison.Ordinal));
        Assert.Contains("milan-office", words, StringComparison.Ordinal);
        Assert.Contains("2026-06-05", table, StringComparison.Ordinal);
        Assert.Contains("Outside hours", lines, StringComparison.Ordinal);
    }
}
