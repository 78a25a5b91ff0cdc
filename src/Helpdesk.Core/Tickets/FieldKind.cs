namespace Helpdesk.Tickets;

/// <summary>The type of a custom field's values.</summary>
public enum FieldKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A date without a time or zone.</summary>
    Date,

    /// <summary>One of a list that the host defines.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,
}
