namespace Helpdesk.Serialization.Documents;

/// <summary>An item in a list of holidays: either a set of the library, by its code, or one holiday.</summary>
internal sealed class HolidayDocument
{
    public string? Set { get; init; }

    /// <summary>The names of the set's holidays that are left out; absent when none is.</summary>
    public string[]? Without { get; init; }

    public string? Name { get; init; }

    public RuleDocument? Rule { get; init; }

    /// <summary>Absent when the holiday closes the desk.</summary>
    public string? Hours { get; init; }

    /// <summary>Absent when it is observed on its own day.</summary>
    public string? Observance { get; init; }

    /// <summary>Absent when it does.</summary>
    public bool? KeepsOwnDay { get; init; }

    /// <summary>The code of the library's set that the holiday was taken from by itself; absent for a holiday of the desk's own.</summary>
    public string? FromSet { get; init; }
}
