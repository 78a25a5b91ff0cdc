namespace Helpdesk.Channels;

/// <summary>How a channel is covered by people.</summary>
public enum ChannelCoverageKind
{
    /// <summary>Someone is there around the clock, every day.</summary>
    Always = 0,

    /// <summary>Someone is there during the hours of a calendar.</summary>
    Hours = 1,

    /// <summary>Nobody is there for long, but someone looks at certain moments.</summary>
    Moments = 2,
}
