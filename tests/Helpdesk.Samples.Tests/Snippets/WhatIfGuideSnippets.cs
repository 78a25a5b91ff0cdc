using System.Diagnostics.CodeAnalysis;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/what-if.md, in its order.</summary>
[SuppressMessage("Usage", "xUnit1051", Justification = "The page shows the calls as they are first written, without a way to stop them.")]
public class WhatIfGuideSnippets
{
    [Fact]
    public async Task From_two_engines_to_many_tickets()
    {
        Instant asOf = Instant.FromUtc(2026, 3, 2, 17, 0);
        TicketHistory[] histories = [Answered(1, 30), Answered(2, 60), Answered(3, 180), Answered(4, 300), Answered(5, minutes: null)];
        var lines = new List<string>();
        IProgress<WhatIfProgress>? progress = null;
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        SlaPolicyBook Answer(int within, int version) => new SlaPolicyBookBuilder("desk").WithVersion(version)
            .Add("all", policy => policy.WithVersion(version).OnCalendar("office").Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(within)))
            .Build();

        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00").Build();
        SlaEngine current = new(Answer(within: 4, version: 1), CalendarBook.Of(office));
        SlaEngine proposed = new(Answer(within: 2, version: 2), CalendarBook.Of(office));
        var whatIf = new SlaWhatIf(current, proposed, asOf);

        WhatIfTotals totals = whatIf.Totals(histories);

        WhatIfFigures answers = totals.Of(SlaMetric.FirstResponse);
        decimal? before = answers.Before.Attainment;                // 0.75
        decimal? after = answers.After.Attainment;                  // 0.5
        long turned = answers.MetToMissed;                          // 1
        long escalated = answers.Escalations[^1].After;             // 2 reach all of their target
        string said = totals.ToString();

        Assert.Equal((0.75m, 0.5m, 1, 2), (before, after, turned, escalated));
        Shown.OnPage("what-if.md", said);

        WhatIfTotals first = whatIf.Totals(histories.Take(2));
        WhatIfTotals rest = whatIf.Totals(histories.Skip(2));
        bool isSum = first + rest == totals;                        // true

        Assert.True(isSum);

        foreach (WhatIfChange change in whatIf.Changes(histories))
        {
            lines.Add($"{change.TicketId}: {string.Join(", ", change.Moves.Select(each => $"{each.OldOutcome} to {each.NewOutcome}, {each.Reason}"))}");
        }

        Shown.OnPage("what-if.md", string.Join('\n', lines));

        var options = new WhatIfOptions { MaxDegreeOfParallelism = 2, Thresholds = [50m, 100m] };
        WhatIfTotals later = await new SlaWhatIf(current, proposed, asOf, options).TotalsAsync(Stored(histories), progress, cancellationToken);

        Assert.Equal(totals.Overall.Before, later.Overall.Before);
        Assert.Equal([50m, 100m], later.Overall.Escalations.Select(each => each.Percent));
    }

    /// <summary>A ticket of a Monday at nine that was answered so many minutes later; the last one was opened late in the day and waits.</summary>
    private static TicketHistory Answered(int number, int? minutes)
    {
        Instant opened = Instant.FromUtc(2026, 3, 2, minutes is null ? 16 : 8, 0);
        var channel = new ChannelReference(new ChannelId("mail"), ChannelKind.Email);
        var id = new TicketId($"INC-{number}");
        TicketDesk desk = new TicketDesk().Open(opened, new OpenTicket(id, "No dial tone", new RequesterId("zoe"), channel));
        return minutes is { } later ? desk.Do(opened + Duration.FromMinutes(later), id, new ReplyPublicly(new AgentId("ada"), "Done", channel))[id] : desk[id];
    }

    private static async IAsyncEnumerable<TicketHistory> Stored(IEnumerable<TicketHistory> histories)
    {
        foreach (TicketHistory each in histories)
        {
            await Task.Yield();
            yield return each;
        }
    }
}
