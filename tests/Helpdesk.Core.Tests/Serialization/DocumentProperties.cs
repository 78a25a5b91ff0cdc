using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>What holds of every document, right or wrong.</summary>
public class DocumentProperties
{
    [Fact]
    public void Calendars_of_all_kinds_read_back_equal() => Laws.Hold(1500, CaseGenerator.Cases, value =>
    {
        string json = CalendarJson.Write(value.Calendar);
        Assert.Equal(value.Calendar, CalendarJson.Read(json));
        Assert.Equal(json, CalendarJson.Write(CalendarJson.Read(json)));
    });

    [Fact]
    public void Rules_around_rules_read_back_equal_and_fall_on_the_same_dates() => Laws.Hold(3000, RuleGenerator.Rules, rule =>
    {
        HolidayRule read = CalendarJson.ReadRule(CalendarJson.WriteRule(rule));
        Assert.Equal(rule, read);
        Assert.Equal(rule.DatesIn(2026), read.DatesIn(2026));
    });

    [Fact]
    public void A_changed_document_is_a_calendar_or_has_a_problem()
    {
        int read = 0;
        int refused = 0;
        Laws.Hold(
            5000,
            Gen.Choose(0, int.MaxValue).Select(seed => DocumentMutation.Change(seed % 4 == 0 ? KeptDocument.Combination : KeptDocument.Calendar, seed)).ToArbitrary(),
            json =>
            {
                if (CalendarJson.TryRead(json, out BusinessCalendar? calendar, out DocumentProblem? problem))
                {
                    read++;
                    Assert.Null(problem);
                    Assert.Equal(calendar, CalendarJson.Read(CalendarJson.Write(calendar)));
                }
                else
                {
                    refused++;
                    Assert.Null(calendar);
                    Assert.Equal('$', problem.Path[0]);
                    Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain(problem.ToString(), char.IsControl);
                    Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
                    Assert.InRange(problem.Message.Length, 10, 1100);
                }
            });
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{read} read, {refused} refused"));
        Assert.True(!Laws.AreMany || (read > 100 && refused > 100), "The changes are too many or too few.");
    }
}
