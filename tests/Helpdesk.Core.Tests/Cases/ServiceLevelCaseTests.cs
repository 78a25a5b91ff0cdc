namespace Helpdesk.Core.Tests.Cases;

public class ServiceLevelCaseTests : CaseFileTests
{
    private static readonly Lazy<CaseRun> Shared = new(() => CaseRun.Of(ServiceLevelCases.FileName, _ => true, ServiceLevelCases.Check));

    private protected override CaseRun Run => Shared.Value;
}
