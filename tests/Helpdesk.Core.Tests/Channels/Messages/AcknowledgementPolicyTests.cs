using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Channels.Messages;

public class AcknowledgementPolicyTests
{
    private static readonly Instant Now = Given.At("2026-04-07 08:00Z");

    private static readonly AcknowledgementPolicy Hour = new(Duration.FromHours(1));

    [Fact]
    public void An_automatic_message_is_never_acknowledged()
    {
        AutomaticMessage automatic = AutomaticMessage.Detect([KeyValuePair.Create("Auto-Submitted", "auto-replied")])!;
        AcknowledgementDecision decision = Hour.Decide(Now, automatic, []);
        Assert.Equal((AcknowledgementOutcome.AutomaticMessage, false, automatic, null), (decision.Outcome, decision.IsSent, decision.Automatic!, decision.Until));
        Assert.Equal("not sent: AutoSubmitted (Auto-Submitted: auto-replied)", decision.ToString());
    }

    [Fact]
    public void None_is_sent_twice_within_the_window_and_at_its_end_the_next_is()
    {
        Instant end = Now + Duration.FromHours(1);
        Assert.True(Hour.Decide(Now, null, []).IsSent);
        AcknowledgementDecision recent = Hour.Decide(end - Duration.Epsilon, null, [Now - Duration.FromDays(1), Now, Now - Duration.FromMinutes(5)]);
        Assert.Equal((AcknowledgementOutcome.SentRecently, Now, end), (recent.Outcome, recent.LastSentAt!.Value, recent.Until!.Value));
        Assert.Equal("not sent before 2026-04-07T09:00:00Z: the last was sent at 2026-04-07T08:00:00Z", HostileCulture.Run(recent.ToString));
        Assert.True(Hour.Decide(end, null, [Now]).IsSent);
        Assert.False(Hour.Decide(Now, null, [Now]).IsSent);
        Assert.False(Hour.Decide(Now, null, [Now + Duration.FromDays(1)]).IsSent);
    }

    [Fact]
    public void The_ends_of_time_are_no_error()
    {
        Assert.True(Hour.Decide(Instant.MaxValue, null, [Instant.MinValue]).IsSent);
        Assert.Equal(Instant.MaxValue, Hour.Decide(Instant.MinValue, null, [Instant.MaxValue]).Until);
    }

    [Fact]
    public void The_window_is_a_day_unless_told_otherwise_and_from_a_minute_to_thirty_days()
    {
        Assert.Equal(Duration.FromHours(24), new AcknowledgementPolicy().Window);
        Assert.Equal("once in 1:00:00:00", new AcknowledgementPolicy().ToString());
        Assert.Equal(Duration.FromDays(30), new AcknowledgementPolicy(Duration.FromDays(30)).Window);
        Assert.Throws<ArgumentOutOfRangeException>("window", () => new AcknowledgementPolicy(Duration.FromDays(30) + Duration.Epsilon));
        ArgumentOutOfRangeException shorter = Assert.Throws<ArgumentOutOfRangeException>("window", () => new AcknowledgementPolicy(Duration.FromSeconds(59)));
        Assert.StartsWith("'window' must be from 1 minute to 30 days, both included, but was 0:00:00:59.", shorter.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_programs_that_write_to_one_another_come_to_rest()
    {
        var sent = new List<Instant>();
        for (int minute = 0; minute < 600; minute++)
        {
            Instant at = Now + Duration.FromMinutes(minute);
            if (Hour.Decide(at, null, sent).IsSent)
            {
                sent.Add(at);
            }
        }

        Assert.Equal(10, sent.Count);
    }
}
