using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Sla.Clocks;

/// <summary>What can happen to a ticket that a clock can listen to.</summary>
/// <remarks>
/// <para>One event may be several of them: an assignment changes the team, the agent, or both; an opening with the requester's message is a message too.</para>
/// <para>A closed set. Immutable and thread-safe; equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class TicketOccurrence : SmartEnum<TicketOccurrence>
{
    /// <summary>The ticket was opened.</summary>
    public static readonly TicketOccurrence Opened = new(nameof(Opened), 0);

    /// <summary>The requester's side wrote or spoke, with the opening too.</summary>
    public static readonly TicketOccurrence RequesterMessage = new(nameof(RequesterMessage), 1);

    /// <summary>An agent wrote or spoke to the requester, after the opening, in a way that counts as a response: a person, or a program where the policy counts it (<see cref="SlaPolicy.CountsProgramReplies"/>).</summary>
    public static readonly TicketOccurrence PublicReply = new(nameof(PublicReply), 2);

    /// <summary>The desk's software answered the requester by a rule or a template.</summary>
    public static readonly TicketOccurrence AutomaticReply = new(nameof(AutomaticReply), 3);

    /// <summary>Someone noted something down that the requester does not see.</summary>
    public static readonly TicketOccurrence InternalNote = new(nameof(InternalNote), 4);

    /// <summary>The ticket was given a status, the one it had too.</summary>
    public static readonly TicketOccurrence StatusSet = new(nameof(StatusSet), 5);

    /// <summary>Another team has the ticket than before the event, or none has.</summary>
    public static readonly TicketOccurrence TeamChange = new(nameof(TeamChange), 6);

    /// <summary>Another agent has the ticket than before the event, or none has.</summary>
    public static readonly TicketOccurrence AgentChange = new(nameof(AgentChange), 7);

    /// <summary>The ticket went to another agent or team than the last that had it.</summary>
    public static readonly TicketOccurrence HandOver = new(nameof(HandOver), 8);

    /// <summary>The ticket was given a priority.</summary>
    public static readonly TicketOccurrence PrioritySet = new(nameof(PrioritySet), 9);

    /// <summary>Custom fields were given values or emptied.</summary>
    public static readonly TicketOccurrence FieldsSet = new(nameof(FieldsSet), 10);

    /// <summary>Tags were added or removed.</summary>
    public static readonly TicketOccurrence TagsSet = new(nameof(TagsSet), 11);

    /// <summary>A promise was made to the requester.</summary>
    public static readonly TicketOccurrence PromiseMade = new(nameof(PromiseMade), 12);

    /// <summary>A promise to the requester was kept or withdrawn, in time or late.</summary>
    public static readonly TicketOccurrence PromiseSettled = new(nameof(PromiseSettled), 13);

    /// <summary>Working time was logged.</summary>
    public static readonly TicketOccurrence TimeLogged = new(nameof(TimeLogged), 14);

    /// <summary>The ticket was merged into another, or another into it.</summary>
    public static readonly TicketOccurrence Merge = new(nameof(Merge), 15);

    /// <summary>Anything else: a link, a subject, a type, a reason, an event of an unknown kind.</summary>
    public static readonly TicketOccurrence Other = new(nameof(Other), 16);

    /// <summary>An agent that is a program wrote or spoke to the requester, after the opening, whether or not the policy counts it as a response.</summary>
    public static readonly TicketOccurrence ProgramReply = new(nameof(ProgramReply), 17);

    /// <summary>A program had the ticket and gave it to people: to a person, to a team's queue, or to nobody.</summary>
    public static readonly TicketOccurrence HandOverToPeople = new(nameof(HandOverToPeople), 18);

    /// <summary>A program was given the ticket, after an agent had had it and while no program did.</summary>
    public static readonly TicketOccurrence HandOverToProgram = new(nameof(HandOverToProgram), 19);

    /// <summary>A promise to the requester was withdrawn; this is a <see cref="PromiseSettled"/> too.</summary>
    public static readonly TicketOccurrence PromiseWithdrawn = new(nameof(PromiseWithdrawn), 20);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(TicketOccurrence))]
    internal static void KeepValues()
    {
    }

    private TicketOccurrence(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>The occurrence as a bit, below those of authors (<see cref="Folding.Authors"/>), so that those of one event are one number.</summary>
    internal uint Bit => 1u << Value;
}
