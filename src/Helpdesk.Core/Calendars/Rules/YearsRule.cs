
namespace Helpdesk.Calendars.Rules;

/// <summary>A rule in a range of years only, both ends included.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record YearsRule(HolidayRule Rule, int First, int Last) : HolidayRule
{
    internal override int Depth { get; } = Rule.Depth + 1;

    internal override int Size => Rule.Size;

    internal override int MaxPerYear { get; } = Rule.MaxPerYear;

    internal override long YearlyWork { get; } = Rule.YearlyWork + 1 + Rule.MaxPerYear;

    internal override long Work { get; } = WorkAround(Rule, Rule.YearlyWork + 1 + Rule.MaxPerYear);

    public override string ToString() => (First, Last) switch
    {
        (int.MinValue, int.MaxValue) => Rule.ToString(),
        (int.MinValue, _) => FormattableString.Invariant($"{Rule}, until {Last}"),
        (_, int.MaxValue) => FormattableString.Invariant($"{Rule}, from {First}"),
        _ => FormattableString.Invariant($"{Rule}, {First} to {Last}"),
    };

    internal override void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter)
    {
        meter.Count(1);
        if (firstYear <= Last && lastYear >= First)
        {
            Rule.AddDays(Math.Max(firstYear, First), Math.Min(lastYear, Last), days, meter);
        }
    }
}
