using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Serialization;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>What holds of the documents of all events, histories and tickets.</summary>
public class EventDocumentProperties
{
    [Fact]
    public void No_kind_of_event_is_forgotten()
    {
        Type[] kinds = [.. typeof(TicketEvent).Assembly.GetTypes().Where(each => each.IsSubclassOf(typeof(TicketEvent)) && each != typeof(UnknownTicketEvent))];
        Assert.True(kinds.Length > 20);
        Assert.Equal(kinds.Select(each => each.Name).Order(), EventTable.All.Select(each => each.Event.Name).Order());
        Assert.Equal(kinds.Length, EventGenerator.Kinds);
        Assert.Equal(kinds.Select(each => each.Name).Order(), Enumerable.Range(0, EventGenerator.Kinds).Select(seed => EventGenerator.Event(seed).GetType().Name).Order());
        Assert.Equal(EventTable.All.Length, EventTable.All.Select(each => each.Name).Distinct().Count());
    }

    [Fact]
    public void Events_of_all_kinds_read_back_equal_and_their_text_is_stable() => Laws.Hold(3000, EventGenerator.Events, value =>
    {
        string json = TicketJson.WriteEvent(value);
        TicketEvent read = TicketJson.ReadEvent(json);
        Assert.Equal(value, read);
        Assert.Equal(json, TicketJson.WriteEvent(read));

        string indented = TicketJson.WriteEvent(value, indented: true);
        Assert.Equal(value, TicketJson.ReadEvent(indented));
        Assert.DoesNotContain('\r', indented);
        Assert.True(TicketJson.TryReadEvent("\uFEFF" + json, out TicketEvent? marked, out _));
        Assert.Equal(value, marked);

        var bytes = new ArrayBufferWriter<byte>();
        TicketJson.WriteEvent(value, bytes);
        Assert.Equal(json, Encoding.UTF8.GetString(bytes.WrittenSpan));
        Assert.Equal(value, TicketJson.ReadEvent(bytes.WrittenSpan));
    });

    [Fact]
    public void Histories_read_back_equal() => Laws.Hold(400, EventGenerator.Histories, history =>
    {
        string json = TicketJson.WriteHistory(history);
        ImmutableArray<TicketEvent> read = TicketJson.ReadHistory(json);
        Assert.Equal(history, read);
        Assert.Equal(json, TicketJson.WriteHistory(read));
        Assert.Equal(history, TicketJson.ReadHistory(Encoding.UTF8.GetBytes(TicketJson.WriteHistory(history, indented: true))));
    });

    [Fact]
    public void A_snapshot_reads_back_equal_and_takes_later_events_as_the_ticket_does() => Laws.Hold(800, EventGenerator.Histories, history =>
    {
        int cut = 1 + (history[^1].Sequence * 7 % history.Length);
        Ticket ticket = Ticket.Replay(history.Take(cut));
        string json = TicketJson.Write(ticket);
        Ticket read = TicketJson.Read(json);
        Assert.Equal(ticket, read);
        Assert.Equal(json, TicketJson.Write(read));
        Assert.Equal(ticket, TicketJson.Read(Encoding.UTF8.GetBytes(TicketJson.Write(ticket, indented: true))));
        Assert.Equal(Ticket.Replay(history), read.ApplyAll(history.Skip(cut)));
    });

    [Fact]
    public void Instants_are_those_of_the_ISO_pattern() => Laws.Hold(8_000, Gen.Choose(0, int.MaxValue).Select(seed => EventGenerator.Moment(new Random(seed))).ToArbitrary(), instant =>
    {
        byte[] text = new byte[InstantText.Longest];
        int length = InstantText.Write(instant, text);
        Assert.Equal(InstantPattern.ExtendedIso.Format(instant), Encoding.ASCII.GetString(text, 0, length));
        Assert.True(InstantText.TryRead(text.AsSpan(0, length), out Instant read));
        Assert.Equal(instant, read);
    });

    [Fact]
    public void What_is_read_as_an_instant_the_ISO_pattern_reads_as_the_same() => Laws.Hold(
        8_000,
        Gen.Choose(0, int.MaxValue).Select(ChangedInstant).ToArbitrary(),
        text =>
        {
            bool isRead = InstantText.TryRead(Encoding.UTF8.GetBytes(text), out Instant instant);
            ParseResult<Instant> expected = InstantPattern.ExtendedIso.Parse(text);

            // Noda Time takes a comma for a point too, and 24:00 for the next day.
            Assert.Equal(expected.Success && !text.Contains(',', StringComparison.Ordinal) && !text.Contains("T24", StringComparison.Ordinal) && text[0] is not ('-' or '+'), isRead);
            if (isRead)
            {
                Assert.Equal(expected.Value, instant);
            }
        });

    [Fact]
    public void Lengths_of_time_read_back_equal() => Laws.Hold(2000, Gen.Choose(0, int.MaxValue).Select(Length).ToArbitrary(), duration =>
    {
        string text = DurationText.Write(duration);
        Assert.True(DurationText.TryRead(text, out Duration read), text);
        Assert.Equal(duration, read);
    });

    [Theory]
    [InlineData("PT90M", true)]
    [InlineData("PT0S", true)]
    [InlineData("-PT1.000000001S", true)]
    [InlineData("PT999999999999H", false)]
    [InlineData("PT", false)]
    [InlineData("PT1", false)]
    [InlineData("PT1S1M", false)]
    [InlineData("PT1.H", false)]
    [InlineData("PT.5S", false)]
    [InlineData("PT1.0000000001S", false)]
    [InlineData("P1D", false)]
    [InlineData("pt1h", false)]
    [InlineData("PT+1H", false)]
    public void Lengths_of_time_are_those_of_ISO_8601(string text, bool isLength) => Assert.Equal(isLength, DurationText.TryRead(text, out _));

    private static string ChangedInstant(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(InstantPattern.ExtendedIso.Format(EventGenerator.Moment(random)));
        const string Pieces = "0123456789-:.TZ,+ é";
        int at = random.Next(text.Length);
        switch (random.Next(3))
        {
            case 0:
                text[at] = Pieces[random.Next(Pieces.Length)];
                break;
            case 1:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            default:
                text.Remove(at, 1);
                break;
        }

        return text.ToString();
    }

    private static Duration Length(int seed)
    {
        var random = new Random(seed);
        return Duration.FromNanoseconds(random.Next(3) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : random.NextInt64(10_000_000_000_000)) + Duration.FromHours(random.Next(2) * random.Next(100_000));
    }
}
