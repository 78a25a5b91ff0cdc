using System.Collections.Immutable;
using System.Text.Json;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>Lists of events from documents.</summary>
internal static class HistoryReader
{
    /// <exception cref="DocumentException">The text is no list of events.</exception>
    public static ImmutableArray<TicketEvent> Read(ReadOnlySpan<byte> json)
    {
        DocumentText.ExpectText(json);
        DocumentFormat.History.Expect(json);
        Scalar<Slice>[] slices = Slices(json);
        var events = ImmutableArray.CreateBuilder<TicketEvent>(slices.Length);
        foreach (Scalar<Slice> each in slices)
        {
            try
            {
                events.Add(EventReader.Read(json.Slice(each.Value.Start, each.Value.Length)));
            }
            catch (DocumentException inside)
            {
                throw inside.Within(DocumentPath.Root.Property("events").Item(events.Count));
            }
        }

        return events.MoveToImmutable();
    }

    private static Scalar<Slice>[] Slices(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, DocumentContext.Default.HistoryDocument) is { Format: not null, Events: { } slices })
            {
                return slices;
            }
        }
        catch (Exception refusal) when (DocumentMisfit.IsRefusal(refusal))
        {
            DocumentScan.Check(json, DocumentContext.Default.HistoryDocument);
            throw DocumentMisfit.Tell(refusal, DocumentPath.Root);
        }

        // A null, which the contract cannot tell from absent.
        DocumentScan.Check(json, DocumentContext.Default.HistoryDocument);
        throw DocumentPath.Root.Fail("Is no list of events.");
    }
}
