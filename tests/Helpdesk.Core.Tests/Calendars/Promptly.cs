using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Asks what must never search endlessly: an answer that does not come fails the test and does not stop the run.</summary>
internal static class Promptly
{
    // What is asked takes seconds where other work keeps the processors busy; what it guards against takes minutes, hours or forever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static Task<T> Ask<T>(Func<T> question) =>
        Task.Run(question, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
}
