using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Tables;

/// <summary>A custom field and its value.</summary>
internal readonly record struct NamedField(string Name, FieldValue Value);

/// <summary>The parts that events, tickets and channels are made of.</summary>
internal static class Parts
{
    public static readonly Shape<ChannelReference> Channel = Shape.Object<ChannelReference>(table =>
    {
        Slot<ChannelId> id = table.Required("id", Texts.Channel, each => each.Id);
        Slot<ChannelKind> kind = table.Required("kind", Vocabulary.ChannelKinds, each => each.Kind);
        return given => new ChannelReference(given.Get(id), given.Get(kind));
    });

    /// <summary>Statuses by category and name, which is not said of the library's own.</summary>
    public static readonly Shape<TicketStatus> Status = Shape.Object<TicketStatus>(table =>
    {
        Slot<StatusCategory> category = table.Required("category", Vocabulary.StatusCategories, each => each.Category);
        Slot<string?> name = table.Optional("name", Texts.KeyName, each => each.Equals(TicketStatus.Of(each.Category)) ? null : each.Name);
        return given => given.Get(name) is { } own ? new TicketStatus(own, given.Get(category)) : TicketStatus.Of(given.Get(category));
    });

    /// <summary>Assignments by team, agent or both; <c>program</c> stands in place of <c>agent</c> where the agent is one.</summary>
    public static readonly Shape<Assignment> Assignment = Shape.Object<Assignment>(table =>
    {
        Slot<TeamId?> team = table.Optional("team", Texts.Team, each => each.Team);
        Slot<AgentId?> person = table.Optional("agent", Texts.Agent, each => each.IsToProgram ? null : each.Agent);
        Slot<AgentId?> program = table.Optional("program", Texts.Agent, each => each.IsToProgram ? each.Agent : null);
        return given => given.Has(person) && given.Has(program) ? throw given.Fail("Must have agent or program, not both.")
            : !given.Has(team) && !given.Has(person) && !given.Has(program) ? throw given.Fail("Must have team, agent or both.")
            : new Assignment(given.Get(team), given.Get(person) ?? given.Get(program), given.Has(program) ? AgentKind.Program : AgentKind.Person);
    });

    public static readonly Shape<ContactReason> Reason = Shape.Object<ContactReason>(table =>
    {
        Slot<string> path = table.Required("path", Texts.ReasonPath, each => each.Path);
        Slot<ContactPhase> phase = table.Required("phase", WordShapes.Of<ContactPhase>(), each => each.Phase);
        return given => new ContactReason(given.Get(path), given.Get(phase));
    });

    public static readonly Shape<TicketLink> Link = Shape.Object<TicketLink>(table =>
    {
        Slot<LinkKind> kind = table.Required("kind", WordShapes.Of<LinkKind>(), each => each.Kind);
        Slot<TicketId> ticket = table.Required("ticket", Texts.Ticket, each => each.Other);
        return given => new TicketLink(given.Get(kind), given.Get(ticket));
    });

    public static readonly Shape<FieldValue> Value = new OneOfShape<FieldValue>(
        new("text", Texts.Field.As(FieldValue.Text, each => each.AsText!), each => each.Kind == FieldKind.Text),
        new("number", Values.Number.As(FieldValue.Number, each => each.AsNumber!.Value), each => each.Kind == FieldKind.Number),
        new("date", Values.Date.As(FieldValue.Date, each => each.AsDate!.Value), each => each.Kind == FieldKind.Date),
        new("choice", Texts.KeyName.As(FieldValue.Choice, each => each.AsText!), each => each.Kind == FieldKind.Choice),
        new("flag", Values.Flag.As(FieldValue.Flag, each => each.AsFlag!.Value), each => each.Kind == FieldKind.Flag));

    /// <summary>Custom fields by name and the one property that says of which type the value is.</summary>
    public static readonly Shape<NamedField> Field = Shape.Object<NamedField>(table =>
    {
        Slot<string> name = table.Required("name", Texts.KeyName, each => each.Name);
        Slot<string?> text = table.Optional("text", Texts.Field, each => each.Value.Kind == FieldKind.Text ? each.Value.AsText : null);
        Slot<decimal?> number = table.Optional("number", Values.Number, each => each.Value.AsNumber);
        Slot<NodaTime.LocalDate?> date = table.Optional("date", Values.Date, each => each.Value.AsDate);
        Slot<string?> choice = table.Optional("choice", Texts.KeyName, each => each.Value.Kind == FieldKind.Choice ? each.Value.AsText : null);
        Slot<bool?> flag = table.Optional("flag", Values.Flag, each => each.Value.AsFlag);
        return given => (given.Get(text), given.Get(number), given.Get(date), given.Get(choice), given.Get(flag)) switch
        {
            ({ } value, null, null, null, null) => new NamedField(given.Get(name), FieldValue.Text(value)),
            (null, { } value, null, null, null) => new NamedField(given.Get(name), FieldValue.Number(value)),
            (null, null, { } value, null, null) => new NamedField(given.Get(name), FieldValue.Date(value)),
            (null, null, null, { } value, null) => new NamedField(given.Get(name), FieldValue.Choice(value)),
            (null, null, null, null, { } value) => new NamedField(given.Get(name), FieldValue.Flag(value)),
            _ => throw given.Fail("Must have exactly one of text, number, date, choice, flag beside the name."),
        };
    });

    /// <summary>People of which each is given once.</summary>
    public static readonly Shape<ImmutableArray<RequesterId>> Collaborators = Distinct(Texts.Requester, TicketLimits.Collaborators);

    public static readonly Shape<ImmutableSortedSet<string>> Tags = Names(TicketLimits.Tags);

    public static readonly Shape<ImmutableArray<TicketLink>> Links = Distinct(Link, TicketLimits.Links);

    public static readonly Shape<ImmutableSortedDictionary<string, FieldValue>> Fields =
        new ListShape<NamedField>(Field, TicketLimits.Fields, EqualityComparer<NamedField>.Create((one, other) => string.Equals(one.Name, other.Name, StringComparison.Ordinal), each => StringComparer.Ordinal.GetHashCode(each.Name)), "name")
            .As(
                list =>
                {
                    ImmutableSortedDictionary<string, FieldValue>.Builder all = Sequences.NoPairs<FieldValue>().ToBuilder();
                    all.AddRange(list.Select(each => KeyValuePair.Create(each.Name, each.Value)));
                    return all.ToImmutable();
                },
                fields => [.. fields.Select(each => new NamedField(each.Key, each.Value))]);

    /// <summary>Names of which each is given once.</summary>
    public static Shape<ImmutableSortedSet<string>> Names(int most) => Distinct(Texts.KeyName, most).As<ImmutableSortedSet<string>>(list => Sequences.NoNames.Union(list), names => [.. names]);

    /// <summary>A list in which each is given once.</summary>
    public static ListShape<T> Distinct<T>(Shape<T> item, int most = int.MaxValue) => new(item, most, EqualityComparer<T>.Default);
}
