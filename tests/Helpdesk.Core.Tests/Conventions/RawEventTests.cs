using System.Text.RegularExpressions;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>
/// Tests get their events from commands, by <see cref="Naive.TicketDesk"/> and the stories that are told on it: a history that no command produces shows nothing about the desk. Who makes events by hand stands here, and says why.
/// </summary>
public partial class RawEventTests
{
    /// <summary>Files, or folders where they end with a slash, and why they make events by hand.</summary>
    private static readonly (string Path, string Reason)[] Allowed =
    [
        ("tests/Shared/TicketDesk.cs", "It takes over events of other systems, which no rule is asked about."),
        ("tests/Helpdesk.Core.Tests/Tickets/RawHistory.cs", "Histories of other systems: any event after any other."),
        ("tests/Helpdesk.Core.Tests/Tickets/TicketFoldTests.cs", "What each event makes of a ticket, odd ones too."),
        ("tests/Helpdesk.Core.Tests/Tickets/TicketFoldProperties.cs", "The fold of histories of other systems."),
        ("tests/Helpdesk.Core.Tests/Tickets/StatusFoldTests.cs", "The fold of statuses in orders that the rules do not let happen."),
        ("tests/Helpdesk.Core.Tests/Tickets/HandOverTests.cs", "The fold of assignments, also to who has the ticket already."),
        ("tests/Helpdesk.Core.Tests/Tickets/HistoryBoundTests.cs", "Events that are refused, after as many as a ticket takes."),
        ("tests/Helpdesk.Core.Tests/Tickets/ProgramTests.cs", "The fold of replies of programs and people in any order."),
        ("tests/Helpdesk.Core.Tests/Tickets/MisplacedEventTests.cs", "Events that are refused."),
        ("tests/Helpdesk.Core.Tests/Tickets/TicketHistoryTests.cs", "Imports, and events that are refused."),
        ("tests/Helpdesk.Core.Tests/MessageCultureTests.cs", "Events that are refused, for their messages."),
        ("tests/Helpdesk.Core.Tests/Tickets/CultureTests.cs", "What events say in every culture."),
        ("tests/Helpdesk.Core.Tests/Tickets/Conditions/", "Conditions over tickets with any values together."),
        ("tests/Helpdesk.Core.Tests/Serialization/", "Documents of events, of which other systems write any."),
        ("tests/Helpdesk.Core.Tests/Sla/PlainTicket.cs", "Events that states refuse."),
        ("tests/Helpdesk.Core.Tests/Sla/TicketStory.cs", "Events of other systems, which the story imports."),
        ("tests/Helpdesk.Core.Tests/Sla/SlaHistoryProperties.cs", "The same history imported in another order or another week."),
        ("tests/Helpdesk.Core.Tests/Sla/CycleProperties.cs", "The same history with moments moved and statuses that last for no time."),
        ("tests/Helpdesk.Core.Tests/Sla/Naive/NaiveEvent.cs", "It places the events that it is given in order of time."),
        ("tests/Helpdesk.Core.Tests/Conventions/RawEventTests.cs", "The names are those that it looks for."),
        ("tests/Helpdesk.Samples.Tests/Snippets/TicketDocumentSnippets.cs", "The guide shows the document of an event."),
        ("benchmarks/Helpdesk.Core.Benchmarks/Serialization/", "Documents of events, of every kind."),
    ];

    [Fact]
    public void Events_come_from_commands_but_for_a_few_files_that_say_why()
    {
        string[] raw = [.. Repository.SourceFiles("tests", "benchmarks", "docs").Where(file => MakesEvents().IsMatch(File.ReadAllText(file))).Select(Repository.Relative)];
        Assert.DoesNotContain(raw, file => !Array.Exists(Allowed, each => IsAt(file, each.Path)));
        Assert.Empty(Allowed.Where(each => !Array.Exists(raw, file => IsAt(file, each.Path))).Select(each => $"{each.Path} makes no events any more."));
    }

    private static bool IsAt(string file, string place) => place.EndsWith('/') ? file.StartsWith(place, StringComparison.Ordinal) : file == place;

    // An event cannot be made without a header, whose type somebody has to name.
    [GeneratedRegex(@"\b(?:EventHeader|RawHistory)\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MakesEvents();
}
