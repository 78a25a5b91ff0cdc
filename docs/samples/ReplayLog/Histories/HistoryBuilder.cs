using Helpdesk;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>Makes a ticket of what a log says, by the library's commands.</summary>
/// <remarks>A row is applied whole or, where a command of it is refused, not at all.</remarks>
internal sealed class HistoryBuilder
{
    // A log of activities says neither who asked, nor how, nor what; a ticket wants to know.
    private static readonly RequesterId Requester = new("unknown");

    private readonly TicketRules rules;
    private readonly Instant now;
    private readonly List<RefusedRow> refused = [];
    private TicketHistory history;
    private PerCheck<int?> stated;
    private bool? statedMet;
    private int unchangingRows;

    private HistoryBuilder(TicketRecord record, TicketRules rules, Instant now)
    {
        this.rules = rules;
        this.now = now;
        var opening = new OpenTicket(new TicketId(record.Times.Id), record.Times.Id, Requester, Reference)
        {
            By = RowCommands.Teller,
            HappenedAt = record.Times.Opened,
            IsImported = true,
            Priority = record.Rows.First().Priority,
        };
        history = TicketHistory.Of(rules.Open(opening, now).Events);
    }

    /// <summary>The channel by which all tickets of a log are taken to have come.</summary>
    public static ChannelId Channel => new("log");

    /// <summary>How all tickets came and all answers went.</summary>
    public static ChannelReference Reference { get; } = new(Channel, ChannelKind.Api);

    /// <param name="record">What the log says of the ticket.</param>
    /// <param name="rules">What its desk allows.</param>
    /// <param name="now">The moment at which all is decided: no row may lie after it.</param>
    public static ReplayedTicket Build(TicketRecord record, TicketRules rules, Instant now)
    {
        var builder = new HistoryBuilder(record, rules, now);
        foreach (LogRow row in record.Rows)
        {
            builder.Apply(row);
        }

        return new ReplayedTicket
        {
            History = builder.history,
            Times = record.Times,
            UnchangingRows = builder.unchangingRows,
            Refused = builder.refused,
            Stated = builder.stated,
            StatedMet = builder.statedMet,
        };
    }

    private void Apply(LogRow row)
    {
        // What the system says stands whether or not the ticket can follow.
        statedMet = row.StatedMet ?? statedMet;
        stated = new PerCheck<int?>(row.Stated.HandOvers ?? stated.HandOvers, row.Stated.TeamHandOvers ?? stated.TeamHandOvers, row.Stated.Reopens ?? stated.Reopens);
        Ticket ticket = history.Ticket;
        List<TicketEvent> made = [];
        foreach (TicketCommand command in RowCommands.Of(row, ticket, rules.Transitions))
        {
            TicketDecision decision = rules.Decide(ticket, command, now);
            if (!decision.IsAccepted)
            {
                refused.Add(new RefusedRow(row, decision.Refusal));
                return;
            }

            ticket = decision.Ticket;
            made.AddRange(decision.Events);
        }

        history = history.Append(made);
        unchangingRows += made.Count == 0 && !row.Meaning.HasFlag(Meaning.Opening) ? 1 : 0;
    }
}
