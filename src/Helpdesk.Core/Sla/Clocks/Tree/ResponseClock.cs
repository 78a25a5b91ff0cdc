using System.Text;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>Whether a response had been given, or was waited for, before the event: by what the policy counts as one.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record ResponseClock(ResponseState State) : ClockCondition
{
    private static readonly TicketCondition AnsweredByAny = TicketCondition.Any(Where.PublicReplies.AtLeast(1), Where.ProgramReplies.AtLeast(1));

    /// <summary>What it asks of the ticket before the event.</summary>
    /// <param name="countsPrograms">Whether the policy counts what programs answer.</param>
    public TicketCondition Under(bool countsPrograms) => (State, countsPrograms) switch
    {
        (ResponseState.Given, false) => Where.PublicReplies.AtLeast(1),
        (ResponseState.Given, true) => AnsweredByAny,
        (_, false) => Where.AwaitsReply,
        _ => Where.AwaitsAnyReply,
    };

    internal override void Write(StringBuilder text) => text.Append(State == ResponseState.Given ? "had a response" : "awaited a response");
}
