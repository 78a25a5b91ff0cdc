using Helpdesk.Serialization;
using Helpdesk.Sla;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/documents.md about policies, in its order.</summary>
public class SlaDocumentSnippets
{
    [Fact]
    public void Policies_as_json()
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
    }
}
