namespace Helpdesk.Tickets;

/// <summary>How often things have happened to a ticket, by its history.</summary>
/// <remarks>An immutable value, safe from any number of threads. Equality is that of all counts. <c>default</c> is none of anything.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct TicketCounts
{
    /// <summary>Messages of the requester's side, one with which the ticket was opened included.</summary>
    public int RequesterMessages { get; internal init; }

    /// <summary>Public messages of agents who are persons, but for one with which an agent opened the ticket.</summary>
    public int PublicReplies { get; internal init; }

    /// <summary>Public messages of agents that are programs, but for one with which a program opened the ticket.</summary>
    public int ProgramReplies { get; internal init; }

    /// <summary>Internal notes, of whomever.</summary>
    public int InternalNotes { get; internal init; }

    /// <summary>Automatic replies.</summary>
    public int AutomaticReplies { get; internal init; }

    /// <summary>Returns from Solved or Closed to an unsolved status.</summary>
    public int Reopens { get; internal init; }

    /// <summary>
    /// Assignments to another agent than the last who had the ticket, or to another team than the last that had it. The first assignment is none, nor is taking a ticket
    /// from the queue of the own team, nor giving it back there.
    /// </summary>
    public int HandOvers { get; internal init; }

    /// <summary>Those of <see cref="HandOvers"/> that changed the team.</summary>
    public int TeamHandOvers { get; internal init; }

    /// <summary>How often a program had the ticket and gave it away to people: to a person, to a team's queue, or to nobody.</summary>
    public int HandOversToPeople { get; internal init; }

    /// <summary>How often a program was given the ticket, after an agent had had it and while no program did: people gave it back, or to a program for the first time.</summary>
    public int HandOversToPrograms { get; internal init; }

    /// <summary>Entries into Pending or OnHold from a status that does not wait; a ticket that was opened in one of them has one.</summary>
    public int Waits { get; internal init; }

    /// <summary>Events of kinds that this version of the library does not know.</summary>
    public int UnknownEvents { get; internal init; }
}
