using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Tickets;

/// <summary>The value of a custom field, of one of the types in <see cref="FieldKind"/>.</summary>
/// <remarks>Immutable and thread-safe. Equality compares type and value; numbers hold no zeros at their end, so that 1.50 is 1.5.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record FieldValue
{
    // Divided by it, a number loses the zeros that it ends in, and nothing else.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly string? text;
    private readonly decimal number;
    private readonly LocalDate date;

    private FieldValue(FieldKind kind, string? text = null, decimal number = 0, LocalDate date = default)
    {
        Kind = kind;
        this.text = text;
        this.number = number;
        this.date = date;
    }

    /// <summary>The type of the value.</summary>
    public FieldKind Kind { get; }

    /// <summary>The text or choice; null for the other types.</summary>
    public string? AsText => text;

    /// <summary>The number; null for the other types.</summary>
    public decimal? AsNumber => Kind == FieldKind.Number ? number : null;

    /// <summary>The date; null for the other types.</summary>
    public LocalDate? AsDate => Kind == FieldKind.Date ? date : null;

    /// <summary>The flag; null for the other types.</summary>
    public bool? AsFlag => Kind == FieldKind.Flag ? number != 0 : null;

    /// <summary>A free text.</summary>
    /// <param name="value">The text, with a visible character, of at most <see cref="TicketLimits.FieldText"/> characters.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or cannot be written down.</exception>
    public static FieldValue Text(string value) => new(FieldKind.Text, Guard.Text(value, TicketLimits.FieldText));

    /// <summary>A number.</summary>
    /// <param name="value">The number. Zeros at its end are dropped: equal numbers are the same in texts and documents.</param>
    public static FieldValue Number(decimal value) => new(FieldKind.Number, number: value == 0 ? 0 : value / One);

    /// <summary>A date.</summary>
    /// <param name="value">The date, in the ISO calendar.</param>
    /// <exception cref="ArgumentException">The date is of another calendar.</exception>
    public static FieldValue Date(LocalDate value) => value.Calendar == CalendarSystem.Iso
        ? new(FieldKind.Date, date: value)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A date must be of the ISO calendar, but {value} is of {value.Calendar}."), nameof(value));

    /// <summary>One of the host's list.</summary>
    /// <param name="value">The name of the choice, a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static FieldValue Choice(string value) => new(FieldKind.Choice, KeyText.Check(value));

    /// <summary>Yes or no.</summary>
    /// <param name="value">Whether it is yes.</param>
    public static FieldValue Flag(bool value) => new(FieldKind.Flag, number: value ? 1 : 0);

    /// <summary>The value as text, the same in every culture.</summary>
    public override string ToString() => Kind switch
    {
        FieldKind.Number => number.ToString(CultureInfo.InvariantCulture),
        FieldKind.Date => LocalDatePattern.Iso.Format(date),
        FieldKind.Flag => number != 0 ? "yes" : "no",
        _ => text!,
    };
}
