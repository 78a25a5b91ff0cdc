using Helpdesk.Channels;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about the channel by which the requester of a ticket came, made by <see cref="Where.Channel"/>.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class ChannelAspect
{
    private readonly NameSource ids;
    private readonly NameSource kindNames;

    internal ChannelAspect(NameSource ids, NameSource kindNames)
    {
        this.ids = ids;
        this.kindNames = kindNames;
    }

    /// <summary>Matches when the channel is of a kind on which both sides are present at once (see <see cref="ChannelKind.IsSynchronous"/>).</summary>
    public TicketCondition IsSynchronous { get; } = new ChannelTraitCondition(ChannelTrait.Synchronous);

    /// <summary>Matches when the channel is of a kind on which others can read along (see <see cref="ChannelKind.IsPublic"/>).</summary>
    public TicketCondition IsPublic { get; } = new ChannelTraitCondition(ChannelTrait.Public);

    /// <summary>Matches when it is this channel of the desk's.</summary>
    /// <param name="channel">The key of the channel.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public TicketCondition Is(ChannelId channel) => IsIn([channel]);

    /// <summary>Matches when it is one of several channels of the desk's.</summary>
    /// <param name="channels">The keys of the channels, at least one.</param>
    /// <exception cref="ArgumentException">There is no key, or one is <c>default</c>, or there are too many for a condition.</exception>
    public TicketCondition IsIn(params ChannelId[] channels) => IsIn((IEnumerable<ChannelId>)channels);

    /// <inheritdoc cref="IsIn(ChannelId[])"/>
    public TicketCondition IsIn(IEnumerable<ChannelId> channels) => NameCondition.Of(ids, channels, static each => Guard.Key(each).Value);

    /// <summary>Matches when it is a channel of this kind.</summary>
    /// <param name="kind">The kind.</param>
    public TicketCondition Is(ChannelKind kind) => IsIn([kind]);

    /// <summary>Matches when it is a channel of one of several kinds.</summary>
    /// <param name="kinds">The kinds, at least one.</param>
    /// <exception cref="ArgumentException">There is no kind, or one is null.</exception>
    public TicketCondition IsIn(params ChannelKind[] kinds) => IsIn((IEnumerable<ChannelKind>)kinds);

    /// <inheritdoc cref="IsIn(ChannelKind[])"/>
    public TicketCondition IsIn(IEnumerable<ChannelKind> kinds) => NameCondition.Of(kindNames, kinds, static each => Guard.NotNull(each).Name);
}
