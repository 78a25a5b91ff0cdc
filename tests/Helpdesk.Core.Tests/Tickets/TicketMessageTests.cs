using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

public class TicketMessageTests
{
    private static readonly TicketId Id = new("T1");
    private static readonly RequesterId Rita = new("rita");
    private static readonly Author Ada = Author.Agent(new AgentId("ada"));
    private static readonly Author Helper = Author.Agent(new AgentId("helper"), AgentKind.Program);
    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);
    private static readonly ChannelReference Phone = new(new ChannelId("phone"), ChannelKind.Phone);
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static OpenTicket Opening => new(Id, "No dial tone", Rita, Mail) { Message = "The line is dead." };

    [Fact]
    public void A_conversation_has_every_kind_of_message_and_nothing_else()
    {
        TicketDesk desk = new TicketDesk().Open(Nine, Opening)
            .Do(At(1), Id, new ReplyAutomatically("We have it.", Mail))
            .Do(At(2), Id, new ReplyPublicly(Helper, "Is the cable in?", Mail))
            .Do(At(3), Id, new Assign(Assignment.To(new TeamId("first-line")), Ada))
            .Do(At(4), Id, new AddNote("She called twice.", Ada))
            .Do(At(5), Id, new ReceiveMessage(Rita, "It is.", Phone))
            .Do(At(6), Id, new ReplyPublicly(new AgentId("ada"), "Then we come by.", Phone));
        TicketHistory history = desk[Id];

        Assert.Equal(
            [
                (Nine, TicketMessageKind.Requester, "requester rita", "The line is dead.", Mail, true),
                (At(1), TicketMessageKind.AutomaticReply, "system", "We have it.", Mail, true),
                (At(2), TicketMessageKind.PublicReply, "program helper", "Is the cable in?", Mail, true),
                (At(4), TicketMessageKind.InternalNote, "agent ada", "She called twice.", null, false),
                (At(5), TicketMessageKind.Requester, "requester rita", "It is.", Phone, true),
                (At(6), TicketMessageKind.PublicReply, "agent ada", "Then we come by.", Phone, true),
            ],
            history.Messages.Select(each => (each.HappenedAt, each.Kind, each.By.ToString(), each.Text, each.Channel, each.IsPublic)));
        Assert.All(history.Messages, each => Assert.Equal(history.Events[each.Sequence - 1].HappenedAt, each.HappenedAt));
        Assert.Equal("1. 2026-03-02T09:00:00Z Requester by requester rita", history.Messages[0].ToString());
    }

    [Fact]
    public void The_first_message_is_of_whoever_wrote_it()
    {
        static TicketMessage First(OpenTicket opening) => Assert.Single(new TicketDesk().Open(Nine, opening)[Id].Messages);

        Assert.Equal((TicketMessageKind.PublicReply, Ada), (First(Opening with { By = Ada }).Kind, First(Opening with { By = Ada }).By));
        Assert.Equal((TicketMessageKind.Requester, Author.Requester(Rita)), (First(Opening with { By = Author.System }).Kind, First(Opening with { By = Author.System }).By));
        Assert.Empty(new TicketDesk().Open(Nine, Opening with { Message = null })[Id].Messages);
    }

    [Fact]
    public void Imported_messages_stand_where_they_were_said()
    {
        TicketDesk desk = new TicketDesk().Open(Nine, Opening)
            .Do(At(5), Id, new AddNote("Now", Ada))
            .Do(At(6), Id, new ReplyPublicly(new AgentId("ada"), "I called.", Phone) { HappenedAt = At(3), IsImported = true })
            .Do(At(7), Id, new AddNote("Before all", Ada) { HappenedAt = At(-3), IsImported = true });

        Assert.Equal([5, 1, 3, 2], desk[Id].Messages.Select(each => each.Sequence));
    }

    [Fact]
    public void A_longer_history_has_a_longer_conversation_and_the_shorter_one_keeps_its_own()
    {
        TicketDesk desk = new TicketDesk().Open(Nine, Opening);
        TicketHistory before = desk[Id];
        Assert.Single(before.Messages);
        desk.Do(At(1), Id, new AddNote("More", Ada));

        Assert.Single(before.Messages);
        Assert.Equal(before.Messages[0], desk[Id].Messages[0]);
        Assert.Equal(2, desk[Id].Messages.Length);
    }

    private static Instant At(int minutes) => Nine + Duration.FromMinutes(minutes);
}
