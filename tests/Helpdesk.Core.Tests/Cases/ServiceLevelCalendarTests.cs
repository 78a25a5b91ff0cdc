namespace Helpdesk.Core.Tests.Cases;

public class ServiceLevelCalendarTests : CaseFileTests
{
    private static readonly Lazy<CaseRun> Shared = new(() => CaseRun.Of(ServiceLevelCases.FileName, ServiceLevelCases.IsAboutCalendars, ServiceLevelCases.Check));

    private protected override CaseRun Run => Shared.Value;
}
