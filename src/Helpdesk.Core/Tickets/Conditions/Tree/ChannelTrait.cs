namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>What kinds of channel may have in common.</summary>
internal enum ChannelTrait
{
    Synchronous,
    Public,
}
