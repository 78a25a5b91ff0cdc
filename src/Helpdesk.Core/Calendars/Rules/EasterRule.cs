namespace Helpdesk.Calendars.Rules;

/// <summary>Easter Sunday; a number of days from it is an <see cref="OffsetRule"/>.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record EasterRule(bool Orthodox) : YearlyRule
{
    public override string ToString() => Orthodox ? "Orthodox Easter Sunday" : "Easter Sunday";

    internal override void AddDays(int year, List<int> days) => days.Add(Orthodox ? JulianEaster(year) : GregorianEaster(year));

    /// <summary>The anonymous Gregorian algorithm ("Meeus/Jones/Butcher"; J. Meeus, Astronomical Algorithms, 1991, chapter 8).</summary>
    private static int GregorianEaster(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int monthAndDay = h + l - (7 * m) + 114;
        return DayNumber.Of(year, monthAndDay / 31, (monthAndDay % 31) + 1);
    }

    /// <summary>Meeus' Julian algorithm (same chapter), whose Julian date is turned into the ISO one by Noda Time's Julian calendar.</summary>
    private static int JulianEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        int monthAndDay = d + e + 114;
        return DayNumber.Of(new NodaTime.LocalDate(year, monthAndDay / 31, (monthAndDay % 31) + 1, NodaTime.CalendarSystem.Julian));
    }
}
