using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Tickets.Conditions;
using Helpdesk.Serialization;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Values that were made apart and are equal write equal documents, and each of these, read and written again, is the same text.</summary>
public class EqualDocumentProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static readonly string[] Sets = [.. HolidaySet.All.Select(each => each.Code)];

    [Fact]
    public void Calendars() => Laws.Hold(500, CaseGenerator.Cases, value => Expect(value.Calendar, Rebuild(value.Calendar), each => CalendarJson.Write(each), each => CalendarJson.Read(each)));

    [Fact]
    public void Holidays_of_sets_and_of_the_desk() => Laws.Hold(300, Seeds, seed =>
    {
        Holiday[] holidays = Holidays(seed);
        Expect(holidays, [.. holidays.Select(each => each with { })], each => CalendarJson.WriteHolidays(each), each => [.. CalendarJson.ReadHolidays(each)]);
    });

    [Fact]
    public void Events() => Laws.Hold(1000, Seeds, seed => Expect(EventGenerator.Event(seed), EventGenerator.Event(seed), each => TicketJson.WriteEvent(each), TicketJson.ReadEvent));

    [Fact]
    public void Tickets() => Laws.Hold(200, Seeds, seed =>
        Expect(Ticket.Replay(EventGenerator.History(seed)), Ticket.Replay(EventGenerator.History(seed)), each => TicketJson.Write(each), TicketJson.Read));

    [Fact]
    public void Books() => Laws.Hold(50, Seeds, seed => Expect(SlaGenerator.Book(seed), SlaGenerator.Book(seed), each => SlaJson.WriteBook(each), SlaJson.ReadBook));

    [Fact]
    public void Conditions() => Laws.Hold(500, Seeds, seed =>
        Expect(ConditionGenerator.Make(seed, 3).Condition, ConditionGenerator.Make(seed, 3).Condition, each => ConditionJson.Write(each), ConditionJson.Read));

    [Fact]
    public void Numbers_that_end_in_zeros()
    {
        TicketCondition Over(decimal number) => Where.Field("price").Is(number);
        Expect(Over(1.5m), Over(1.50m), each => ConditionJson.Write(each), ConditionJson.Read);
        Expect(Over(0m), Over(-0.00m), each => ConditionJson.Write(each), ConditionJson.Read);
        Expect(Over(decimal.MaxValue), Over(decimal.MaxValue), each => ConditionJson.Write(each), ConditionJson.Read);
        Assert.Contains("0.0000000000000000000000000001", ConditionJson.Write(Over(0.0000000000000000000000000001m)), StringComparison.Ordinal);
    }

    private static void Expect<T>(T value, T twin, Func<T, string> write, Func<string, T> read)
    {
        Assert.Equal(value, twin);
        string json = write(value);
        Assert.Equal(json, write(twin));
        T again = read(json);
        Assert.Equal(value, again);
        Assert.Equal(json, write(again));
    }

    /// <summary>Holidays of some sets, with some left out, changed, given twice or in another order, among others.</summary>
    private static Holiday[] Holidays(int seed)
    {
        var random = new Random(seed);
        var all = new List<Holiday>();
        for (int i = random.Next(4); i > 0; i--)
        {
            Holiday[] set = [.. HolidaySet.For(Sets[random.Next(Sets.Length)]).Holidays];
            all.AddRange(random.Next(4) switch
            {
                0 => set.Where(_ => random.Next(5) > 0),
                1 => set.OrderBy(_ => random.Next(6)),
                2 => set.Select(each => random.Next(5) == 0 ? each.WithObservance(Observance.NextWorkingDay) : each),
                _ => set,
            });
            all.Insert(random.Next(all.Count + 1), new Holiday("Founders' Day", HolidayRule.FixedDate(3, 4)));
        }

        return [.. all];
    }

    private static BusinessCalendar Rebuild(BusinessCalendar calendar)
    {
        var builder = new BusinessCalendarBuilder(calendar.Id, calendar.Zone.Id);
        foreach (EffectiveHours each in calendar.Hours)
        {
            WeeklyHours hours = WeeklyHours.Parse(each.Hours.ToString());
            _ = each.From is { } from ? builder.WithHoursFrom(from, hours) : builder.WithHours(hours);
        }

        builder.WithHolidays([.. calendar.Holidays.Select(each => each with { })]);
        foreach (SpecialHours each in calendar.SpecialHours)
        {
            builder.WithSpecialHours(each.Date, each.Hours, each.Name);
        }

        foreach (DatedBreak each in calendar.Breaks)
        {
            builder.WithBreak(each.Date, each.Interval, each.Name);
        }

        return builder.WithVersion(calendar.Version).Build();
    }
}
