using Helpdesk.Calendars;
using Helpdesk.Naive;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>A calendar in both forms, and questions to put to them.</summary>
internal sealed record Case(CalendarPlan Plan, Question[] Questions)
{
    private readonly Lazy<BusinessCalendar> calendar = new(Plan.Build);

    public BusinessCalendar Calendar => calendar.Value;

    public NaiveCalendar Naive { get; } = Plan.BuildNaive();

    public override string ToString() => $"{Plan}\n  questions: {string.Join("\n    ", (object[])Questions)}";
}
