using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Helpdesk.Tickets.Decisions;

/// <content>What a command says: texts, names, times, and what the host's lists hold.</content>
internal sealed partial class DecisionContext
{
    public TicketRefusal? CheckText(string? text, string what, int max) =>
        text is null ? null
        : string.IsNullOrWhiteSpace(text) ? Refuse(TicketRule.TextMissing, $"The {what} of {Id} has no visible character.")
        : text.Length > max ? Refuse(TicketRule.TextTooLong, string.Create(CultureInfo.InvariantCulture, $"The {what} of {Id} may have {max} characters, but has {text.Length}."))
        : WellFormed.IsText(text) ? null
        : Refuse(TicketRule.TextMalformed, $"The {what} of {Id} holds an unpaired surrogate.");

    public TicketRefusal? CheckName(string? name, string what) =>
        name is not null && KeyText.Problem(name) is { } problem ? Refuse(TicketRule.NameMalformed, $"A {what} {problem}.") : null;

    public TicketRefusal? CheckNames(IEnumerable<string> names, string what) => names.Select(each => CheckName(each, what)).FirstOrDefault(each => each is not null);

    public TicketRefusal? CheckRange(Instant time) => SupportedRange.Contains(time)
        ? null
        : Refuse(TicketRule.MomentOutOfRange, string.Create(CultureInfo.InvariantCulture, $"{time} is not {SupportedRange.Text}."));

    public TicketRefusal? CheckAhead(Instant? time, string what) => time is not { } at ? null
        : CheckRange(at) ?? (at > HappensAt ? null : Refuse(TicketRule.MomentNotAhead, string.Create(CultureInfo.InvariantCulture, $"The {what} of {Id}, {at}, must lie after {HappensAt}.")));

    public TicketRefusal? CheckAuthor(AuthorKind kind) => Command.By.Kind == kind
        ? null
        : Refuse(TicketRule.WrongAuthor, $"{Command.GetType().Name} is by {Side(kind)}, but this one by {Command.By}.");

    /// <summary>Whether one acts for a team who can.</summary>
    public TicketRefusal? CheckTeam() => Command.ByTeam is { } team && Command.By.Kind != AuthorKind.Agent
        ? Refuse(TicketRule.WrongAuthor, $"An agent acts for a team, but this one, for {team}, is by {Command.By}.")
        : null;

    public TicketRefusal? CheckLimit(int count, int max, string what, TicketId? on = null) => count <= max
        ? null
        : Refuse(TicketRule.LimitReached, string.Create(CultureInfo.InvariantCulture, $"{on ?? Id} may have {max} {what}, but would have {count}.")) with { Other = on == Id ? null : on };

    public TicketRefusal? CheckType(TicketType type) => Rules.Types.IsEmpty || Rules.Types.Contains(type)
        ? null
        : Refuse(TicketRule.UnknownType, $"The desk has no type '{type}'.");

    public TicketRefusal? CheckReason(ContactReason? reason) => reason is null || Rules.Reasons.IsEmpty || Rules.Reasons.Contains(reason)
        ? null
        : Refuse(TicketRule.UnknownReason, $"The desk has no reason '{reason}' in the phase {reason.Phase.Name}.");

    public TicketRefusal? CheckContradiction<T>(IEnumerable<T> given, IEnumerable<T> taken, string what)
    {
        HashSet<T> both = [.. given];
        both.IntersectWith(taken);
        return both.Count == 0 ? null : Refuse(TicketRule.Contradiction, $"The {what} '{both.First()}' is both added and removed.");
    }

    public TicketRefusal? CheckFields(ImmutableSortedDictionary<string, FieldValue> values) =>
        values.Select(each => CheckFieldName(each.Key) ?? CheckValue(each.Key, each.Value)).FirstOrDefault(each => each is not null);

    private TicketRefusal? CheckFieldName(string name) =>
        CheckName(name, "field") ?? (Rules.Fields.IsEmpty || Rules.Fields.ContainsKey(name) ? null : Refuse(TicketRule.UnknownField, $"The desk has no field '{name}'."));

    public TicketRefusal? CheckFieldNames(IEnumerable<string> names) => names.Select(CheckFieldName).FirstOrDefault(each => each is not null);

    /// <summary>Whether every field that is required to solve has a value.</summary>
    public TicketRefusal? CheckRequired(ImmutableSortedDictionary<string, FieldValue> values) =>
        Rules.Fields.Values.FirstOrDefault(each => each.IsRequiredToSolve && !values.ContainsKey(each.Name)) is { } missing
            ? Refuse(TicketRule.FieldRequired, $"The field '{missing.Name}' of {Id} needs a value while the ticket is solved.")
            : null;

    private TicketRefusal? CheckValue(string name, FieldValue value) =>
        Rules.Fields.GetValueOrDefault(name) is not { } field ? null
        : field.Kind != value.Kind ? Refuse(TicketRule.WrongFieldKind, $"The field '{name}' is of {field.Kind}, but {PlainName.Quote(value.ToString())} is of {value.Kind}.")
        : field.Kind != FieldKind.Choice || field.Choices.Contains(value.AsText!) ? null
        : Refuse(TicketRule.UnknownChoice, $"The field '{name}' does not offer '{value}'.");

    private static string Side(AuthorKind kind) => kind switch
    {
        AuthorKind.Requester => "the requester's side",
        AuthorKind.Agent => "an agent",
        AuthorKind.ThirdParty => "a third party",
        _ => "the system",
    };
}
