using System.Collections.Immutable;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>
/// Something that a clock can ask of any event, by a name of its own: what happened, what the author is, or whether the ticket had or awaited a response before it. <see cref="When"/>, documents, texts
/// and the compiler all go by <see cref="Table"/>.
/// </summary>
internal sealed class ClockFact
{
    private ClockFact(string name, string text)
    {
        Name = name;
        Text = text;
    }

    public static ImmutableArray<ClockFact> Table { get; } =
    [
        .. TicketOccurrence.List.OrderBy(each => each.Value).Select(each => new ClockFact(each.Name, each.Name) { Occurrence = each }),
        Author(AuthorTrait.Requester, "by the requester's side"),
        Author(AuthorTrait.Agent, "by an agent"),
        Author(AuthorTrait.ThirdParty, "by a third party"),
        Author(AuthorTrait.System, "by the system"),
        Author(AuthorTrait.Person, "by a person"),
        Author(AuthorTrait.Program, "by a program"),
        Author(AuthorTrait.Assignee, "by the assignee"),
        new("Given", "had a response")
        {
            StateBefore = Where.PublicReplies.AtLeast(1),
            StateBeforeWithPrograms = TicketCondition.Any(Where.PublicReplies.AtLeast(1), Where.ProgramReplies.AtLeast(1)),
        },
        new("Awaited", "awaited a response") { StateBefore = Where.AwaitsReply, StateBeforeWithPrograms = Where.AwaitsAnyReply },
    ];

    /// <summary>The name in documents.</summary>
    public string Name { get; }

    /// <summary>The text in conditions.</summary>
    public string Text { get; }

    /// <summary>What happened; null when it is about something else.</summary>
    public TicketOccurrence? Occurrence { get; private init; }

    /// <summary>What the author is; null when it is about something else.</summary>
    public AuthorTrait? Trait { get; private init; }

    /// <summary>What held for the ticket before the event, where programs give no responses; null when it is about something else.</summary>
    public TicketCondition? StateBefore { get; private init; }

    /// <summary>What held for the ticket before the event, where the policy counts what programs answer as a response.</summary>
    public TicketCondition? StateBeforeWithPrograms { get; private init; }

    public static ClockCondition Of(TicketOccurrence occurrence) => new FactClock(Table.First(each => each.Occurrence == occurrence));

    public static ClockCondition Of(AuthorTrait trait) => new FactClock(Table.First(each => each.Trait == trait));

    /// <exception cref="ArgumentOutOfRangeException">The side is undefined.</exception>
    public static ClockCondition Of(AuthorKind side)
    {
        string name = TicketProperty.NameOf(side);
        return new FactClock(Table.First(each => each.Trait is not null && string.Equals(each.Name, name, StringComparison.Ordinal)));
    }

    /// <summary>Whether a response had been given, or was awaited.</summary>
    public static ClockCondition OfResponse(bool isGiven) => new FactClock(isGiven ? Table[^2] : Table[^1]);

    private static ClockFact Author(AuthorTrait trait, string text) => new(trait.ToString(), text) { Trait = trait };
}
