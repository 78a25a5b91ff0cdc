using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Asks what must never search for ever: an answer that does not come fails the test and does not stop the run.</summary>
internal static class Promptly
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Task<T> Ask<T>(Func<T> question) =>
        Task.Run(question, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
}
