namespace Helpdesk.Tickets.Events;

/// <summary>What brought a change of status about.</summary>
public enum StatusCause
{
    /// <summary>Someone said so.</summary>
    Command,

    /// <summary>A message of the requester's side on a pending or solved ticket, or on a closed one where the desk reopens these.</summary>
    RequesterMessage,

    /// <summary>The desk took a new ticket up: it was answered, or given to an agent.</summary>
    PickedUp,

    /// <summary>The moment came until which the ticket was put on hold.</summary>
    WokeUp,
}
