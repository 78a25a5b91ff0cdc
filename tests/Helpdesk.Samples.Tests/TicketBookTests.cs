using Helpdesk.Tickets;
using NodaTime;
using ReplayLog;
using ReplayLog.Histories;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Tickets gathered in memory, and through files.</summary>
public sealed class TicketBookTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(1_999)]
    public void Tickets_that_went_through_files_are_those_gathered_in_memory(int rowsInMemory)
    {
        LogRow[] rows = [.. Rows(2_000)];

        using TicketBook inMemory = Gather(rows, rows.Length + 1);
        using TicketBook throughFiles = Gather(rows, rowsInMemory);

        Assert.Equal((inMemory.Rows, inMemory.LatestMoment), (throughFiles.Rows, throughFiles.LatestMoment));
        Assert.Equal(inMemory.ReadTickets().Select(Describe), throughFiles.ReadTickets().Select(Describe));
    }

    [Fact]
    public void Files_are_gone_when_the_book_is_closed()
    {
        string[] before = Directory.GetDirectories(Path.GetTempPath(), "replay-log-*");
        using (TicketBook book = Gather([.. Rows(100)], rowsInMemory: 10))
        {
            Assert.NotEmpty(book.ReadTickets());
        }

        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "replay-log-*").Except(before, StringComparer.Ordinal), each => Directory.GetFiles(each).Length > 100);
    }

    [Fact]
    public void Ticket_with_too_many_rows_is_refused_as_a_mistaken_column()
    {
        using var book = new TicketBook();
        LogRow row = new("same", Meaning.Progress, Instant.FromUtc(2026, 3, 2, 9, 0), Opened: null);

        InputException refusal = Assert.Throws<InputException>(() =>
        {
            for (int i = 0; i <= TicketRecord.MostRows; i++)
            {
                book.Record(row with { Line = i + 2 });
            }

            Assert.NotEmpty(book.ReadTickets());
        });

        Assert.Equal("The log has more than 200,000 rows of the ticket 'same': is columns.ticket of the mapping the right column?", refusal.Message);
    }

    private static TicketBook Gather(LogRow[] rows, int rowsInMemory)
    {
        var book = new TicketBook(rowsInMemory);
        foreach (LogRow each in rows)
        {
            book.Record(each);
        }

        return book;
    }

    private static string Describe(TicketRecord ticket) => $"{ticket.Times.Id} {ticket.Times.Opened} {string.Join('|', ticket.Rows)}";

    /// <summary>Rows of some 300 tickets in every order, with everything that a row can hold and without.</summary>
    private static IEnumerable<LogRow> Rows(int count)
    {
        var random = new Random(12);
        for (int i = 0; i < count; i++)
        {
            bool isFull = random.Next(2) == 0;
            Instant at = Instant.FromUtc(2026, 3, 2, 9, 0) + Duration.FromNanoseconds(random.NextInt64(1_000_000_000_000_000));
            yield return new LogRow($"T-{random.Next(300)}", (Meaning)random.Next(1 << 10), at, isFull ? at - Duration.FromNanoseconds(random.Next()) : null)
            {
                Line = i + 2,
                Activity = isFull ? "räum €" : "",
                Assignment = random.Next(3) switch { 0 => null, 1 => Assignment.To(new TeamId("first")), _ => Assignment.To(new TeamId("first"), new AgentId("ada")) },
                AnsweredBy = isFull ? new AgentId("bo") : null,
                Priority = isFull ? Priority.High : null,
                StatedMet = isFull ? random.Next(2) == 0 : null,
                Stated = new PerCheck<int?>(isFull ? random.Next() : null, null, isFull ? 0 : null),
            };
        }
    }
}
