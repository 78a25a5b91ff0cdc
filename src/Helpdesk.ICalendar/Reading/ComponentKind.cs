namespace Helpdesk.ICalendar.Reading;

/// <summary>The components that reading distinguishes.</summary>
internal enum ComponentKind
{
    None,
    Calendar,
    Event,
    Zone,
    Other,
}
