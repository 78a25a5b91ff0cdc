using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Channels.Chats;

/// <summary>Short ways to say chats.</summary>
internal static class Chat
{
    public static readonly ChannelReference Channel = new(new ChannelId("site-chat"), ChannelKind.LiveChat);

    public static readonly ChannelReference Mail = new(new ChannelId("support-mail"), ChannelKind.Email);

    public static readonly AgentId Anna = new("anna");

    public static readonly AgentId Bruno = new("bruno");

    public static readonly TeamId Billing = new("billing");

    public static readonly Instant Start = Given.At("2026-04-07 08:00Z");

    public static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);

    public static ChatSession Requested(string id = "chat-1", int minutes = 0) => ChatSession.Begin(new ChatId(id), At(minutes), Channel).Session;

    public static ChatBoard Board(params ChatSession[] sessions) => new(sessions, [Anna, Bruno]);

    public static ChatSession Done(this ChatDecision decision)
    {
        Assert.True(decision.IsAccepted, decision.ToString());
        return decision.Session;
    }

    public static void IsRefused(this ChatDecision decision, ChatRule rule, string message, ChatSession unchanged)
    {
        Assert.False(decision.IsAccepted);
        Assert.Equal((rule, rule.Kind(), unchanged.Id, message), (decision.Refusal.Rule, decision.Refusal.Kind, decision.Refusal.ChatId, decision.Refusal.Message));
        Assert.All((Func<object>[])[() => decision.Events, () => decision.Session, decision.EnsureAccepted], each => Assert.Equal(decision.Refusal, Assert.Throws<DecisionRefusedException>(each).Refusal));
    }
}
