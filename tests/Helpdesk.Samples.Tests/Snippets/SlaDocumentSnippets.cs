using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/documents.md about policies and the states of clocks, in its order.</summary>
public class SlaDocumentSnippets
{
    [Fact]
    public void Policies_and_a_state_as_json()
    {
        SlaPolicyBook book = SlaJson.ReadBook(
            """
            {
              "format": "helpdesk-sla-book/1",
              "id": "desk",
              "metrics": [
                {
                  "id": "first-touch",
                  "name": "First touch",
                  "start": { "happens": "Opened" },
                  "stop": { "ceases": { "is": { "of": "statusCategory", "oneOf": ["New"] } } }
                }
              ],
              "policies": [
                {
                  "id": "vip",
                  "condition": { "is": { "of": "requesterTier", "oneOf": ["gold"] } },
                  "calendar": "office",
                  "targets": [
                    { "metric": "first-touch", "within": { "businessTime": "PT30M" } },
                    { "metric": "requester-wait", "by": { "field": "due", "at": "12:00:00" }, "condition": { "fieldExists": "due" } },
                    { "metric": "requester-wait", "within": { "businessDays": { "count": 2, "until": "EndOfDay" } } }
                  ],
                  "pausesWhile": { "is": { "of": "statusCategory", "oneOf": ["Pending"] } },
                  "changes": { "priority": "CarryElapsed" }
                },
                {
                  "id": "rest",
                  "targets": [{ "metric": "first-response", "within": { "elapsed": "PT24H" } }]
                }
              ]
            }
            """);

        Assert.Empty(book.Warnings);
        Assert.Equal(book, SlaJson.ReadBook(SlaJson.WriteBook(book)));
        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-17:00").Build();
        var engine = new SlaEngine(book, CalendarBook.Of(office));
        var mail = new ChannelReference(new ChannelId("support-mail"), ChannelKind.Email);
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        TicketDecision opened = TicketRules.Default.Open(new OpenTicket(new TicketId("INC-7"), "No dial tone", new RequesterId("rita"), mail), nine);
        TicketHistory history = TicketHistory.Of(opened.Events);
        TicketEvent reply = TicketRules.Default.Decide(opened.Ticket, new ReplyPublicly(new AgentId("ada"), "Is the cable in?", mail), nine + Duration.FromHours(1)).Events[0];

        string stored = SlaJson.WriteState(engine.Start(history));

        SlaState state = SlaJson.ReadState(stored, engine);
        SlaState next = state.Apply(reply);

        Assert.Equal(SlaOutcome.Met, next.Evaluate(reply.HappenedAt).Clock(SlaMetric.FirstResponse)!.Latest.Outcome);
        Assert.Equal(engine.Evaluate(history.Append(reply), reply.HappenedAt), next.Evaluate(reply.HappenedAt));
    }
}
