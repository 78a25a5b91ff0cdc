namespace Helpdesk.Core.Tests.Cases;

public class CalendarSpecTests : CaseFileTests
{
    private static readonly Lazy<CaseRun> Shared = new(() => CaseRun.Of(CalendarSpecCases.FileName, _ => true, CalendarSpecCases.Check));

    private protected override CaseRun Run => Shared.Value;
}
