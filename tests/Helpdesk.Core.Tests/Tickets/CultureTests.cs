using Helpdesk.Core.Tests.Calendars;
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
        Assert.Equal(Texts(), HostileCulture.Run(Texts));
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
        texts.AddRange(refused.Select(each => TicketRules.Default.Decide(held, each, SmallDesk.At(40)).Refusal!.ToString()));
        return [.. texts];
    }
}
