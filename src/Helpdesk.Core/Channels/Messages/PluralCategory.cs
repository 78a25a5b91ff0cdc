namespace Helpdesk.Channels.Messages;

/// <summary>The forms that languages have for numbers of things, as Unicode's CLDR names them. No language has all, and every one has <see cref="Other"/>.</summary>
public enum PluralCategory
{
    /// <summary>The form of all numbers without one of their own.</summary>
    Other = 0,

    /// <summary>A form for none, as in Arabic and Welsh.</summary>
    Zero = 1,

    /// <summary>A form for one.</summary>
    One = 2,

    /// <summary>A form for two, as in Arabic and Slovene.</summary>
    Two = 3,

    /// <summary>A form for few, such as 2 to 4 in Polish.</summary>
    Few = 4,

    /// <summary>A form for many, such as 5 to 21 in Polish.</summary>
    Many = 5,
}
