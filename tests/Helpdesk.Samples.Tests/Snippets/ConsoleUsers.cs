using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>Tests that stand in for the console, which the process has only one of.</summary>
[CollectionDefinition(nameof(ConsoleUsers), DisableParallelization = true)]
public class ConsoleUsers;
