using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Sets;

public class PatronSaintTests
{
    private static readonly HolidayRule Day = HolidayRule.FixedDate(1, 14);

    [Fact]
    public void Italy_takes_the_patron_saint_of_any_municipality()
    {
        var italy = HolidaySet.For("IT");
        HolidaySet spoleto = italy.WithPatronSaint("San Ponziano", Day);
        Assert.Equal(("IT", "IT", null, "Italy, San Ponziano"), (spoleto.Code, spoleto.CountryCode, spoleto.SubdivisionCode, spoleto.Name));
        Assert.Equal(italy.Holidays.Length + 1, spoleto.Holidays.Length);
        Assert.All(italy.Holidays.Zip(spoleto.Holidays), pair => Assert.Same(pair.First, pair.Second));
        Assert.Equal(new Holiday("San Ponziano", Day), spoleto.Holidays[^1]);
        Assert.Equal(Published.Join(Published.DatesIn("IT", 2026), "01-14"), string.Join(' ', spoleto.DatesIn(2026).Select(each => each.ToString()[5..10]).Distinct()));
        Assert.Equal(HolidaySet.For("IT-MI").Sources, spoleto.Sources);
    }

    [Fact]
    public void The_national_set_stays_as_it_is()
    {
        HolidaySet.For("IT").WithPatronSaint("San Ponziano", Day);
        Assert.DoesNotContain("01-14", Published.DatesIn("IT", 2026), StringComparison.Ordinal);
        Assert.Null(HolidaySet.For("IT").SubdivisionCode);
    }

    [Theory]
    [InlineData("IT-MI", "The set IT-MI (Italy, Milan) has a patron saint's day already and cannot take 'San Ponziano'.")]
    [InlineData("DE-BY", "The set DE-BY cannot take the patron saint's day 'San Ponziano': these are holidays in Italy only.")]
    public void Sets_of_other_countries_and_of_cities_take_none(string code, string message) => Assert.StartsWith(
        message,
        Assert.Throws<InvalidOperationException>(() => HolidaySet.For(code).WithPatronSaint("San Ponziano", Day)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_second_patron_saint_is_refused()
    {
        HolidaySet spoleto = HolidaySet.For("IT").WithPatronSaint("San Ponziano", Day);
        Assert.Throws<InvalidOperationException>(() => spoleto.WithPatronSaint("San Ponziano", Day));
    }

    [Fact]
    public void A_nameless_patron_saint_is_refused()
    {
        Assert.Throws<ArgumentException>("name", () => HolidaySet.For("IT").WithPatronSaint(" ", Day));
        Assert.Throws<ArgumentNullException>("rule", () => HolidaySet.For("IT").WithPatronSaint("San Ponziano", null!));
    }
}
