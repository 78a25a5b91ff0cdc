using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>Conditions about one custom field.</summary>
internal sealed class FieldConditionGenerator(string name, Func<int, int> below)
{
    private readonly FieldConditions field = Where.Field(name);

    public GeneratedCondition Make()
    {
        decimal number = RawHistory.Numbers[below(RawHistory.Numbers.Length)];
        LocalDate date = RawHistory.Dates[below(RawHistory.Dates.Length)];
        string text = RawHistory.Texts[below(RawHistory.Texts.Length)];
        string choice = RawHistory.Choices[below(RawHistory.Choices.Length)];
        bool flag = below(2) == 0;
        return below(17) switch
        {
            0 => new(field.Exists, ticket => Value(ticket) is not null),
            1 => new(field.IsMissing, ticket => Value(ticket) is null),
            2 => new(field.Is(number), ticket => Value(ticket)?.AsNumber == number),
            3 => new(field.Is(date), ticket => Value(ticket)?.AsDate == date),
            4 => new(field.Is(flag), ticket => Value(ticket)?.AsFlag == flag),
            5 => new(field.IsText(text), ticket => Value(ticket) is { Kind: FieldKind.Text } actual && actual.AsText == text),
            6 => new(field.IsChoice(choice), ticket => Value(ticket) is { Kind: FieldKind.Choice } actual && actual.AsText == choice),
            7 => new(field.Contains(text[2..5]), ticket => Value(ticket) is { Kind: FieldKind.Text } actual && HoldsInAnyCase(actual.AsText!, text[2..5])),
            8 => new(field.AtLeast(number), ticket => Value(ticket)?.AsNumber >= number),
            9 => new(field.AtMost(number), ticket => Value(ticket)?.AsNumber <= number),
            10 => new(field.MoreThan(number), ticket => Value(ticket)?.AsNumber > number),
            11 => new(field.LessThan(number), ticket => Value(ticket)?.AsNumber < number),
            12 => new(field.Before(date), ticket => Value(ticket)?.AsDate < date),
            13 => new(field.After(date), ticket => Value(ticket)?.AsDate > date),
            14 => new(field.OnOrBefore(date), ticket => Value(ticket)?.AsDate <= date),
            15 => new(field.OnOrAfter(date), ticket => Value(ticket)?.AsDate >= date),
            _ => new(
                field.IsIn(FieldValue.Number(number), FieldValue.Text(text), FieldValue.Choice(choice)),
                ticket => Value(ticket) is { } actual && (actual.AsNumber == number || (actual.Kind == FieldKind.Text && actual.AsText == text) || (actual.Kind == FieldKind.Choice && actual.AsText == choice))),
        };
    }

    public static bool HoldsInAnyCase(string text, string part) =>
        Enumerable.Range(0, Math.Max(0, text.Length - part.Length + 1)).Any(at => string.Equals(text.Substring(at, part.Length), part, StringComparison.OrdinalIgnoreCase));

    private FieldValue? Value(Ticket ticket) => ticket.Fields.FirstOrDefault(each => each.Key == name).Value;
}
