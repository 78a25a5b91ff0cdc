namespace Helpdesk.Core.Tests.Cases;

public class HolidaySetCaseTests : CaseFileTests
{
    private static readonly Lazy<CaseRun> Shared = new(() => CaseRun.Of(HolidaySetCases.FileName, _ => true, HolidaySetCases.Check));

    private protected override CaseRun Run => Shared.Value;
}
