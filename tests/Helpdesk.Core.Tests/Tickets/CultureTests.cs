using System.Globalization;
using Helpdesk.Core.Tests.Tickets.Decisions;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>No text of tickets depends on the culture of the thread.</summary>
public class CultureTests
{
    [Fact]
    public void Events_tickets_refusals_and_exceptions_read_alike_in_every_culture()
    {
        string[] plain = Texts();
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = Odd();
            Assert.Equal(plain, Texts());
            Assert.Equal("5~5", 5.5.ToString(Thread.CurrentThread.CurrentCulture));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static string[] Texts()
    {
        List<string> texts = [];
        for (int seed = 0; seed < 30; seed++)
        {
            TicketEvent[] history = RawHistory.Make(seed, 40, importsLate: true);
            Ticket ticket = Ticket.Replay(history);
            texts.AddRange(history.Select(each => each.ToString()));
            texts.Add(ticket.ToString());
            texts.Add(ticket.Counts.ToString());
            texts.AddRange(ticket.Commitments.Select(each => each.ToString()));
            texts.AddRange(ticket.Fields.Values.Select(each => each.ToString()));
            texts.Add(Assert.Throws<TicketHistoryException>(() => ticket.Apply(history[^1])).Message);
        }

        Ticket held = SmallDesk.Opened(new PutOnHold(SmallDesk.ByAda) { Until = SmallDesk.At(100) });
        TicketCommand[] refused =
        [
            new AddNote("Later.", SmallDesk.ByAda) { HappenedAt = SmallDesk.At(99) },
            new AddNote("Earlier.", SmallDesk.ByAda) { HappenedAt = SmallDesk.At(-99) },
            new AddNote(new string('x', TicketLimits.Text + 1), SmallDesk.ByAda),
            new WakeUp { HappenedAt = SmallDesk.At(40) },
            new PutOnHold(SmallDesk.ByAda) { Until = SmallDesk.At(-1) },
            new LogTime("Research", Duration.FromHours(-1.5), SmallDesk.ByAda),
        ];
        texts.AddRange(refused.Select(each => each.ToString()));
        texts.AddRange(refused.Select(each => TicketRules.Default.Decide(held, each, SmallDesk.At(40)).Rejection!.ToString()));
        return [.. texts];
    }

    /// <summary>A culture in which everything that can differ does.</summary>
    private static CultureInfo Odd()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = "~";
        odd.NumberFormat.NumberGroupSeparator = "_";
        odd.NumberFormat.NegativeSign = "minus ";
        odd.DateTimeFormat.TimeSeparator = ";";
        odd.DateTimeFormat.DateSeparator = "!";
        odd.DateTimeFormat.LongDatePattern = "yyyy!MM!dd";
        odd.DateTimeFormat.ShortDatePattern = "dd!MM";
        return odd;
    }
}
