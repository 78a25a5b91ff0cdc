using Helpdesk.Channels.Chats;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Chats.Chat;

namespace Helpdesk.Core.Tests.Channels.Chats;

public class ChatBoardTests
{
    private static readonly Duration TenMinutes = Duration.FromMinutes(10);

    [Fact]
    public void Places_go_by_the_time_of_the_request_then_by_key()
    {
        ChatBoard board = Board(Requested("d", 5), Requested("b", 1), Requested("a", 5), Requested("gone", 0).Abandon(At(1)).Done());
        Assert.Equal(["b", "a", "d"], board.Waiting.Select(each => each.Id.Value));
        Assert.Equal([1, 2, 3], board.Waiting.Select(each => board.PositionOf(each.Id)!.Value));
        Assert.Null(board.PositionOf(new ChatId("gone")));
    }

    [Fact]
    public void A_chat_that_goes_back_to_the_queue_keeps_its_place()
    {
        ChatSession transferred = Requested("early", 0).Accept(Anna, At(1), Board()).Done().TransferTo(Billing, At(20)).Done();
        ChatBoard board = Board(Requested("late", 10), transferred);
        Assert.Equal(1, board.PositionOf(new ChatId("early")));
        Assert.Equal("early", board.NextFor(Anna)!.Id.Value);
        Assert.Equal("late", board.NextFor(Anna, session => session.Team is null)!.Id.Value);
        Assert.Null(board.NextFor(Anna, _ => false));
    }

    [Fact]
    public void An_agent_at_the_limit_has_no_next_chat()
    {
        ChatSession active = Requested("chat-1").Accept(Anna, At(1), Board()).Done();
        var board = new ChatBoard([active, Requested("chat-2")], [Anna], new ChatCapacity(1));
        Assert.Equal((1, false), (board.LoadOf(Anna), board.CanAccept(Anna)));
        Assert.Null(board.NextFor(Anna));
        Assert.Equal((0, true), (board.LoadOf(Bruno), board.CanAccept(Bruno)));
        Assert.Equal("chat-2", board.NextFor(Bruno)!.Id.Value);
    }

    // Places in all, of which taken; position; minutes: (position - free) * 10 / places, and nothing while one is free.
    [Theory]
    [InlineData(2, 0, 1, 0)]
    [InlineData(2, 0, 2, 0)]
    [InlineData(2, 0, 3, 5)]
    [InlineData(2, 1, 1, 0)]
    [InlineData(2, 1, 2, 5)]
    [InlineData(2, 2, 1, 5)]
    [InlineData(2, 2, 4, 20)]
    [InlineData(1, 1, 3, 30)]
    public void A_wait_is_estimated_from_the_places(int places, int taken, int position, int minutes)
    {
        IEnumerable<ChatSession> active = Enumerable.Range(0, taken).Select(i => Requested($"active-{i}").Accept(Anna, At(0), Board()).Done());
        IEnumerable<ChatSession> waiting = Enumerable.Range(1, 4).Select(i => Requested($"waiting-{i}", i));
        var board = new ChatBoard(active.Concat(waiting), [Anna], new ChatCapacity(places));
        ChatWaitEstimate? estimate = board.EstimateWait(new ChatId($"waiting-{position}"), TenMinutes);
        Assert.Equal((position, Duration.FromMinutes(minutes)), (estimate!.Position, estimate.Wait!.Value));
    }

    [Fact]
    public void With_nobody_there_no_wait_can_be_told()
    {
        var board = new ChatBoard([Requested()], []);
        ChatWaitEstimate? estimate = board.EstimateWait(new ChatId("chat-1"), TenMinutes);
        Assert.Equal((1, null), (estimate!.Position, estimate.Wait));
        Assert.Equal("chat-1: position 1, undetermined", HostileCulture.Run(estimate.ToString));
        Assert.Null(board.EstimateWait(new ChatId("chat-2"), TenMinutes));
        Assert.Null(new ChatBoard([Requested()], [Anna], new ChatCapacity(0)).EstimateWait(new ChatId("chat-1"), TenMinutes)!.Wait);
    }

    [Fact]
    public void Nonsense_is_refused_with_its_name()
    {
        ChatBoard board = Board(Requested());
        Assert.Throws<ArgumentOutOfRangeException>("averageLength", () => board.EstimateWait(new ChatId("chat-1"), Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("averageLength", () => board.EstimateWait(new ChatId("chat-1"), Duration.FromDays(1) + Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("defaultLimit", () => new ChatCapacity(101));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => new ChatCapacity().With(Anna, -1));
        Assert.Throws<ArgumentException>("agent", () => new ChatCapacity().With(default, 1));
        Assert.Throws<ArgumentException>("sessions", () => Board(Requested(), Requested()));
        Assert.Throws<ArgumentException>("agents", () => new ChatBoard([], [default]));
        Assert.Throws<ArgumentException>("chat", () => board.PositionOf(default));
        Assert.Throws<ArgumentException>("chat", () => board.EstimateWait(default, TenMinutes));
        Assert.Throws<ArgumentException>("agent", () => board.LoadOf(default));
        Assert.Throws<ArgumentException>("agent", () => board.CanAccept(default));
        Assert.Throws<ArgumentException>("agent", () => board.NextFor(default));
        Assert.Throws<ArgumentException>("agent", () => board.Capacity.LimitOf(default));
    }

    [Fact]
    public void Capacities_are_equal_by_their_limits()
    {
        Assert.Equal(new ChatCapacity().With(Anna, 5).With(Bruno, 1), new ChatCapacity(3).With(Bruno, 1).With(Anna, 5));
        Assert.NotEqual(new ChatCapacity().With(Anna, 5), new ChatCapacity().With(Bruno, 5));
        Assert.Equal("3 each; anna 5; bruno 0", new ChatCapacity().With(Bruno, 0).With(Anna, 5).ToString());
        Assert.Equal(3, new ChatCapacity().LimitOf(Anna));
    }
}
