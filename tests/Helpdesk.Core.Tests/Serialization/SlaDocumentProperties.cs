using System.Buffers;
using System.Text;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Tickets;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>What holds of the documents of all books.</summary>
public class SlaDocumentProperties
{
    private static readonly FsCheck.Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void A_book_reads_back_equal() => Laws.Hold(100, Seeds, seed =>
    {
        SlaPolicyBook book = SlaGenerator.Book(seed);
        string json = SlaJson.WriteBook(book);
        Assert.Equal(book, SlaJson.ReadBook(json));
        Assert.Equal(book, SlaJson.ReadBook(SlaJson.WriteBook(book, indented: true)));
        Assert.Equal(json, SlaJson.WriteBook(SlaJson.ReadBook(json)));
        var bytes = new ArrayBufferWriter<byte>();
        SlaJson.WriteBook(book, bytes);
        Assert.Equal(json, Encoding.UTF8.GetString(bytes.WrittenSpan));
        Assert.Equal(book, SlaJson.ReadBook(bytes.WrittenSpan));
    });

    [Fact]
    public void A_book_that_was_read_gives_the_same_evaluations() => Laws.Hold(15, Seeds, seed =>
    {
        SlaPolicyBook book = SlaGenerator.Book(seed);
        TicketHistory history = TicketHistory.Of(RawHistory.Make(seed, seed % 30, importsLate: seed % 2 == 0));
        Instant asOf = history.Events.Max(each => each.HappenedAt) + Duration.FromHours(30);
        Assert.Equal(
            SlaEngine.Evaluate(history, book, SlaGenerator.Calendars, asOf),
            SlaEngine.Evaluate(history, SlaJson.ReadBook(SlaJson.WriteBook(book)), SlaGenerator.Calendars, asOf));
    });
}
