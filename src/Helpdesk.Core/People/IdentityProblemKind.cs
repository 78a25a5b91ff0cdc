namespace Helpdesk.People;

/// <summary>Why a text is no identity.</summary>
public enum IdentityProblemKind
{
    /// <summary>The text is null, empty or white space, or nothing is left of it without its decoration.</summary>
    Empty = 0,

    /// <summary>The text, or a part of it, is longer than the standard allows.</summary>
    TooLong = 1,

    /// <summary>A telephone number has fewer digits than any in service.</summary>
    TooShort = 2,

    /// <summary>The text holds a character that such an identity cannot.</summary>
    BadCharacter = 3,

    /// <summary>A mail address has no at sign, or an unquoted part with more than one.</summary>
    AtSign = 4,

    /// <summary>The text is more than an address: a mailbox with a display name or angle brackets, or a <c>mailto:</c> URI.</summary>
    DisplayName = 5,

    /// <summary>What stands before the at sign of a mail address is malformed.</summary>
    LocalPart = 6,

    /// <summary>The domain of a mail address is malformed, or is a literal IP address.</summary>
    Domain = 7,

    /// <summary>A telephone number has an extension, which is no part of the international form.</summary>
    Extension = 8,

    /// <summary>A telephone number is not in international form, and cannot be read as a national one.</summary>
    NationalNumber = 9,
}
