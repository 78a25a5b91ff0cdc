using Helpdesk.Testing;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Documents as they were written once. They are never rewritten: what they say must stay readable.</summary>
internal static class KeptDocument
{
    /// <summary>A calendar with every property and every kind of rule.</summary>
    public static string Calendar { get; } = Read("calendar-1.json");

    /// <summary>A calendar made of others.</summary>
    public static string Combination { get; } = Read("combination-1.json");

    public static string Holidays { get; } = Read("holidays-1.json");

    public static string Rule { get; } = Read("rule-1.json");

    private static string Read(string name) =>
        File.ReadAllText(Repository.PathOf("tests", "Helpdesk.Core.Tests", "Serialization", "Documents", name)).ReplaceLineEndings("\n");
}
