using System.Text;
using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Pictures.Tests;

public class HostileNameTests
{
    public static TheoryData<string, string> Names => new()
    {
        // Markup, entities and quotes
        { "<script>alert('x')</script>", "<script>alert('x')</script>" },
        { "]]> <!-- & &amp; \" ' -->", "]]> <!-- & &amp; \" ' -->" },
        { "</desc><script href=\"url(x)\"/>", "</desc><script href=\"url(x)\"/>" },
        // Blanks that break no line
        { "a\u00A0b", "a b" },
        // Other directions; a name holds nothing that would turn the rest of the line
        { "عيد الفطر", "عيد الفطر" },
        { "\u200Fعيد\u200E", "\u200Fعيد\u200E" },
        // Pairs, marks on letters
        { "🎄 Noe\u0308l", "🎄 Noe\u0308l" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_text_wherever_it_stands(string name, string shown)
    {
        BusinessCalendar calendar = Desk.WithHoliday(name).ToBuilder().WithId(name).Build();
        foreach (CalendarPicture picture in (CalendarPicture[])[Desk.Month(calendar, 2026, 6), CalendarPicture.OfYear(calendar, 2026)])
        {
            string svg = picture.ToSvg();
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(svg);
            var reader = new SvgReader(svg);
            reader.AssertInert();
            Assert.StartsWith(shown + ": ", reader.Only("title").Value, StringComparison.Ordinal);
            Assert.Contains(reader.Only("desc").Value.Split('\n'), line => line.EndsWith("2 June: " + shown, StringComparison.Ordinal));
            Assert.Contains(shown[..1], string.Concat(reader.Texts), StringComparison.Ordinal);
            Assert.Contains(picture.ToTextTable().Split('\n'), line => line.EndsWith(shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_very_long_name_is_cut_in_the_drawing_only_and_keeps_its_place()
    {
        string name = string.Concat(Enumerable.Repeat("Antidisestablishmentarianism and what came of it, ", 3)) + "end";
        BusinessCalendar calendar = Desk.WithHoliday(name).ToBuilder().WithId(name).Build();
        foreach (CalendarPicture picture in (CalendarPicture[])[Desk.Month(calendar, 2026, 6), CalendarPicture.OfYear(calendar, 2026)])
        {
            var reader = new SvgReader(picture.ToSvg());
            Assert.Contains(name, picture.Description, StringComparison.Ordinal);
            Assert.Contains(name, picture.ToTextTable(), StringComparison.Ordinal);
            Assert.Equal(2, reader.Texts.Count(text => text.EndsWith('…')));
            Assert.All(reader.Texts, text => Assert.True(text.Length < 120, text));
        }
    }

    [Fact]
    public void Many_holidays_on_one_date_are_all_shown()
    {
        BusinessCalendar calendar = Enumerable.Range(1, 40)
            .Aggregate(Desk.WithHoliday("Feast 0").ToBuilder(), (builder, i) => builder.WithHoliday($"Feast {i}", HolidayRule.FixedDate(6, 2)))
            .Build();
        string[] texts = new SvgReader(Desk.Month(calendar, 2026, 6).ToSvg()).Texts;
        Assert.All(Enumerable.Range(0, 41), i => Assert.Contains($"Feast {i}", texts));
    }
}
