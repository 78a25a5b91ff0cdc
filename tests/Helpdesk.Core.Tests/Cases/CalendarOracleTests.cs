namespace Helpdesk.Core.Tests.Cases;

public class CalendarOracleTests : CaseFileTests
{
    private static readonly Lazy<CaseRun> Shared = new(() => CaseRun.Of(CalendarOracleCases.FileName, _ => true, CalendarOracleCases.Check));

    private protected override CaseRun Run => Shared.Value;
}
