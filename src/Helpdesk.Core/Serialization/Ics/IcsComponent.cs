namespace Helpdesk.Serialization.Ics;

/// <summary>The components between which reading tells.</summary>
internal enum IcsComponent
{
    None,
    Calendar,
    Event,
    Other,
}
